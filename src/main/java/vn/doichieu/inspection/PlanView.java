package vn.doichieu.inspection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.organization.Round;

/**
 * A plan with the decision that follows it, the teams and their visits. Texts are lists of paragraphs.
 * {@code textIllustrative}: number, date, subject and signer are those of the paper, the wording is composed.
 */
public record PlanView(
        long id,
        String zone,
        Round round,
        DocumentState state,
        DocumentReference plan,
        @Nullable String place,
        boolean textIllustrative,
        Texts texts,
        Optional<Decision> decision,
        List<VisitView> visits) {

    /** The parts of a plan, in the order of the document. */
    public record Texts(
            List<String> legalBases,
            List<String> purpose,
            List<String> scope,
            List<String> contents,
            List<String> method,
            List<String> organisation) {}

    /** The decision that sets up the teams; its articles besides the first, which lists the teams. */
    public record Decision(
            DocumentReference document,
            DocumentState state,
            @Nullable String place,
            boolean textIllustrative,
            List<String> legalBases,
            List<String> contents,
            List<String> duties,
            List<String> effect,
            List<TeamView> teams) {}
}
