package vn.doichieu.inspection;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** Begins drafts, from our text, from last year's plan or from the one to be amended; edits and gives them up. */
@Component
class PlanDrafting {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final PlanDesk desk;
    private final PlanReader reader;
    private final PlanDefaults defaults;
    private final Units units;
    private final Rounds rounds;
    private final Sentences sentences;
    private final Formats formats;
    private final Clock clock;

    PlanDrafting(
            PlanDesk desk,
            PlanReader reader,
            PlanDefaults defaults,
            Units units,
            Rounds rounds,
            Sentences sentences,
            Formats formats,
            Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.defaults = defaults;
        this.units = units;
        this.rounds = rounds;
        this.sentences = sentences;
        this.formats = formats;
        this.clock = clock;
    }

    PlanBeginning beginning(ZoneView zone, UnitScope scope) {
        var latest = reader.plans(scope, scope).stream()
                .filter(plan -> plan.zoneId() == zone.id() && plan.state() == DocumentState.ISSUED)
                .findFirst();
        return new PlanBeginning(zone, roundsOf(zone), latest);
    }

    /** Of the years in which the zone has members, the latest first, the round in which teams travel before the final one. */
    List<Round> roundsOf(ZoneView zone) {
        var years = rounds.years().stream()
                .filter(year -> !units.membersOf(zone.id(), year.id()).isEmpty())
                .toList();
        return years.stream()
                .flatMap(year -> rounds.all().stream()
                        .filter(round -> round.emulationYearId() == year.id())
                        .sorted((one, other) -> one.kind().compareTo(other.kind())))
                .toList();
    }

    long draft(NewPlan asked, UnitScope scope, Actor by) {
        var zone = desk.zone(asked.zoneId(), scope);
        var round = round(zone, asked.roundId());
        var year = rounds.year(round.emulationYearId());
        var latest = beginning(zone, scope).latest().flatMap(plan -> reader.plan(plan.id(), scope, scope));
        var content = asked.copyOf()
                .map(id -> earlier(id, zone, scope))
                .map(plan -> defaults.movedOn(titled(plan), plan.round().year(), zone, year, round))
                .orElseGet(() -> defaults.fresh(
                        zone, year, round, latest.map(PlanView::content).orElse(null)));
        var plan = desk.save(new InspectionPlan(zone, round, content, null, by, clock.instant()));
        desk.record(plan, PlanEvent.DRAFTED, null, content.subject(), null, by);
        return plan.id();
    }

    long amend(long id, UnitScope scope, Actor by) {
        var amended = desk.locked(id, scope);
        amended.plan().requireAmendable(clock);
        reader.amendment(id).ifPresent(draft -> {
            throw new BusinessRuleViolation(
                    "inspection.plan.amendmentBegun",
                    draft.by(),
                    MOMENT.format(LocalDateTime.ofInstant(draft.at(), clock.getZone())));
        });
        var content = amending(amended.plan(), amended.zone());
        var round = rounds.round(content.roundId());
        var plan = desk.save(new InspectionPlan(amended.zone(), round, content, id, by, clock.instant()));
        desk.record(plan, PlanEvent.DRAFTED, amended.plan().number(), content.subject(), null, by);
        return plan.id();
    }

    void edit(long id, PlanContent content, int seen, UnitScope scope, Actor by) {
        var opened = desk.locked(id, scope);
        var plan = opened.plan();
        var before = plan.content();
        var beforeAsOf = plan.asOf();
        plan.edit(content, round(opened.zone(), content.roundId()), seen, by, clock);
        desk.save(plan);
        if (!beforeAsOf.equals(plan.asOf())) {
            recordEdit(plan, "inspection.plan.asOf", DAY.format(beforeAsOf), DAY.format(plan.asOf()), by);
        }
        for (var part : PlanPart.differing(before, content)) {
            recordEdit(plan, part.messageKey(), part.text(before), part.text(content), by);
        }
    }

    void delete(long id, int seen, UnitScope scope, Actor by) {
        var plan = desk.locked(id, scope).plan();
        plan.requireDeletable(seen, clock);
        desk.record(plan, PlanEvent.DELETED, plan.content().subject(), null, null, by);
        desk.delete(plan);
    }

    private void recordEdit(InspectionPlan plan, String part, String from, String to, Actor by) {
        var name = sentences.text(part);
        desk.record(plan, PlanEvent.EDITED, name + ": " + from, name + ": " + to, null, by);
    }

    private Round round(ZoneView zone, long id) {
        return roundsOf(zone).stream()
                .filter(round -> round.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("round " + id));
    }

    private PlanView earlier(long id, ZoneView zone, UnitScope scope) {
        return reader.plan(id, scope, scope)
                .filter(plan -> plan.zone().equals(zone) && !plan.draft())
                .orElseThrow(() -> new NotFoundException("plan " + id));
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
    }

    /** The title of an amendment says what it amended: a new plan needs one of its own. */
    private static PlanContent titled(PlanView earlier) {
        var content = earlier.content();
        return earlier.amends().isPresent() ? content.under("", content.legalBases()) : content;
    }

    /** The whole text again, under a title that names what it amends, and with it among the bases. */
    private PlanContent amending(InspectionPlan amended, ZoneView zone) {
        var old = amended.content();
        var reference =
                sentences.text("inspection.plan.reference", amended.number(), formats.longDate(amended.issuedOn()));
        var subject = amended.amendsId().isPresent()
                ? sentences.text("inspection.plan.amending", reference)
                : sentences.text("inspection.plan.amendingSubject", reference, lowerFirst(old.subject()));
        var basis = sentences.text("inspection.plan.amendedBasis", reference, zone.name());
        return old.under(subject, old.legalBases() + "\n" + basis);
    }
}
