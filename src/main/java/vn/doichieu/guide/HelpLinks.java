package vn.doichieu.guide;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which part of the guide helps with which page, for the layout: {@code ${@help.about(path)}}. */
public class HelpLinks {

    /** The first pattern that fits. Every heading named here is checked to be there. */
    static final List<Map.Entry<Pattern, String>> TOPICS = List.of(
            topic("/login/second-step.*|/profile/second-factor.*", "sign-in#xác-thực-hai-bước"),
            topic("/accounts/\\d+/second-factor", "sign-in#mã-dự-phòng"),
            topic("/profile/tokens.*|/accounts/\\d+/tokens", "api#mã-kết-nối"),
            topic("/profile/security.*", "sign-in#ba-cách-đăng-nhập"),
            topic("/login.*|/first-administrator.*", "start#đăng-nhập"),
            topic("/work", "start#việc-của-tôi"),
            topic("/score-sheets/\\d+/approval", "unit-head#duyệt-hoặc-trả-lại-bảng-tự-chấm"),
            topic("/score-sheets/\\d+/submission", "unit-clerk#kiểm-tra-và-gửi"),
            topic("/score-sheets/\\d+/derivations.*", "unit-clerk#vì-sao-được-số-điểm-này"),
            topic("/score-sheets.*", "unit-clerk#bảng-tự-chấm"),
            topic("/registrations.*", "unit-clerk#đăng-ký-danh-hiệu"),
            topic("/indicators", "numbers"),
            topic("/figures/\\d+/closing.*", "secretary#chốt-số-liệu"),
            topic("/figures/\\d+/\\d+/report.*", "unit-clerk#báo-cáo-của-đơn-vị"),
            topic("/figures/\\d+/\\d+/supplements.*", "unit-clerk#báo-cáo-bổ-sung-đính-chính"),
            topic("/figures/\\d+/\\d+/import.*", "unit-clerk#nhập-số-liệu-từ-excel"),
            topic("/statistics/import.*", "secretary#nhập-số-liệu-thống-kê"),
            topic("/figures.*", "unit-clerk#số-liệu-báo-cáo"),
            topic("/evidence.*", "unit-clerk#minh-chứng"),
            topic("/criteria-sheets/\\d+/rank-rule.*", "secretary#quy-tắc-xếp-hạng"),
            topic("/rankings.*", "leader#xếp-hạng"),
            topic("/criteria-sheets/import.*", "criteria#nhập-bảng-tiêu-chí-từ-excel"),
            topic("/criteria-sheets/\\d+/draft/(lines/.*|new-line)", "criteria#soạn-một-dòng"),
            topic("/criteria-sheets/\\d+/draft.*", "criteria#bản-dự-thảo"),
            topic("/criteria-sheets/\\d+/try-out", "criteria#tính-thử"),
            topic("/criteria-sheets/\\d+/(publication|freezing)", "criteria#ban-hành-và-chốt"),
            topic("/criteria-sheets/\\d+/differences", "criteria#so-sánh-hai-bảng"),
            topic("/criteria-sheets(/new)?", "criteria#danh-sách-bảng"),
            topic("/criteria-sheets.*", "numbers#bốn-tổng-điểm"),
            topic("/notices.*|/visits/\\d+/notices", "secretary#thông-báo-cho-đơn-vị"),
            topic("/visits/\\d+/minutes.*", "inspector#biên-bản"),
            topic("/visits/\\d+.*", "inspector#buổi-kiểm-tra"),
            topic("/visits.*", "secretary#lịch-kiểm-tra"),
            topic("/inspections/\\d+/points.*", "inspector#chấm-điểm"),
            topic("/inspections/\\d+/(checklist|findings|recommendations).*", "inspector#danh-mục-hồ-sơ-và-nhận-xét"),
            topic("/inspections.*", "inspector#đối-chiếu-trước-chuyến-đi"),
            topic("/inspection-reports.*", "leader#đọc-báo-cáo-kiểm-tra"),
            topic("/document-register.*", "secretary#sổ-đăng-ký-văn-bản"),
            topic("/decisions.*", "secretary#quyết-định-và-các-đoàn"),
            topic("/plans.*", "secretary#kế-hoạch-kiểm-tra"),
            topic("/years/new", "year#mở-năm-mới"),
            topic("/years/\\d+/rounds.*", "year#đợt-chấm"),
            topic("/years/\\d+/differences", "year#so-với-năm-trước"),
            topic("/years.*", "year#năm-thi-đua"),
            topic("/targets/import.*", "year#chỉ-tiêu"),
            topic("/targets.*", "secretary#chỉ-tiêu"),
            topic("/monitoring.*", "secretary#theo-dõi-tiến-độ"),
            topic("/reconciliation/\\d+", "secretary#chênh-lệch-của-khu-vực"),
            topic("/reconciliation.*", "inspector#bảng-đối-chiếu"),
            topic("/overview.*", "leader#tổng-quan"),
            topic("/system", "administrator#tình-trạng-hệ-thống"),
            topic("/audit.*", "administrator#nhật-ký-hệ-thống"),
            topic("/history.*", "trouble#lịch-sử"),
            topic("/units/new", "units#lập-đơn-vị"),
            topic("/units/imports.*", "units#nhập-đơn-vị-từ-excel"),
            topic("/units/reorganisation-2025", "units#sắp-xếp-từ-01-7-2025"),
            topic("/successions.*", "units#sáp-nhập-và-chia-tách"),
            topic("/units/\\d+/.*", "units#sửa-đổi-tên-chấm-dứt"),
            topic("/units.*", "units#tìm-đơn-vị"),
            topic("/zones.*", "units#khu-vực-thi-đua"),
            topic("/invitations.*", "accounts#nhận-lời-mời"),
            topic("/accounts/\\d+/(deactivation|activation|edit)", "accounts#ngừng-và-mở-lại-tài-khoản"),
            topic("/accounts/\\d+/roles.*", "accounts#ai-giao-được-vai-trò-nào"),
            topic("/accounts/imports?(/.*)?", "accounts#mời-nhiều-người-từ-excel"),
            topic("/accounts/new|/accounts/\\d+/link", "accounts#mời-người-dùng"),
            topic("/accounts.*", "accounts#danh-sách-tài-khoản"),
            topic("/deputies.*", "accounts#cấp-phó-làm-thay"),
            topic("/profile.*", "accounts#tài-khoản-của-tôi"));

    HelpLinks() {}

    /** The address of the part of the guide, or of its beginning. */
    public String about(@Nullable String path) {
        return "/help/"
                + TOPICS.stream()
                        .filter(topic ->
                                topic.getKey().matcher(path == null ? "" : path).matches())
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(UserGuide.START);
    }

    private static Map.Entry<Pattern, String> topic(String paths, String place) {
        return Map.entry(Pattern.compile(paths), place);
    }
}
