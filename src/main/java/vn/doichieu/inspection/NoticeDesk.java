package vn.doichieu.inspection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.records.DocumentKind;
import vn.doichieu.records.DocumentRegister;
import vn.doichieu.records.NewDocument;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** Writes notices: puts their text together, gives them their numbers, keeps that they came. */
@Component
class NoticeDesk {

    static final Subject SUBJECT = Subject.NOTICE;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient jdbc;
    private final NoticeReader reader;
    private final NoticePaper paper;
    private final DocumentRegister register;
    private final VisitReader visits;
    private final Journal journal;
    private final Clock clock;

    NoticeDesk(
            JdbcClient jdbc,
            NoticeReader reader,
            NoticePaper paper,
            DocumentRegister register,
            VisitReader visits,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.paper = paper;
        this.register = register;
        this.visits = visits;
        this.journal = journal;
        this.clock = clock;
    }

    NoticeBoard board(long zone, List<VisitView> visits) {
        var newest = reader.newest(visits);
        var today = LocalDate.now(clock);
        var rows = new ArrayList<NoticeBoard.Row>();
        for (var visit : visits) {
            for (var inspected : visit.inspections()) {
                rows.add(new NoticeBoard.Row(
                        visit,
                        inspected.id(),
                        inspected.unit(),
                        Optional.ofNullable(newest.get(inspected.id())),
                        ChronoUnit.DAYS.between(today, visit.visitOn())));
            }
        }
        return new NoticeBoard(zone, rows);
    }

    /** What stands now: nobody else tells these units anything, nor moves the visits, until the notices are out. */
    List<NoticeBoard.Row> held(NoticeBoard board, Set<InspectionId> chosen) {
        var ids = board.rows().stream()
                .filter(row -> chosen.contains(row.inspection()))
                .map(row -> row.visit().id())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            throw new BusinessRuleViolation("inspection.notice.noUnit");
        }
        jdbc.sql("select id from visit where id in (:ids) order by id for update")
                .param("ids", ids.stream().map(VisitId::value).toList())
                .query(Long.class)
                .list();
        return board(board.zone(), visits.visits(ids)).rows().stream()
                .filter(row -> chosen.contains(row.inspection()))
                .toList();
    }

    /** Consecutive numbers in the order of the board; either all are issued or none. */
    List<NoticeId> issue(ZoneView zone, List<NoticeBoard.Row> rows, NoticeDraft draft, UnitScope scope, Actor by) {
        var issued = new ArrayList<NoticeId>();
        for (var row : rows) {
            int number = draft.firstNumber() + issued.size();
            issued.add(issue(zone, row, number, draft, scope, by));
        }
        return issued;
    }

    void receive(NoticeView notice, Actor by) {
        notice.receipt().ifPresent(before -> {
            throw new BusinessRuleViolation("inspection.notice.receivedBefore", before.by());
        });
        int changed = jdbc.sql("""
                update inspection_notice set received_by_name = :by, received_at = :at
                where id = :id and received_at is null""")
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", notice.id().value())
                .update();
        if (changed > 0) {
            journal.record(by, SUBJECT, notice.id().value(), "RECEIVED", null, notice.symbol(), null);
        }
    }

    private NoticeId issue(
            ZoneView zone, NoticeBoard.Row row, int number, NoticeDraft draft, UnitScope scope, Actor by) {
        var documents = paper.documents(row);
        requireTellable(row, draft, documents.decisionOn());
        var content = paper.content(zone, row, documents, draft);
        var symbol = DocumentKind.NOTICE.symbol(number, zone.symbol());
        var id = new NoticeId(jdbc.sql("""
                insert into inspection_notice (inspection_id, zone_id, symbol, issued_on, content, issued_by_name, issued_at)
                values (:inspection, :zone, :symbol, :on, :content, :by, :at) returning id""")
                .param("inspection", row.inspection().value())
                .param("zone", zone.id())
                .param("symbol", symbol)
                .param("on", draft.issuedOn())
                .param("content", NoticeReader.JSON.writeValueAsString(content))
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single());
        register.register(
                new NewDocument(
                        zone,
                        DocumentKind.NOTICE,
                        number,
                        draft.issuedOn(),
                        "Thông báo kiểm tra " + row.unit().name(),
                        SUBJECT.name(),
                        id.value()),
                scope,
                by);
        journal.record(by, SUBJECT, id.value(), "ISSUED", content.replaces(), symbol, null);
        return id;
    }

    /** Of what has begun nobody is given notice, nor after the day, nor before the decision it rests on. */
    private static void requireTellable(NoticeBoard.Row row, NoticeDraft draft, LocalDate decidedOn) {
        if (!row.due()) {
            throw new BusinessRuleViolation(
                    "inspection.notice.notDue", row.unit().shortName());
        }
        var on = draft.issuedOn();
        if (on.isBefore(decidedOn)) {
            throw new BusinessRuleViolation("inspection.notice.beforeDecision", DAY.format(on), DAY.format(decidedOn));
        }
        boolean takesPlace =
                row.visit().state() == VisitState.PLANNED || row.visit().state() == VisitState.PREPARING;
        if (takesPlace && on.isAfter(row.visit().visitOn())) {
            throw new BusinessRuleViolation(
                    "inspection.notice.afterVisit",
                    DAY.format(on),
                    DAY.format(row.visit().visitOn()),
                    row.unit().shortName());
        }
    }
}
