package vn.doichieu.reporting;

import java.util.List;
import vn.doichieu.reporting.InspectionReportContent.Assessment;
import vn.doichieu.reporting.InspectionReportContent.Circumstances;
import vn.doichieu.reporting.InspectionReportContent.Closing;
import vn.doichieu.reporting.InspectionReportContent.Confirmation;
import vn.doichieu.reporting.InspectionReportContent.Figure;
import vn.doichieu.reporting.InspectionReportContent.FigureGroup;
import vn.doichieu.reporting.InspectionReportContent.File;
import vn.doichieu.reporting.InspectionReportContent.Heading;
import vn.doichieu.reporting.InspectionReportContent.Line;
import vn.doichieu.reporting.InspectionReportContent.Member;
import vn.doichieu.reporting.InspectionReportContent.Recommendation;
import vn.doichieu.reporting.InspectionReportContent.Score;
import vn.doichieu.reporting.InspectionReportContent.Signature;
import vn.doichieu.reporting.InspectionReportContent.Statement;
import vn.doichieu.reporting.InspectionReportContent.Total;
import vn.doichieu.reporting.InspectionReportContent.UnscoredLine;
import vn.doichieu.reporting.InspectionReportContent.Wording;

/** The report on the Tuyên Quang department, written down by hand: what rendering is tested with. */
public final class ReferenceContent {

    private ReferenceContent() {}

    public static InspectionReportContent tuyenQuang() {
        return new InspectionReportContent(
                ReportTemplate.CURRENT,
                heading(),
                circumstances(),
                List.of(cases(), money(), carriedOver()),
                keyResults(),
                score(),
                new Wording(statements(), List.of("Báo cáo viết “%” cho năm số là chênh lệch giữa hai tỷ lệ.")),
                List.of(
                        new File("Văn bản quán triệt, tuyên truyền", "Có", "ok", ""),
                        new File("Hồ sơ bình xét", "Thiếu một phần", "wait", "Thiếu biên bản kiểm phiếu")),
                new Assessment(
                        List.of("Các chỉ tiêu chủ yếu đều đạt và vượt."),
                        List.of("Chưa nêu số gốc của việc, tiền chuyển kỳ sau."),
                        List.of("Mở đợt thi đua giảm án tồn đọng.")),
                List.of(new Recommendation(
                        "Bổ sung số việc có điều kiện thi hành đến 31/8/2022.", "22/9/2023", "Chưa thực hiện")),
                List.of(
                        new Confirmation("Đoàn kiểm tra", "Trưởng đoàn", "16 giờ 30 phút ngày 07/9/2023", ""),
                        new Confirmation(
                                "Đơn vị được kiểm tra",
                                "Cục trưởng",
                                "16 giờ 45 phút ngày 07/9/2023",
                                "Sẽ bổ sung số gốc")),
                "Đơn vị nhất trí với kết quả kiểm tra.",
                new Closing(
                        new Signature("ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", "CỤC TRƯỞNG", "(Đã xác nhận)"),
                        new Signature("TM. ĐOÀN KIỂM TRA", "TRƯỞNG ĐOÀN", "(Đã xác nhận)"),
                        List.of("- Trưởng Khu vực thi đua;", "- Lưu: VT, TCCB.")));
    }

    static InspectionReportContent withKeyResult(String keyResult) {
        var content = tuyenQuang();
        return new InspectionReportContent(
                content.templateVersion(),
                content.heading(),
                content.circumstances(),
                content.figures(),
                List.of(keyResult),
                content.score(),
                content.wording(),
                content.files(),
                content.assessment(),
                content.recommendations(),
                content.confirmations(),
                content.unitOpinion(),
                content.closing());
    }

    /** As it was frozen before reports printed the opinion of the unit: the property is not there at all. */
    static String frozenWithTemplateOne() {
        return CanonicalContent.write(tuyenQuang())
                .replace("\"templateVersion\":2", "\"templateVersion\":1")
                .replace("\"unitOpinion\":\"Đơn vị nhất trí với kết quả kiểm tra.\",", "");
    }

    private static Heading heading() {
        return new Heading(
                "KHU VỰC THI ĐUA KHỐI CƠ QUAN TƯ PHÁP CÁC TỈNH TRUNG DU VÀ MIỀN NÚI PHÍA BẮC",
                "ĐOÀN KIỂM TRA SỐ 3",
                "Số: …/BC-KVTĐ",
                "Tuyên Quang, ngày 07 tháng 9 năm 2023",
                "Kết quả kiểm tra công tác thi đua, khen thưởng năm 2023",
                "Cục Thi hành án dân sự tỉnh Tuyên Quang",
                "");
    }

    private static Circumstances circumstances() {
        return new Circumstances(
                List.of(
                        "Căn cứ Kế hoạch số 77/KH-KVTĐ ngày 09 tháng 8 năm 2023;",
                        "Căn cứ Quyết định số 130/QĐ-KVTĐ ngày 09 tháng 8 năm 2023."),
                List.of(new Member("Trưởng đoàn", "Cục trưởng Cục THADS tỉnh Hòa Bình")),
                "Ngày 07/9/2023, tại Cục THADS tỉnh Tuyên Quang, Đoàn kiểm tra số 3 đã kiểm tra.",
                "Mốc số liệu: 31/8/2023.",
                List.of("Cờ thi đua ngành Tư pháp", "Cờ thi đua của Chính phủ"),
                "Đợt thi đua giảm án tồn đọng (01/7/2023–30/9/2023)");
    }

    private static FigureGroup cases() {
        return new FigureGroup(
                "Về việc",
                List.of(
                        matched("Số việc đã thi hành xong", "4.132", ""),
                        matched("Số việc có điều kiện thi hành", "4.787", ""),
                        matched("Tỷ lệ thi hành xong về việc", "86,32 %", ""),
                        matched("Tăng so với cùng kỳ", "+699", ""),
                        matched("Mức tăng so với cùng kỳ", "+20,36 %", ""),
                        incomplete("Tỷ lệ tăng so với cùng kỳ", "+2,3 điểm phần trăm"),
                        incomplete("Vượt chỉ tiêu (ngầm định 84,00 %)", "2,32 điểm phần trăm")));
    }

    private static FigureGroup money() {
        return new FigureGroup(
                "Về tiền",
                List.of(
                        matched("Số tiền đã thi hành xong", "69.647.668.000", ""),
                        matched("Số tiền có điều kiện thi hành", "116.404.270.000", ""),
                        matched("Tỷ lệ thi hành xong về tiền", "59,83 %", ""),
                        matched("Tăng so với cùng kỳ", "+5.824.947.000", ""),
                        matched("Mức tăng so với cùng kỳ", "+9,13 %", ""),
                        incomplete("Tỷ lệ tăng so với cùng kỳ", "+1,71 điểm phần trăm"),
                        incomplete("Vượt chỉ tiêu (ngầm định 48,50 %)", "11,33 điểm phần trăm")));
    }

    private static FigureGroup carriedOver() {
        return new FigureGroup(
                "Chuyển kỳ sau",
                List.of(
                        incomplete("Việc chuyển kỳ sau so với cùng kỳ", "−3,05 %"),
                        incomplete("Tiền chuyển kỳ sau so với cùng kỳ", "−4,9 %")));
    }

    private static Figure matched(String name, String value, String note) {
        return new Figure(name, value, value, value, "0", "Khớp", "ok", note);
    }

    private static Figure incomplete(String name, String value) {
        return new Figure(name, value, value, "—", "—", "Chưa đủ số liệu", "wait", "thiếu số gốc");
    }

    private static List<String> keyResults() {
        return List.of(
                "Tỷ lệ thi hành xong về việc 86,32 % (4.132/4.787), vượt 2,32 điểm phần trăm so với chỉ tiêu 84,00 % (ngầm định).",
                "Tỷ lệ thi hành xong về tiền 59,83 %, vượt 11,33 điểm phần trăm so với chỉ tiêu 48,50 % (ngầm định).");
    }

    private static Score score() {
        return new Score(
                "Bảng tiêu chí THADS_CUC_200, tổng 200 điểm",
                "96/200 điểm",
                "96 điểm = 90/93 điểm của 11 dòng đã chấm + 6 điểm thưởng; còn 107 điểm chưa chấm.",
                List.of(
                        new Total("Điểm đạt", "96", "96"),
                        new Total("Điểm tối đa của các dòng đã chấm", "93", "93"),
                        new Total("Điểm tối đa của các dòng chưa chấm", "107", "107"),
                        new Total("Điểm thưởng", "6", "6")),
                List.of(
                        line("A.I.1", "Tỷ lệ thi hành xong về việc", "25", "25", "86,32 ≥ 84,00"),
                        line("A.II.1", "Tỷ lệ thi hành xong về tiền", "25", "25", "59,83 ≥ 48,50"),
                        line("A.III.1", "Giảm số việc chuyển kỳ sau", "10", "8", "−3,05 % thuộc (−5; −3]"),
                        line("A.III.2", "Giảm số tiền chuyển kỳ sau", "5", "4", "−4,9 % thuộc (−5; −3]"),
                        line("D.1", "Vượt chỉ tiêu về việc", "5", "1", "2 điểm trọn × 0,5"),
                        line("D.2", "Vượt chỉ tiêu về tiền", "5", "5", "11 điểm trọn × 0,5 = 5,5, không quá 5")),
                List.of(),
                "",
                "",
                "Còn 24 dòng chưa chấm, tổng điểm tối đa 107 (xem Phụ lục).",
                List.of(new UnscoredLine("A.I.2", "Ra quyết định thi hành án đúng thời hạn", "5")));
    }

    private static Line line(String code, String title, String maximum, String points, String derivation) {
        return new Line(code, title, maximum, points, points, "", derivation, "ok");
    }

    private static List<Statement> statements() {
        return List.of(
                new Statement("86,32%", "Khớp", "ok", List.of(), "4.132/4.787 = 86,317 %"),
                new Statement("20,36%", "Khớp", "ok", List.of(), "699/3.433 = 20,361 %"),
                new Statement("59,83%", "Khớp", "ok", List.of(), "59,833 %"),
                new Statement("9,13%", "Khớp", "ok", List.of(), "5.824.947.000/63.822.721.000 = 9,127 %"),
                unverifiable("2,3%"),
                unverifiable("2,32%"),
                unverifiable("1,71%"),
                unverifiable("11,33%"),
                new Statement("96/200", "Khớp", "ok", List.of("Đáng ngờ"), "Bằng 48 % điểm tối đa."));
    }

    private static Statement unverifiable(String on) {
        return new Statement(
                on, "Chưa kiểm chứng được", "wait", List.of("Ghi “%” thay cho điểm phần trăm"), "Thiếu số gốc.");
    }
}
