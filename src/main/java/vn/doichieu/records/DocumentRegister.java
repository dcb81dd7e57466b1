package vn.doichieu.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/**
 * The register of the documents a zone issues (sổ đăng ký văn bản): one series for each kind and calendar year. A number
 * is given once. A register begun on paper says with which number it goes on here.
 */
@Service
@Transactional(readOnly = true)
public class DocumentRegister {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final int LARGEST = 99_999;

    private final DocumentStore store;
    private final Units units;
    private final Journal journal;
    private final Clock clock;

    DocumentRegister(DocumentStore store, Units units, Journal journal, Clock clock) {
        this.store = store;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    /** The number after the latest of the year the day lies in. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    public NumberProposal propose(ZoneView zone, DocumentKind kind, LocalDate day, UnitScope scope) {
        var series = series(zone.id(), kind, day.getYear(), scope);
        return new NumberProposal(series.calendarYear(), series.nextNumber(), series.nextSymbol(), series.gaps());
    }

    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    public DocumentSeries series(long zoneId, DocumentKind kind, int year, UnitScope scope) {
        return store.series(zone(zoneId, scope), kind, year);
    }

    /** By number. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    public List<RegisteredDocument> entries(long zoneId, DocumentKind kind, int year, UnitScope scope) {
        return store.entries(zone(zoneId, scope).id(), kind, year);
    }

    /** The calendar years in which the zone has numbers, the latest first. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    public List<Integer> years(long zoneId, UnitScope scope) {
        return store.years(zone(zoneId, scope).id());
    }

    /** Gives the number within the transaction that issues the document, and answers it as printed. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    @Transactional(propagation = Propagation.MANDATORY)
    public String register(NewDocument document, UnitScope scope, Actor by) {
        var zone = zone(document.zone().id(), scope);
        requireNumber(document.number());
        if (document.issuedOn().isAfter(LocalDate.now(clock))) {
            throw new BusinessRuleViolation(
                    "records.number.future", DAY.format(document.issuedOn()), DAY.format(LocalDate.now(clock)));
        }
        int first = store.holdFirst(zone, document.kind(), document.calendarYear());
        if (document.number() < first) {
            throw belowFirst(document, first);
        }
        if (!store.add(document, by.name())) {
            throw taken(document);
        }
        return document.symbol();
    }

    /** Where the register goes on from paper. What was already given here stays within the series. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    @Transactional
    public void startSeries(long zoneId, DocumentKind kind, int year, int first, UnitScope scope, Actor by) {
        var zone = zone(zoneId, scope);
        requireNumber(first);
        requireYear(year);
        int before = store.series(zone, kind, year).firstNumber();
        store.begin(zone, kind, year, first);
        store.entries(zone.id(), kind, year).stream()
                .filter(entry -> entry.number() < first)
                .findFirst()
                .ifPresent(entry -> {
                    throw new BusinessRuleViolation(
                            "records.series.givenBelow",
                            String.valueOf(first),
                            entry.symbol(),
                            DAY.format(entry.issuedOn()),
                            String.valueOf(entry.number()));
                });
        var series = kind.code() + " " + year + ": ";
        journal.record(by, Subject.DOCUMENT_SERIES, zone.id(), "STARTED", series + before, series + first, null);
    }

    private ZoneView zone(long id, UnitScope scope) {
        return units.zonesWithin(scope).stream()
                .filter(zone -> zone.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("zone " + id));
    }

    private static void requireNumber(int number) {
        if (number < 1 || number > LARGEST) {
            throw new BusinessRuleViolation("records.number.none", String.valueOf(LARGEST));
        }
    }

    private void requireYear(int year) {
        int latest = LocalDate.now(clock).getYear() + 1;
        if (year < 2000 || year > latest) {
            throw new BusinessRuleViolation("records.series.year", "2000", String.valueOf(latest));
        }
    }

    private BusinessRuleViolation belowFirst(NewDocument document, int first) {
        return new BusinessRuleViolation(
                "records.number.belowFirst",
                document.symbol(),
                String.valueOf(document.calendarYear()),
                String.valueOf(first),
                next(document));
    }

    private BusinessRuleViolation taken(NewDocument document) {
        var holder = store.entries(document.zone().id(), document.kind(), document.calendarYear()).stream()
                .filter(entry -> entry.number() == document.number())
                .findFirst()
                .orElseThrow();
        var since = LocalDateTime.ofInstant(holder.registeredAt(), clock.getZone());
        return new BusinessRuleViolation(
                "records.number.taken",
                holder.symbol(),
                holder.subject(),
                DAY.format(holder.issuedOn()),
                holder.registeredBy(),
                MOMENT.format(since),
                next(document));
    }

    private String next(NewDocument document) {
        return store.series(document.zone(), document.kind(), document.calendarYear())
                .nextSymbol();
    }
}
