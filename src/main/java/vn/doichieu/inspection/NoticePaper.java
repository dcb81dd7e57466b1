package vn.doichieu.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.ZoneView;

/** Puts the text of a notice together from the visit and the documents it rests on. */
@Component
class NoticePaper {

    /** What a visit rests on. */
    record Documents(
            String plan,
            LocalDate planOn,
            String decision,
            LocalDate decisionOn,
            @Nullable String place,
            String signer,
            LocalDate asOf) {}

    private static final String BASIS = "%s ngày %02d/%02d/%d";

    private final JdbcClient jdbc;

    NoticePaper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    NoticeContent content(ZoneView zone, NoticeBoard.Row row, Documents documents, NoticeDraft draft) {
        var visit = row.visit();
        boolean off = visit.state() == VisitState.POSTPONED || visit.state() == VisitState.CANCELLED;
        return new NoticeContent(
                zone.name(),
                documents.place(),
                documents.signer(),
                row.unit().name(),
                quoted(documents.plan(), documents.planOn()),
                quoted(documents.decision(), documents.decisionOn()),
                documents.asOf(),
                visit.team().number(),
                NoticeContent.membersOf(visit.team()),
                visit.visitOn(),
                visit.startsAt().orElse(null),
                visit.place(),
                off ? visit.state() : null,
                off ? visit.standing().reason().orElse(null) : null,
                row.notice()
                        .map(before -> quoted(before.symbol(), before.issuedOn()))
                        .orElse(null),
                draft.contents(),
                draft.files(),
                draft.sendTo(),
                visit.visitOn().minusDays(draft.sendDaysAhead()));
    }

    private static String quoted(String symbol, LocalDate on) {
        return BASIS.formatted(symbol, on.getDayOfMonth(), on.getMonthValue(), on.getYear());
    }

    Documents documents(NoticeBoard.Row row) {
        return jdbc.sql("""
                select p.number as plan, p.issued_on as plan_on, d.number as decision, d.issued_on as decision_on,
                  coalesce(d.place, p.place) as place, d.signer, r.as_of
                from inspection i join visit v on v.id = i.visit_id join inspection_team t on t.id = v.team_id
                join team_decision d on d.id = t.decision_id join inspection_plan p on p.id = d.plan_id
                join assessment_round r on r.id = i.round_id
                where i.id = :inspection""")
                .param("inspection", row.inspection().value())
                .query((found, n) -> new Documents(
                        found.getString("plan"),
                        found.getObject("plan_on", LocalDate.class),
                        found.getString("decision"),
                        found.getObject("decision_on", LocalDate.class),
                        found.getString("place"),
                        found.getString("signer"),
                        found.getObject("as_of", LocalDate.class)))
                .single();
    }
}
