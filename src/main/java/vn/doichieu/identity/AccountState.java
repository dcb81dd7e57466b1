package vn.doichieu.identity;

/** Where an account stands between its invitation and the day it is switched off. */
public enum AccountState {
    /** Has no password yet: the invited person has not opened the link. */
    INVITED,
    ACTIVE,
    SWITCHED_OFF
}
