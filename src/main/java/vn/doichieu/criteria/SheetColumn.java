package vn.doichieu.criteria;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.doichieu.criteria.rules.text.Folded;

/** The columns of a sheet in a workbook, each with the headings officials write over it, without case and accents. */
enum SheetColumn {
    CODE("stt", "so tt", "tt", "so thu tu", "ma", "ma dong", "ma tieu chi", "muc", "so"),
    PARENT("thuoc dong", "thuoc muc", "dong tren", "muc tren"),
    PART("phan", "loai diem", "phan diem"),
    TITLE(
            "tieu chi",
            "noi dung tieu chi",
            "noi dung",
            "noi dung va chi tieu",
            "noi dung danh gia",
            "noi dung cham diem",
            "tieu chi cham diem",
            "tieu chi thanh phan",
            "tieu chi danh gia",
            "noi dung, tieu chi",
            "tieu chi, noi dung",
            "ten tieu chi",
            "cac tieu chi",
            "cac mat cong tac"),
    POINTS(
            "diem toi da",
            "diem chuan",
            "thang diem",
            "diem",
            "so diem",
            "muc diem",
            "diem quy dinh",
            "diem toi da cua tieu chi",
            "khung diem"),
    LEAST("diem toi thieu"),
    RULE(
            "cach tinh diem",
            "cach cham diem",
            "cach cham",
            "cach tinh",
            "phuong phap cham diem",
            "phuong phap cham",
            "phuong phap tinh diem",
            "huong dan cham diem",
            "huong dan cham",
            "dien giai cach cham",
            "dien giai cach tinh"),
    ROUNDING("lam tron", "buoc lam tron", "lam tron den"),
    NOT_APPLICABLE("khong phat sinh nhiem vu", "khong phat sinh", "khong ap dung"),
    GATE("dieu kien", "dieu kien tinh diem"),
    EVIDENCE(
            "tai lieu kiem chung",
            "tai lieu minh chung",
            "minh chung",
            "ho so minh chung",
            "ho so kiem chung",
            "tai lieu",
            "ho so, tai lieu kiem chung",
            "ho so, tai lieu minh chung",
            "van ban minh chung"),
    EVIDENCE_REQUIRED("bat buoc", "bat buoc kem theo", "bat buoc co tai lieu"),
    CLAUSE("can cu", "dieu khoan", "dieu, khoan", "dieu, khoan cua van ban"),
    SOURCE("nguon"),
    SOURCE_NOTE("ghi chu nguon", "ghi chu"),
    FORMER_CODE("stt o ban truoc", "ma o ban truoc");

    private final Set<String> headings;

    SheetColumn(String... headings) {
        this.headings = Set.of(headings);
    }

    /** What a heading means; words in parentheses and signs at its end say no more. */
    static Optional<SheetColumn> of(String heading) {
        var folded = Folded.of(heading);
        int opening = folded.indexOf('(');
        var bare = trimmed(opening > 0 ? folded.substring(0, opening) : folded);
        return Stream.of(values()).filter(it -> it.headings.contains(bare)).findFirst();
    }

    private static String trimmed(String heading) {
        int end = heading.length();
        while (end > 0 && " .:*".indexOf(heading.charAt(end - 1)) >= 0) {
            end--;
        }
        return heading.substring(0, end);
    }

    /** Is told under this key. */
    String key() {
        return "criteria.workbook.column." + name();
    }
}
