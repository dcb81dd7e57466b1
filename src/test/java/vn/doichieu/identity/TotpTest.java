package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The table of RFC 6238, its last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130"
    })
    void codesAreThoseEveryApplicationMakes(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "a, ME", "ab, MFRA", "abcde, MFRGGZDF"})
    void theSecretIsWrittenAsApplicationsReadIt(String secret, String text) {
        assertThat(Totp.text(secret.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void aCodeIsFoundInItsStepAndNowhereElse() {
        var code = Totp.code(SECRET, 1000);

        assertThat(Totp.match(SECRET, code, 999, 1001)).hasValue(1000);
        assertThat(Totp.match(SECRET, code, 1001, 1010)).isEmpty();
        assertThat(Totp.match(SECRET, "", 999, 1001)).isEmpty();
    }

    @Test
    void thePictureHoldsWhatTheTextSays() throws Exception {
        var enrolment = Enrolment.of(SECRET, "canbo.langson");

        assertThat(enrolment.secret()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(read(QrCode.svg(enrolment.address())))
                .isEqualTo("otpauth://totp/%C4%90%E1%BB%91i%20Chi%E1%BA%BFu:canbo.langson"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%C4%90%E1%BB%91i%20Chi%E1%BA%BFu");
    }

    /** As a camera would: from the dots of the picture, four pixels each. */
    private static String read(String svg) throws Exception {
        int zoom = 4;
        var box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * zoom;
        var pixels = new byte[size * size];
        Arrays.fill(pixels, (byte) 255);
        var dots = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (dots.find()) {
            for (int y = 0; y < zoom; y++) {
                int row = (Integer.parseInt(dots.group(2)) * zoom + y) * size;
                Arrays.fill(
                        pixels,
                        row + Integer.parseInt(dots.group(1)) * zoom,
                        row + (Integer.parseInt(dots.group(1)) + 1) * zoom,
                        (byte) 0);
            }
        }
        var picture = new LuminanceSource(size, size) {
            @Override
            public byte[] getRow(int y, byte[] row) {
                return Arrays.copyOfRange(pixels, y * size, (y + 1) * size);
            }

            @Override
            public byte[] getMatrix() {
                return pixels;
            }
        };
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(picture)))
                .getText();
    }
}
