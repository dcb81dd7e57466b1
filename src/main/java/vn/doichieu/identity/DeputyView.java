package vn.doichieu.identity;

import java.time.LocalDate;
import java.util.List;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.UnitId;

/** The deputies of the units somebody heads: who can be named, who acts or acted when. */
public record DeputyView(List<UnitView> units, List<Candidate> candidates, List<Named> named) {

    /** Somebody of one of the units. */
    public record Candidate(long account, String office, UnitId unit) {}

    public record Named(
            long grant,
            String office,
            String unit,
            LocalDate from,
            LocalDate to,
            GrantView.Standing standing,
            String reason,
            String endReason) {

        public boolean open() {
            return standing != GrantView.Standing.ENDED;
        }
    }
}
