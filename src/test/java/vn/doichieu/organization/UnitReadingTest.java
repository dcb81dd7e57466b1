package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitReadingTest {

    private static UnitFields fields(String field, String value) {
        return new UnitFields(
                field.equals("code") ? value : "",
                field.equals("name") ? value : "Cục Thi hành án dân sự tỉnh Vĩnh Phúc",
                field.equals("shortName") ? value : "",
                field.equals("kind") ? value : "PROVINCIAL_DEPARTMENT",
                field.equals("parent") ? value : "",
                field.equals("locality") ? value : "Vĩnh Phúc",
                field.equals("validFrom") ? value : "1/1/2010",
                field.equals("phone") ? value : "",
                field.equals("email") ? value : "",
                field.equals("address") ? value : "");
    }

    private static UnitReading reading(UnitFields fields) {
        return new UnitReading(
                fields,
                name -> Arrays.stream(UnitKind.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst());
    }

    @Test
    void codeAndShortNameFollowFromTheName() {
        var draft = reading(fields("", "")).draft().orElseThrow();

        assertThat(draft.shortName()).isEqualTo("Cục THADS tỉnh Vĩnh Phúc");
        assertThat(draft.code()).isEqualTo("CUC_THADS_TINH_VINH_PHUC");
        assertThat(draft.parent()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', organization.unit.name.missing",
        "name, '   ', organization.unit.name.missing",
        "kind, '', organization.unit.kind.missing",
        "kind, CUC, organization.unit.kind.unknown",
        "code, a b, organization.unit.code.wrong",
        "code, <script>, organization.unit.code.wrong",
        "locality, '', organization.unit.locality.missing",
        "validFrom, '', organization.day.missing",
        "validFrom, 31/02/2020, organization.day.wrong",
        "validFrom, 1/1/1800, organization.day.wrong",
        "validFrom, hôm qua, organization.day.wrong",
        "phone, gọi anh Ba, organization.unit.phone.wrong",
        "email, vanthu@, organization.unit.email.wrong",
        "email, a b@c.vn, organization.unit.email.wrong"
    })
    void whatIsWrongIsSaidBesideItsField(String field, String value, String code) {
        var reading = reading(fields(field, value));

        assertThat(reading.draft()).isEqualTo(Optional.empty());
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.sentence().code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "shortName", "locality", "address"})
    void whatIsFarTooLongIsRefused(String field) {
        var reading = reading(fields(field, "dài ".repeat(3000)));

        assertThat(reading.draft()).isEmpty();
        assertThat(reading.faults()).extracting(FieldFault::field).contains(field);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var reading = reading(new UnitFields("x", "", "", "?", "", "", "?", "?", "?", ""));

        assertThat(reading.draft()).isEmpty();
        assertThat(reading.faults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("name", "kind", "locality", "validFrom", "phone", "email");
    }

    @ParameterizedTest
    @CsvSource({"'Đắk  Lắk', dak lak", "'  Thị xã ĐÔNG HÀ', thi xa dong ha", "Ứng Hoà, ung hoa"})
    void wordsAreComparedWithoutDiacritics(String written, String plain) {
        assertThat(UnitReading.plain(written)).isEqualTo(plain);
    }
}
