package vn.doichieu.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Sentences;
import vn.doichieu.shared.UnitId;

/** What a decision and its journal say in Vietnamese: the words a new draft begins with, and its parts by name. */
@Component
class DecisionWords {

    /** One text of a decision before and after. */
    record Change(String from, String to) {}

    private final Sentences sentences;
    private final Formats formats;

    DecisionWords(Sentences sentences, Formats formats) {
        this.sentences = sentences;
        this.formats = formats;
    }

    /** A first wording, to be worked over. */
    DecisionTexts usual(PlanBasis plan) {
        var reference = plan.reference();
        var planText = sentences.text(
                "inspection.decision.usual.plan",
                reference.number(),
                formats.longDate(reference.issuedOn()),
                plan.zone().name(),
                lowered(reference.subject()));
        var bases = new ArrayList<>(plan.bases());
        bases.add(planText);
        return new DecisionTexts(
                sentences.text(
                        "inspection.decision.usual.subject",
                        String.valueOf(plan.round().year())),
                plan.place(),
                plan.signer(),
                String.join("\n", bases),
                sentences.text("inspection.decision.usual.contents", reference.number(), formats.longDate(plan.asOf())),
                sentences.text("inspection.decision.usual.duties"),
                sentences.text("inspection.decision.usual.effect"),
                Optional.empty());
    }

    /** An amended decision also names the one it takes the place of. */
    DecisionTexts amending(TeamDecision before) {
        var texts = before.texts();
        var number = before.number().orElseThrow();
        var reference = sentences.text(
                "inspection.decision.usual.amended",
                number,
                formats.longDate(before.issuedOn().orElseThrow()));
        return new DecisionTexts(
                texts.subject(),
                texts.place(),
                texts.signer(),
                texts.legalBases() + "\n" + reference,
                texts.contents(),
                texts.duties(),
                texts.effect() + "\n"
                        + sentences.text(
                                "inspection.decision.usual.replaces",
                                number,
                                formats.longDate(before.issuedOn().orElseThrow())),
                texts.kinshipAuthority());
    }

    String team(int number) {
        return sentences.text("inspection.board.team", number);
    }

    String place(int place) {
        return sentences.text("inspection.board.place", place);
    }

    String member(InspectionTeam team, TeamMember member, DecisionFacts facts) {
        return sentences.text(
                "inspection.board.memberOf",
                team.number(),
                sentences.text("inspection.teamRole." + member.role()),
                member.office(),
                facts.unit(member.unit()).shortName());
    }

    String line(InspectionTeam team, ScheduledVisit line, DecisionFacts facts) {
        return visit(team.number(), line.when(), line.units(), facts);
    }

    String visit(int team, Appointment when, List<UnitId> units, DecisionFacts facts) {
        return sentences.text("inspection.board.visitOf", team, when.described(), units(units, facts));
    }

    /** Text by text, each with its name. */
    List<Change> changes(DecisionTexts before, DecisionTexts after) {
        var changes = new ArrayList<Change>();
        change("subject", before.subject(), after.subject(), changes);
        change("place", before.place().orElse(""), after.place().orElse(""), changes);
        change("signer", before.signer(), after.signer(), changes);
        change("legalBases", before.legalBases(), after.legalBases(), changes);
        change("contents", before.contents(), after.contents(), changes);
        change("duties", before.duties(), after.duties(), changes);
        change("effect", before.effect(), after.effect(), changes);
        change(
                "kinshipAuthority",
                before.kinshipAuthority().orElse(""),
                after.kinshipAuthority().orElse(""),
                changes);
        return changes;
    }

    private void change(String field, String before, String after, List<Change> changes) {
        if (!before.equals(after)) {
            var name = sentences.text("inspection.decision.field." + field);
            changes.add(new Change(name + ": " + before, name + ": " + after));
        }
    }

    String revoked(TeamDecision decision) {
        return sentences.text(
                "inspection.decision.revokedBecause",
                decision.number().orElse("…"),
                decision.stateReason().orElse("…"));
    }

    String byDecision(String number) {
        return sentences.text("inspection.decision.byDecision", number);
    }

    private static String units(List<UnitId> units, DecisionFacts facts) {
        return units.stream().map(unit -> facts.unit(unit).shortName()).collect(Collectors.joining(", "));
    }

    private static String lowered(String subject) {
        return subject.isEmpty() ? subject : Character.toLowerCase(subject.charAt(0)) + subject.substring(1);
    }
}
