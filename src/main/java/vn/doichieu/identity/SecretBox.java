package vn.doichieu.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.doichieu.platform.DataHome;
import vn.doichieu.platform.Sha256;

/**
 * Encrypts what nobody should learn from a copy of the database. The key is {@code doichieu.secret-key}, or else a
 * private file in the data folder that is made when it is first needed. All nodes need the same one.
 */
@Component
class SecretBox {

    static final String FILE = "secrets.key";
    static final String SETTING = "doichieu.secret-key";

    private static final HexFormat HEX = HexFormat.of();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** A text nobody can read, in hexadecimal, and the name of the key that can. */
    record Sealed(String content, String keyName) {}

    private final DataHome home;
    private final Optional<String> stated;
    private final SingletonSupplier<byte[]> key = SingletonSupplier.of(this::key);
    private final SecureRandom random = new SecureRandom();

    SecretBox(DataHome home, Environment environment) {
        this.home = home;
        this.stated = Optional.ofNullable(environment.getProperty(SETTING)).filter(text -> !text.isBlank());
    }

    /** {@code owner} is bound to it: moved to another account it cannot be opened. */
    Sealed seal(byte[] secret, long owner) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var content = crypt(Cipher.ENCRYPT_MODE, nonce, secret, owner)
                .orElseThrow(() -> new IllegalStateException("cannot encrypt"));
        return new Sealed(HEX.formatHex(nonce) + HEX.formatHex(content), keyName());
    }

    /** Empty when it was encrypted with another key, or changed. */
    Optional<byte[]> open(String sealed, long owner) {
        var all = HEX.parseHex(sealed);
        var nonce = Arrays.copyOf(all, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length), owner);
    }

    /** Tells keys apart without telling the key. */
    String keyName() {
        return HEX.formatHex(Sha256.digest().digest(key.obtain()), 0, 4);
    }

    private Optional<byte[]> crypt(int mode, byte[] nonce, byte[] content, long owner) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key.obtain(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner).array());
            return Optional.of(cipher.doFinal(content));
        } catch (GeneralSecurityException notWithThisKey) {
            return Optional.empty();
        }
    }

    private byte[] key() {
        var bytes = Base64.getDecoder().decode(stated.orElseGet(this::inFile).strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(SETTING + " must be 32 bytes in Base64, as openssl rand -base64 32 gives");
        }
        return bytes;
    }

    private String inFile() {
        var file = home.folder().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[KEY_BYTES];
                random.nextBytes(fresh);
                home.writePrivately(FILE, Base64.getEncoder().encodeToString(fresh) + "\n");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
