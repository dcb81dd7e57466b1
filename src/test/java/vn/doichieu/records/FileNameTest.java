package vn.doichieu.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kế hoạch 2023.pdf           | Kế hoạch 2023.pdf
            C:\\Users\\an\\ke-hoach.pdf | ke-hoach.pdf
            ../../etc/passwd            | passwd
            ..                          | minh-chung
            ' '                         | minh-chung
            <b>a</b>.pdf                | b.pdf
            """)
    void keepsTheBareName(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void dropsControlAndDirectionCharacters() {
        assertThat(FileName.clean("bao\r\ncao\u202Efdp.pdf")).isEqualTo("baocaofdp.pdf");
    }

    @Test
    void composesAccentsAndKeepsTheExtensionOfALongName() {
        assertThat(FileName.clean("bie\u0302\u0309u.pdf")).isEqualTo("biểu.pdf");
        assertThat(FileName.clean("x".repeat(400) + ".pdf")).hasSize(120).endsWith(".pdf");
    }
}
