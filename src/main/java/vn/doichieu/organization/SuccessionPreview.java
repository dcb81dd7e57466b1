package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** What would be written down, or everything that speaks against it. */
public record SuccessionPreview(
        Optional<LocalDate> on,
        String basis,
        SuccessionKind kind,
        List<UnitView> before,
        List<UnitView> after,
        List<String> created,
        List<String> ending,
        List<Sentence> faults) {

    public boolean possible() {
        return faults.isEmpty();
    }
}
