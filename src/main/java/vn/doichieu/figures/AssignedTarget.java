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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;

/** The target of a rate that a document gives a unit for a year. */
@Entity
@Table(name = "target")
class AssignedTarget {

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
    private boolean withdrawn;

    /** From 1: version 0 in a form means that there was no target when the form was made. */
    @Version
    private int version = 1;

    private String changedByName;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AssignedTarget() {}

    AssignedTarget(TargetKey key, BigDecimal number, String document, Actor by, Instant at) {
        this.unitId = key.unit().value();
        this.indicatorCode = key.indicator();
        this.emulationYearId = key.emulationYearId();
        this.number = number;
        this.document = document;
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

    /** {@code 84,00 %, Quyết định số 12/QĐ-BTP}; empty when withdrawn. */
    String inOneLine() {
        return withdrawn ? "" : Quantity.RATE.show(number) + ", " + document;
    }

    TargetView view() {
        return new TargetView(
                id(),
                indicatorCode,
                withdrawn ? "" : Quantity.RATE.show(number),
                withdrawn ? "" : document,
                version,
                changedByName,
                Optional.of(changedAt));
    }
}
