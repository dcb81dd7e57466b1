package vn.doichieu.criteria;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.doichieu.criteria.rules.text.Folded;

/** What stands above the table of a sheet in a workbook, each with the words that announce it, without accents. */
enum HeadField {
    TITLE("ten bang tieu chi", "ten bang"),
    CODE("ma bang", "ma bang tieu chi"),
    VERSION("phien ban"),
    TOTAL("tong diem", "tong so diem"),
    BONUS_MODE("cach tinh diem thuong", "diem thuong"),
    BONUS_CAP("diem thuong toi da"),
    PENALTY_CAP("diem tru toi da"),
    STATUS("muc do theo van ban"),
    BASIS("can cu"),
    ISSUED_BY("co quan ban hanh"),
    ISSUE_NUMBER("so quyet dinh", "so van ban"),
    ISSUED_ON("ngay ban hanh", "ngay quyet dinh"),
    KINDS("loai don vi ap dung", "loai don vi", "doi tuong ap dung");

    private final Set<String> words;

    HeadField(String... words) {
        this.words = Set.of(words);
    }

    static Optional<HeadField> of(String label) {
        var folded = Folded.of(label);
        var bare =
                folded.endsWith(":") ? folded.substring(0, folded.length() - 1).strip() : folded;
        return Stream.of(values()).filter(it -> it.words.contains(bare)).findFirst();
    }

    String key() {
        return "criteria.workbook.head." + name();
    }
}
