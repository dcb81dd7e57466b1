package vn.doichieu.identity;

/** How somebody showed to be who he or she is. */
public enum SignInWay {
    PASSWORD,
    PASSWORD_AND_CODE,
    PASSWORD_AND_RECOVERY_CODE,
    PASSKEY,
    /** A program sends name and password with every call. */
    API
}
