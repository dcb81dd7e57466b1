package vn.doichieu.inspection;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;

/**
 * The decision that sets up the teams and sends them out (quyết định thành lập đoàn). What belongs to it changes through
 * it alone and while it is a draft; every change makes a new version.
 */
@Entity
class TeamDecision {

    private static final int LONGEST_REASON = 2000;
    private static final int LARGEST_NUMBER = 99;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long planId;
    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable String place;
    private String subject;
    private String signer;
    private String legalBases;
    private String contents;
    private String duties;
    private String effect;
    private boolean textIllustrative;

    @Enumerated(EnumType.STRING)
    private DocumentState state = DocumentState.DRAFT;

    private @Nullable Long amendsId;
    private @Nullable String kinshipAuthority;
    private @Nullable String warningsExplained;
    private @Nullable String stateReason;
    private String stateByName;
    private Instant stateAt;

    /** Counted here and not by JPA: a change of a member is a change of the decision. */
    private int version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "decision_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<InspectionTeam> teams = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected TeamDecision() {}

    @SuppressWarnings("NullAway.Init") // write() sets the texts
    TeamDecision(long planId, DecisionTexts texts, Actor by, Instant now) {
        this.planId = planId;
        write(texts);
        this.stateByName = by.name();
        this.stateAt = now;
    }

    /** A draft with the same words, to take the place of this one; teams are for the caller to copy. */
    TeamDecision amendment(long plan, DecisionTexts texts, Actor by, Instant now) {
        requireInForce();
        var draft = new TeamDecision(plan, texts, by, now);
        draft.amendsId = id();
        return draft;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long planId() {
        return planId;
    }

    int version() {
        return version;
    }

    DocumentState state() {
        return state;
    }

    boolean isDraft() {
        return state == DocumentState.DRAFT;
    }

    Optional<Long> amends() {
        return Optional.ofNullable(amendsId);
    }

    Optional<String> number() {
        return Optional.ofNullable(number);
    }

    Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issuedOn);
    }

    DecisionTexts texts() {
        return new DecisionTexts(
                subject,
                Optional.ofNullable(place),
                signer,
                legalBases,
                contents,
                duties,
                effect,
                Optional.ofNullable(kinshipAuthority));
    }

    boolean textIllustrative() {
        return textIllustrative;
    }

    Optional<String> warningsExplained() {
        return Optional.ofNullable(warningsExplained);
    }

    Optional<String> stateReason() {
        return Optional.ofNullable(stateReason);
    }

    String stateBy() {
        return stateByName;
    }

    Instant stateAt() {
        return stateAt;
    }

    void requireDraft() {
        requireState(DocumentState.DRAFT, "inspection.decision.notDraft");
    }

    void requireInForce() {
        requireState(DocumentState.ISSUED, "inspection.decision.notInForce");
    }

    void rewrite(DecisionTexts texts) {
        changed();
        write(texts);
    }

    /** Everything that changes goes through here first. */
    void changed() {
        requireDraft();
        version++;
    }

    List<InspectionTeam> teams() {
        return teams.stream()
                .sorted(Comparator.comparing(InspectionTeam::number))
                .toList();
    }

    InspectionTeam team(long team) {
        return teams.stream()
                .filter(found -> found.id() == team)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("team " + team));
    }

    InspectionTeam teamOfMember(long member) {
        return teams.stream()
                .filter(team -> team.members().stream().anyMatch(found -> found.id() == member))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("member " + member));
    }

    InspectionTeam teamOfVisit(long visit) {
        return teams.stream()
                .filter(team -> team.visits().stream().anyMatch(found -> found.id() == visit))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("scheduled visit " + visit));
    }

    TeamMember member(long member) {
        return teamOfMember(member).members().stream()
                .filter(found -> found.id() == member)
                .findFirst()
                .orElseThrow();
    }

    ScheduledVisit visit(long visit) {
        return teamOfVisit(visit).visits().stream()
                .filter(found -> found.id() == visit)
                .findFirst()
                .orElseThrow();
    }

    InspectionTeam addTeam(int teamNumber) {
        requireFree(teamNumber);
        var team = new InspectionTeam(teamNumber);
        teams.add(team);
        return team;
    }

    void remove(InspectionTeam team) {
        teams.remove(team);
    }

    void renumber(InspectionTeam team, int teamNumber) {
        if (team.number() != teamNumber) {
            requireFree(teamNumber);
            team.renumber(teamNumber);
        }
    }

    int nextTeamNumber() {
        return teams.stream().mapToInt(InspectionTeam::number).max().orElse(0) + 1;
    }

    void issue(String symbol, LocalDate on, Optional<String> explanation, Actor by, Instant now) {
        changed();
        number = symbol;
        issuedOn = on;
        warningsExplained = explanation.orElse(null);
        become(DocumentState.ISSUED, null, by, now);
    }

    /** Another decision has taken its place. */
    void amended(Actor by, Instant now) {
        requireInForce();
        version++;
        become(DocumentState.AMENDED, null, by, now);
    }

    void revoke(String reason, Actor by, Instant now) {
        requireInForce();
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("inspection.decision.reasonMissing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("inspection.decision.tooLong", LONGEST_REASON);
        }
        version++;
        become(DocumentState.REVOKED, reason.strip(), by, now);
    }

    private void requireFree(int teamNumber) {
        if (teamNumber < 1 || teamNumber > LARGEST_NUMBER) {
            throw new BusinessRuleViolation("inspection.board.numberNone", LARGEST_NUMBER);
        }
        if (teams.stream().anyMatch(team -> team.number() == teamNumber)) {
            throw new BusinessRuleViolation("inspection.board.numberTaken", teamNumber, nextTeamNumber());
        }
    }

    private void requireState(DocumentState required, String refusal) {
        if (state != required) {
            throw new BusinessRuleViolation(
                    refusal,
                    number().orElse("…"),
                    Sentence.of("inspection.documentState." + state),
                    stateByName,
                    issuedOn == null ? "…" : issuedOn);
        }
    }

    private void write(DecisionTexts texts) {
        subject = texts.subject();
        place = texts.place().orElse(null);
        signer = texts.signer();
        legalBases = texts.legalBases();
        contents = texts.contents();
        duties = texts.duties();
        effect = texts.effect();
        kinshipAuthority = texts.kinshipAuthority().orElse(null);
    }

    private void become(DocumentState next, @Nullable String reason, Actor by, Instant now) {
        state = next;
        stateReason = reason;
        stateByName = by.name();
        stateAt = now;
    }
}
