package vn.doichieu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CleanTextTest {

    @Test
    void trimsComposesAndKeepsLines() {
        assertThat(CleanText.of("  Tuye\u0302\u0301n \r\n dòng hai\t ")).isEqualTo("Tuyến \n dòng hai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u202Eb", "a\u200Bb", "a\uFEFFb", "a\uD800b", "a\u0085b"})
    void dropsWhatNobodySees(String hostile) {
        assertThat(CleanText.of(hostile)).isEqualTo("ab");
    }

    @Test
    void keepsWhatOnlyLooksDangerous() {
        assertThat(CleanText.of("<b>Nguyễn & Trần</b> 😀")).isEqualTo("<b>Nguyễn & Trần</b> 😀");
    }

    @Test
    void everyWayToAskForAFieldGivesTheCleanText() {
        var request = new MockHttpServletRequest();
        request.addParameter("name", " a\u0000 ", "b ");
        request.addParameter("newPassword", " e\u0302 ");
        var clean = new CleanRequest(request);

        assertThat(clean.getParameter("name")).isEqualTo("a");
        assertThat(clean.getParameterValues("name")).containsExactly("a", "b");
        assertThat(clean.getParameterMap().get("name")).containsExactly("a", "b");
        assertThat(clean.getParameter("newPassword")).isEqualTo(" ê ");
        assertThat(clean.getParameter("missing")).isNull();
        assertThat(clean.getParameterValues("missing")).isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            https://x.example/score-sheets/7?line=2, /score-sheets/7?line=2
            /work,                                   /work
            https://x.example//evil.example,         null
            //evil.example/x,                        /x
            javascript:alert(1),                     null
            'http://[',                              null
            'https://x.example/\\evil.example',      null
            null,                                    null
            """)
    void aLocalPathNeverLeavesThisSite(String address, String path) {
        assertThat(LocalPath.of(address).orElse(null)).isEqualTo(path);
    }
}
