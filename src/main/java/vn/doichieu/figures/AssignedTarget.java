package vn.doichieu.figures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;

/** The target of a rate that a document gives a unit for a year, from its first day or from a later one. */
@Entity
@Table(name = "target")
class AssignedTarget {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private long unitId;

    private String indicatorCode;

    @Column
    private long emulationYearId;

    @Column(name = "value")
    private BigDecimal number;

    private String document;
    private @Nullable LocalDate effectiveFrom;
    private boolean withdrawn;

    /**
     * From 1: version 0 in a form means that there was no target when the form was made. A later target of the same rate
     * goes on counting, so that a form made for the earlier one is seen to be old.
     */
    @Version
    private int version = 1;

    private String changedByName;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AssignedTarget() {}

    AssignedTarget(TargetKey key, TargetTerms terms, int version, Actor by, Instant at) {
        this.version = version;
        this.unitId = key.unit().value();
        this.indicatorCode = key.indicator();
        this.emulationYearId = key.emulationYearId();
        this.number = terms.value();
        this.document = terms.document();
        this.effectiveFrom = terms.from().orElse(null);
        this.changedByName = by.name();
        this.changedAt = at;
    }

    void set(BigDecimal to, String basis, Actor by, Instant at) {
        number = to;
        document = basis;
        withdrawn = false;
        changedByName = by.name();
        changedAt = at;
    }

    void withdraw(Actor by, Instant at) {
        withdrawn = true;
        changedByName = by.name();
        changedAt = at;
    }

    boolean says(BigDecimal value, String basis) {
        return !withdrawn && number.compareTo(value) == 0 && document.equals(basis);
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    void requireVersion(int seen) {
        if (seen != version) {
            throw new StaleVersion(inOneLine(), changedByName, changedAt);
        }
    }

    long id() {
        return Optional.ofNullable(id).orElseThrow();
    }

    long unitId() {
        return unitId;
    }

    long emulationYearId() {
        return emulationYearId;
    }

    String indicatorCode() {
        return indicatorCode;
    }

    int version() {
        return version;
    }

    BigDecimal value() {
        return number;
    }

    String document() {
        return document;
    }

    Optional<LocalDate> effectiveFrom() {
        return Optional.ofNullable(effectiveFrom);
    }

    /** {@code 84,00 %, Quyết định số 12/QĐ-BTP}, with its first day when it is not that of the year; empty when withdrawn. */
    String inOneLine() {
        if (withdrawn) {
            return "";
        }
        var day = effectiveFrom().map(from -> " (" + DAY.format(from) + ")").orElse("");
        return Quantity.RATE.show(number) + day + ", " + document;
    }

    TargetView view() {
        return new TargetView(
                id(),
                indicatorCode,
                withdrawn ? "" : Quantity.RATE.show(number),
                withdrawn ? "" : document,
                version,
                changedByName,
                Optional.of(changedAt),
                effectiveFrom(),
                withdrawn ? Optional.empty() : Optional.of(number),
                List.of());
    }
}
