package vn.doichieu.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.criteria.CriteriaFixture;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.criteria.SheetState;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.shared.UnitId;

@WebMvcTest(CriteriaSheetController.class)
@MockitoBean(types = SheetLibrary.class)
class CriteriaSheetControllerTest {

    private final CurrentUser clerk = clerkOf(new UnitId(1));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private CriteriaSheets sheets;

    @Test
    void theBlankSheetSaysHowEachLineIsScoredAndWhereItComesFrom() {
        given(sheets.sheet(CriteriaFixture.SHEET)).willReturn(CriteriaFixture.sheet());
        given(sheets.state(CriteriaFixture.SHEET)).willReturn(SheetState.PUBLISHED);

        assertThat(mvc.get().uri("/criteria-sheets/3").with(signedInAs(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Bảng tiêu chí THADS_CUC_30</title>", "Bảng tiêu chí &lt;thử&gt;", "phiên bản 1")
                .contains("STT", "Tiêu chí", "Điểm tối đa", "Cách tính điểm", "Tài liệu kiểm chứng", "Nguồn")
                .contains("Tỷ lệ thi hành xong đạt hoặc vượt chỉ tiêu: 25 điểm")
                .contains("cứ đủ 1 điểm phần trăm trừ 1 điểm", "Điểm làm tròn đến 0,5")
                .contains("Có: −8 điểm", ">−8<", "Phần lớn dựng lại", "Dựng lại", "bắt buộc kèm theo")
                .contains("không vượt tổng điểm của bảng")
                .doesNotContain("Cộng điểm các dòng bên dưới", "??", "style=", "criteria.");
    }

    @Test
    void whoHasNotSignedInIsAskedTo() {
        assertThat(mvc.get().uri("/criteria-sheets/3")).hasStatus3xxRedirection();
    }
}
