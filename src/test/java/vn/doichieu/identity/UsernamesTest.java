package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cục trưởng Cục THADS tỉnh Hòa Bình|cuctruong.cuchoabinh",
                "Chi cục trưởng Chi cục THADS thành phố Tuyên Quang|chicuctruong.chicuctuyenquang",
                "Phó Giám đốc, Sở Tư pháp tỉnh Lai Châu|phogiamdoc.sotuphaplaichau",
                "Văn thư|vanthu",
                "Kế toán – Cục THADS tỉnh Sơn La|ketoan.cucsonla",
                "Ký|canbo",
                "<script>alert(1)</script>|scriptalert1script",
                "---|canbo",
                "123|canbo"
            })
    void aNameIsMadeFromTheOffice(String office, String name) {
        var proposed = Usernames.proposed(office, taken -> false);

        assertThat(proposed).isEqualTo(name);
        assertThat(Usernames.isOne(proposed)).isTrue();
    }

    @Test
    void aLongOfficeAndATakenNameStillGiveAName() {
        var office = "Công chức làm công tác thi đua ".repeat(300);
        var taken = Set.of(Usernames.proposed(office, name -> false));

        assertThat(Usernames.proposed(office, taken::contains))
                .endsWith("2")
                .satisfies(name -> assertThat(Usernames.isOne(name)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "1abc",
                "cán.bộ",
                "can bo",
                "CanBo",
                "canbo<b>",
                "a'; drop table account; --",
                "canbo\n",
                "canbo\u200b",
                "сanbo"
            })
    void oddCharactersMakeNoName(String typed) {
        assertThat(Usernames.isOne(typed)).isFalse();
        assertThat(Usernames.isOne("x".repeat(10_000))).isFalse();
    }
}
