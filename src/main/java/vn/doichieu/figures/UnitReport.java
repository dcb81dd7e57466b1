package vn.doichieu.figures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.figures.rules.ReportScope;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** The report of a unit for a round, as a document. Its figures are claims of the source UNIT_REPORT. */
@Entity
class UnitReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private long unitId;

    @Column
    private long roundId;

    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private LocalDate asOf;
    private String title;

    @Enumerated(EnumType.STRING)
    private ReportScope scope;

    private String signerOffice;
    private String signerName;
    private boolean illustrative;

    /** From 1: version 0 in a form means that there was no report when the form was made. */
    @Version
    private int version = 1;

    private String changedByName;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected UnitReport() {}

    UnitReport(UnitId unit, Round round, ReportText text, Actor by, Instant at) {
        this.unitId = unit.value();
        this.roundId = round.id();
        restate(text, by, at);
    }

    final void restate(ReportText text, Actor by, Instant at) {
        title = text.title();
        number = text.number().orElse(null);
        issuedOn = text.issuedOn().orElse(null);
        asOf = text.asOf();
        scope = text.scope();
        signerOffice = text.signer().map(Signer::office).orElse("");
        signerName = text.signer().map(Signer::name).orElse("");
        changedByName = by.name();
        changedAt = at;
    }

    void requireVersion(int seen) {
        if (seen != version) {
            throw new StaleVersion(text().inOneLine(), changedByName, changedAt);
        }
    }

    long id() {
        return Optional.ofNullable(id).orElseThrow();
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    long roundId() {
        return roundId;
    }

    ReportText text() {
        return new ReportText(
                title,
                Optional.ofNullable(number),
                Optional.ofNullable(issuedOn),
                asOf,
                scope,
                Signer.of(signerOffice, signerName));
    }

    UnitReportView view() {
        return new UnitReportView(
                id(),
                title,
                Optional.ofNullable(number),
                Optional.ofNullable(issuedOn),
                asOf,
                scope,
                Signer.of(signerOffice, signerName),
                illustrative,
                version,
                changedByName,
                Optional.of(changedAt));
    }
}
