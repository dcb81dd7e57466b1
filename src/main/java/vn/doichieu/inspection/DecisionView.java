package vn.doichieu.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.doichieu.inspection.rules.Finding;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.UserId;

/**
 * A decision with its teams and its own schedule. {@code mayEdit}: the reader drafts and issues the documents of this
 * zone. {@code findings} of the rules are there for a draft only.
 */
public record DecisionView(
        long id,
        int version,
        Standing standing,
        String zone,
        Round round,
        long planId,
        DocumentReference plan,
        Optional<String> number,
        Optional<LocalDate> issuedOn,
        DecisionTexts texts,
        boolean textIllustrative,
        Optional<String> warningsExplained,
        List<Team> teams,
        Optional<Related> amends,
        Optional<Related> amendedBy,
        boolean mayEdit,
        List<Finding> findings) {

    /** Since when it is in its state, through whom and why. */
    public record Standing(DocumentState state, String by, Instant at, Optional<String> reason) {}

    /** The decision it takes the place of, or the one that takes its place: begun or issued by whom and when. */
    public record Related(
            long id,
            Optional<String> number,
            Optional<LocalDate> issuedOn,
            DocumentState state,
            String by,
            Instant at) {

        public boolean draft() {
            return state == DocumentState.DRAFT;
        }
    }

    public record Team(long id, int number, List<Member> members, List<Line> visits) {}

    public record Member(
            long id, TeamRole role, String office, UnitView unit, Optional<UserId> account, boolean illustrative) {}

    /** {@code visit}: how the visit stands that came of this line, or that it carries on. */
    public record Line(long id, Appointment when, List<UnitView> units, Optional<Visiting> visit) {

        public boolean begun() {
            return visit.filter(is -> is.state().started()).isPresent();
        }

        public String unitNames() {
            return units.stream().map(UnitView::shortName).collect(Collectors.joining(", "));
        }
    }

    /** The visit itself, where it may have been moved to since. */
    public record Visiting(VisitId id, VisitState state, Appointment when) {}

    /** A line of the annex. */
    public record Row(int team, Line line) {}

    public DocumentState state() {
        return standing.state();
    }

    public boolean draft() {
        return state() == DocumentState.DRAFT;
    }

    public boolean inForce() {
        return state() == DocumentState.ISSUED;
    }

    public List<Finding> errors() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    public List<Finding> warnings() {
        return findings.stream().filter(finding -> !finding.blocks()).toList();
    }

    /** By day, as the annex lists it. */
    public List<Row> schedule() {
        return teams.stream()
                .flatMap(team -> team.visits().stream().map(line -> new Row(team.number(), line)))
                .sorted(Comparator.comparing((Row row) -> row.line().when().on()))
                .toList();
    }

    public int visitCount() {
        return teams.stream().mapToInt(team -> team.visits().size()).sum();
    }

    public long unitCount() {
        return schedule().stream()
                .flatMap(row -> row.line().units().stream())
                .distinct()
                .count();
    }

    public boolean hasVisits() {
        return schedule().stream().anyMatch(row -> row.line().visit().isPresent());
    }

    public List<String> legalBases() {
        return paragraphs(texts.legalBases());
    }

    public List<String> contents() {
        return paragraphs(texts.contents());
    }

    public List<String> duties() {
        return paragraphs(texts.duties());
    }

    public List<String> effect() {
        return paragraphs(texts.effect());
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
