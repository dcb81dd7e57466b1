package vn.doichieu.inspection;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;

/** A plan, written as a draft, then issued under a number and never changed: another one amends it, or it is revoked. */
@Entity
class InspectionPlan {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long zoneId;
    private long emulationYearId;
    private LocalDate asOf;

    @Embedded
    private PlanContent content;

    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable Long amendsId;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private @Nullable String stateReason;
    private String stateByName;
    private Instant stateAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected InspectionPlan() {}

    InspectionPlan(ZoneView zone, Round round, PlanContent content, @Nullable Long amendsId, Actor by, Instant now) {
        this.zoneId = zone.id();
        this.emulationYearId = round.emulationYearId();
        this.asOf = round.asOf();
        this.content = content;
        this.amendsId = amendsId;
        this.state = DocumentState.DRAFT;
        this.stateByName = by.name();
        this.stateAt = now;
    }

    long id() {
        return requireNonNull(id);
    }

    long zoneId() {
        return zoneId;
    }

    long emulationYearId() {
        return emulationYearId;
    }

    LocalDate asOf() {
        return asOf;
    }

    PlanContent content() {
        return content;
    }

    Optional<Long> amendsId() {
        return Optional.ofNullable(amendsId);
    }

    DocumentState state() {
        return state;
    }

    Optional<String> stateReason() {
        return Optional.ofNullable(stateReason);
    }

    /** Only what was issued has one. */
    String number() {
        return requireNonNull(number);
    }

    LocalDate issuedOn() {
        return requireNonNull(issuedOn);
    }

    /** The draft remembers who saved it last, for whoever comes with an older version. */
    void edit(PlanContent written, Round round, int seen, Actor by, Clock clock) {
        requireDraft("inspection.plan.cannotEdit", clock);
        requireSeen(seen);
        requirePeriod(written);
        content = written;
        emulationYearId = round.emulationYearId();
        asOf = round.asOf();
        become(DocumentState.DRAFT, null, by, clock);
    }

    void requireDeletable(int seen, Clock clock) {
        requireDraft("inspection.plan.cannotDelete", clock);
        requireSeen(seen);
    }

    /** What can be known before a number is given. */
    void requireIssuable(Issuance issuance, Optional<InspectionPlan> amended, Clock clock) {
        requireDraft("inspection.plan.cannotIssue", clock);
        requireSeen(issuance.version());
        var missing = PlanPart.missing(content);
        if (!missing.isEmpty()) {
            throw new BusinessRuleViolation("inspection.plan.incomplete", PlanWords.names(missing));
        }
        requirePeriod(content);
        if (issuance.issuedOn().getYear() != issuance.seriesYear()) {
            throw new BusinessRuleViolation(
                    "inspection.plan.otherYear",
                    DAY.format(issuance.issuedOn()),
                    String.valueOf(issuance.issuedOn().getYear()),
                    String.valueOf(issuance.seriesYear()));
        }
        amended.ifPresent(before -> before.requireAmendableOn(issuance.issuedOn(), clock));
    }

    void issue(String symbol, LocalDate on, Actor by, Clock clock) {
        number = symbol;
        issuedOn = on;
        become(DocumentState.ISSUED, null, by, clock);
    }

    void requireAmendable(Clock clock) {
        require(DocumentState.ISSUED, "inspection.plan.cannotAmend", clock);
    }

    private void requireAmendableOn(LocalDate day, Clock clock) {
        requireAmendable(clock);
        if (day.isBefore(issuedOn())) {
            throw new BusinessRuleViolation(
                    "inspection.plan.beforeAmended", DAY.format(day), number(), DAY.format(issuedOn()));
        }
    }

    void amendedBy(String symbol, Actor by, Clock clock) {
        requireAmendable(clock);
        become(DocumentState.AMENDED, symbol, by, clock);
    }

    void revoke(String reason, Actor by, Clock clock) {
        require(DocumentState.ISSUED, "inspection.plan.cannotRevoke", clock);
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("inspection.plan.revokeWithoutReason");
        }
        become(DocumentState.REVOKED, reason, by, clock);
    }

    private static void requirePeriod(PlanContent content) {
        if (content.periodEndsBeforeItBegins()) {
            throw new BusinessRuleViolation(
                    "inspection.plan.periodBackwards",
                    DAY.format(requireNonNull(content.periodTo())),
                    DAY.format(requireNonNull(content.periodFrom())));
        }
    }

    private void requireSeen(int seen) {
        if (seen != version) {
            throw new StaleVersion(content.subject(), stateByName, stateAt);
        }
    }

    private void requireDraft(String refusal, Clock clock) {
        require(DocumentState.DRAFT, refusal, clock);
    }

    private void require(DocumentState needed, String refusal, Clock clock) {
        if (state != needed) {
            throw new BusinessRuleViolation(
                    refusal,
                    Sentence.of("inspection.documentState." + state),
                    MOMENT.format(LocalDateTime.ofInstant(stateAt, clock.getZone())),
                    stateByName);
        }
    }

    private void become(DocumentState next, @Nullable String reason, Actor by, Clock clock) {
        state = next;
        stateReason = reason;
        stateByName = by.name();
        stateAt = clock.instant();
    }
}
