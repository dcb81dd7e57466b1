package vn.doichieu.inspection.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules about the teams of a decision, what blocks it first. */
public final class TeamCheck {

    private TeamCheck() {}

    public static List<Finding> of(List<DraftTeam> teams, Surroundings around) {
        return Stream.of(Composition.check(teams), Timetable.check(teams, around), Independence.check(teams, around))
                .flatMap(findings -> findings)
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
