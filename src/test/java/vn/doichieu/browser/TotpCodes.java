package vn.doichieu.browser;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The application on somebody's telephone, as small as it gets, and independent of ours. */
final class TotpCodes {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private TotpCodes() {}

    static String now(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret.replace(" ", "")), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(System.currentTimeMillis() / 30_000)
                    .array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & 0x7fff_ffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String secret) {
        var number = BigInteger.ZERO;
        for (int i = 0; i < secret.length(); i++) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(secret.charAt(i))));
        }
        var bytes = new byte[secret.length() * 5 / 8];
        for (int i = bytes.length - 1; i >= 0; i--, number = number.shiftRight(8)) {
            bytes[i] = number.byteValue();
        }
        return bytes;
    }
}
