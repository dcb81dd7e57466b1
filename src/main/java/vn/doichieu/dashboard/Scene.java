package vn.doichieu.dashboard;

import java.util.List;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneView;

/** The zone and round a page is about, with what else could be chosen. Units below another follow it. */
public record Scene(ZoneView zone, List<ZoneView> zones, Round round, List<Round> rounds, List<Member> members) {

    /** {@code below}: listed under the unit above it. */
    public record Member(UnitView unit, boolean below) {}

    /** The years to choose from, the latest first. */
    public List<Integer> years() {
        return rounds.stream().map(Round::year).distinct().toList();
    }
}
