package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "'', short",
        "mười một ky, short",
        "canbo tuyên quang rất dài, name",
        "CANBO và nhiều chữ nữa, name",
        "aaaaaaaaaaaaaaaa, simple",
        "abcabcabcabcabca, simple",
        "123456789012, common",
        "20232024-2025, common",
        "Password1234!, common",
        "passwordpassword, common",
        "Mật khẩu 12345, common",
        "matkhau-matkhau, common",
        "qwertyuiop123, common",
        "Thi đua 2023!!!, common",
        "Anh Yêu Em 2024, common",
        "hệ thống Đối Chiếu của tôi, common",
    })
    void refusesWhatOthersGuess(String password, String why) {
        assertThat(PasswordRules.problem(password, "canbo")).contains("identity.password." + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "một câu dài dễ nhớ",
                "trời mưa ở Hà Giang",
                "con-meo-nam-tren-mai",
                "x7!kQ2#pL9@z",
                "  có dấu cách  ở hai đầu "
            })
    void takesASentence(String password) {
        assertThat(PasswordRules.problem(password, "canbo")).isEmpty();
    }

    @Test
    void refusesWhatIsLongerThanIsRead() {
        assertThat(PasswordRules.problem("ấm".repeat(30), "canbo")).contains("identity.password.long");
        assertThat(PasswordRules.problem("một câu dài dễ nhớ ".repeat(4), "canbo"))
                .contains("identity.password.long");
    }
}
