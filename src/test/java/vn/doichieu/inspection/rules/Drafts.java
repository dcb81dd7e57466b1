package vn.doichieu.inspection.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import vn.doichieu.inspection.rules.DraftMember.Duty;
import vn.doichieu.inspection.rules.DraftVisit.Notice;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/**
 * Decisions written in one line: {@code 1: L=HB S=BG M=BK#7 > 20/09 TQ+TP; 21/09 LS | 2: …}. L is the leader, S the
 * secretary, M a member, each with the unit and an account after #; a visit is a day with its units. {@code !} after
 * the day: announced before; {@code *}: begun; {@code ~}: cancelled.
 */
final class Drafts {

    static final Map<String, Long> UNITS =
            Map.of("TQ", 1L, "TP", 2L, "HB", 3L, "BG", 4L, "BK", 5L, "LS", 6L, "XX", 7L, "TPX", 8L);

    private long next = 100;

    static List<DraftTeam> of(String text) {
        var drafts = new Drafts();
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split("\\|", -1)).map(drafts::team).toList();
    }

    /** TP stands under TQ, TPX under TP; XX is in no zone; TQ and TP aim for the same title as LS. */
    static Surroundings around() {
        return around(Optional.empty(), Optional.empty(), Set.of(), Map.of());
    }

    static Surroundings around(
            Optional<LocalDate> decidedOn,
            Optional<String> authority,
            Set<InspectedPair> lastYear,
            Map<UnitId, Sentence> elsewhere) {
        return new Surroundings(
                UNITS.keySet().stream()
                        .filter(code -> !code.equals("XX"))
                        .map(Drafts::id)
                        .collect(Collectors.toSet()),
                new Kinship(Map.of(id("TP"), id("TQ"), id("TPX"), id("TP"))),
                lastYear,
                Map.of(
                        id("TQ"), Set.of("emulation.title.JUSTICE_SECTOR_FLAG", "emulation.title.GOVERNMENT_FLAG"),
                        id("LS"), Set.of("emulation.title.JUSTICE_SECTOR_FLAG")),
                elsewhere,
                authority,
                LocalDate.of(2023, 8, 9),
                decidedOn,
                LocalDate.of(2023, 8, 31));
    }

    static UnitId id(String code) {
        return new UnitId(Optional.ofNullable(UNITS.get(code)).orElseThrow());
    }

    static LocalDate day(String text) {
        var parts = text.split("/", -1);
        return LocalDate.of(2023, Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    private DraftTeam team(String text) {
        var halves = (text + " ").split(">", -1);
        var head = halves[0].strip().split(":", -1);
        var members = new ArrayList<DraftMember>();
        for (var member : head[1].strip().split("\\s+", -1)) {
            if (!member.isEmpty()) {
                members.add(member(member));
            }
        }
        var visits = new ArrayList<DraftVisit>();
        for (var visit : halves[1].split(";", -1)) {
            if (!visit.isBlank()) {
                visits.add(visit(visit.strip()));
            }
        }
        return new DraftTeam(next++, Integer.parseInt(head[0].strip()), members, visits);
    }

    private DraftMember member(String text) {
        var duty = switch (text.charAt(0)) {
            case 'L' -> Duty.LEADER;
            case 'S' -> Duty.SECRETARY;
            default -> Duty.OTHER;
        };
        var parts = text.substring(2).split("#", -1);
        var account = parts.length > 1 ? OptionalLong.of(Long.parseLong(parts[1])) : OptionalLong.empty();
        return new DraftMember(next++, account, "Phó " + text.charAt(0), unit(parts[0]), duty);
    }

    private DraftVisit visit(String text) {
        var parts = text.split(" ", -1);
        var notice = parts[0].endsWith("!")
                ? Notice.ANNOUNCED
                : parts[0].endsWith("*") ? Notice.BEGUN : parts[0].endsWith("~") ? Notice.CANCELLED : Notice.FRESH;
        var units = parts.length < 2
                ? List.<NamedUnit>of()
                : Arrays.stream(parts[1].split("\\+", -1)).map(Drafts::unit).toList();
        return new DraftVisit(next++, day(parts[0].replaceAll("[!*~]", "")), units, notice);
    }

    private static NamedUnit unit(String code) {
        return new NamedUnit(id(code), code);
    }
}
