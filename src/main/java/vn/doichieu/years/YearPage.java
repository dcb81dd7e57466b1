package vn.doichieu.years;

import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.SheetHeading;
import vn.doichieu.organization.Deadlines;
import vn.doichieu.organization.Extension;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.ZoneMember;
import vn.doichieu.organization.ZoneYear;

/** A year as its zone runs it, with what it still needs. {@code targets} of {@code targetCells} are set. */
public record YearPage(
        ZoneYear year,
        ZoneYear.Standing standing,
        List<ZoneYear> others,
        List<ZoneMember> members,
        int units,
        Deadlines deadlines,
        List<SheetHeading> sheets,
        int targets,
        int targetCells,
        List<Need> needs,
        Optional<ZoneYear> before) {

    public YearPage {
        others = List.copyOf(others);
        members = List.copyOf(members);
        sheets = List.copyOf(sheets);
        needs = List.copyOf(needs);
    }

    public List<Need> open() {
        return needs.stream().filter(need -> !need.met()).toList();
    }

    public List<Extension> extensions(Round round) {
        return deadlines.extensions().stream()
                .filter(extension -> extension.roundId() == round.id())
                .filter(extension -> extension.zoneId() == year.zone().id())
                .toList();
    }
}
