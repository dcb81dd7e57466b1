package vn.doichieu.organization;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.UnitId;

/** Mergers, splits and everything between: who followed whom, from which day, by which document. */
@Service
@Transactional
public class Successions {

    private final SuccessionDesk desk;
    private final UnitReader units;

    Successions(SuccessionDesk desk, UnitReader units) {
        this.desk = desk;
        this.units = units;
    }

    /** Whom a list of units offers: all that ever were, for a succession is often written down late. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    @Transactional(readOnly = true)
    public List<UnitView> offered() {
        return units.all();
    }

    /** Nothing is written. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    @Transactional(readOnly = true)
    public SuccessionPreview check(SuccessionOrder order, ActingUser user) {
        return desk.check(order, user).preview();
    }

    /** Writes all of it or nothing; checked once more, for others work meanwhile. The answer: those that follow. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    public List<UnitId> record(SuccessionOrder order, ActingUser user) {
        return desk.write(desk.check(order, user), user.actor());
    }
}
