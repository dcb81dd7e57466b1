package vn.doichieu.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.ZoneView;

/**
 * A plan with the documents around it and the visits that came of it. {@code asOf}: the as-of day as the plan names it.
 * {@code textIllustrative}: number, date, subject and signer are those of the paper, the wording is composed.
 * {@code mayEdit}: the reader drafts and issues the documents of this zone.
 */
public record PlanView(
        long id,
        ZoneView zone,
        Round round,
        LocalDate asOf,
        Standing standing,
        Optional<String> number,
        Optional<LocalDate> issuedOn,
        PlanContent content,
        boolean textIllustrative,
        int version,
        Optional<Related> amends,
        Optional<Related> amendedBy,
        List<Decision> decisions,
        List<VisitView> visits,
        boolean mayEdit) {

    /** Since when it is in its state, through whom and why. Of a draft: who saved it last. */
    public record Standing(DocumentState state, String by, Instant at, Optional<String> reason) {}

    /** The plan it takes the place of, or the one that takes its place. */
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

    /** A decision that follows the plan, or one the plan took the place of. */
    public record Decision(
            long id, Optional<String> number, Optional<LocalDate> issuedOn, String subject, DocumentState state) {}

    public DocumentState state() {
        return standing.state();
    }

    public boolean draft() {
        return state() == DocumentState.DRAFT;
    }

    public boolean inForce() {
        return state() == DocumentState.ISSUED;
    }

    /** As printed; a draft leaves room for the number. */
    public String symbol() {
        return number.orElse("……/KH-" + zone.symbol());
    }

    /** Neither a decision in force nor one being drafted stands in the way of another. */
    public boolean awaitsDecision() {
        return inForce()
                && decisions.stream()
                        .noneMatch(decision ->
                                decision.state() == DocumentState.ISSUED || decision.state() == DocumentState.DRAFT);
    }

    /** What has to be written before it can be issued. */
    public List<PlanPart> missing() {
        return PlanPart.missing(content);
    }

    public List<String> legalBases() {
        return lines(content.legalBases());
    }

    public List<String> purpose() {
        return lines(content.purpose());
    }

    public List<String> requirements() {
        return lines(content.requirements());
    }

    public List<String> scope() {
        return lines(content.scope());
    }

    public List<String> contents() {
        return lines(content.contents());
    }

    public List<String> method() {
        return lines(content.method());
    }

    public List<String> organisation() {
        return lines(content.organisation());
    }

    public List<String> annex() {
        return lines(content.annex());
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
