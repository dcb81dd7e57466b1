package vn.doichieu.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** A unit in time. It keeps its number and its code through every change; a name it gives up is kept with its days. */
@Entity
@Table(name = "unit")
class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    @Column
    private @Nullable Long parentId;

    private String locality;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String phone;
    private String email;
    private String address;

    @Version
    private int version;

    private String changedByName;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Unit() {}

    Unit(UnitDraft draft, @Nullable UnitId parent, Signed signed) {
        this.code = draft.code();
        this.name = draft.name();
        this.shortName = draft.shortName();
        this.kind = draft.kind();
        this.parentId = parent == null ? null : parent.value();
        this.locality = draft.locality();
        this.validFrom = draft.validFrom();
        this.phone = draft.contacts().phone();
        this.email = draft.contacts().email();
        this.address = draft.contacts().address();
        this.changedByName = signed.by().name();
        this.changedAt = signed.at();
    }

    /** Who changes it, and when; {@code today} is the day that instant falls on here. */
    record Signed(Actor by, Instant at, LocalDate today) {}

    /** Corrects what is written about the unit; neither its code nor its history. */
    void correct(UnitDraft draft, @Nullable UnitId parent, Signed signed) {
        if (validTo != null && !validTo.isAfter(draft.validFrom())) {
            throw new BusinessRuleViolation("organization.unit.beginsAfterItsEnd", validTo);
        }
        name = draft.name();
        shortName = draft.shortName();
        kind = draft.kind();
        parentId = parent == null ? null : parent.value();
        locality = draft.locality();
        validFrom = draft.validFrom();
        phone = draft.contacts().phone();
        email = draft.contacts().email();
        address = draft.contacts().address();
        sign(signed);
    }

    /** From this day on it has another name; the answer is the name it had until the day before. */
    FormerName rename(String toName, String toShortName, LocalDate on, String basis, LocalDate since, Signed signed) {
        if (name.equals(toName) && shortName.equals(toShortName)) {
            throw new BusinessRuleViolation("organization.rename.same");
        }
        if (on.isAfter(signed.today())) {
            throw new BusinessRuleViolation("organization.rename.future", on);
        }
        if (!on.isAfter(since)) {
            throw new BusinessRuleViolation("organization.rename.tooEarly", since);
        }
        if (validTo != null && on.isAfter(validTo)) {
            throw new BusinessRuleViolation("organization.unit.closedOn", shortName, validTo);
        }
        var former = new FormerName(name, shortName, since, on.minusDays(1), basis);
        name = toName;
        shortName = toShortName;
        sign(signed);
        return former;
    }

    /** Its last day. */
    void close(LocalDate lastDay, Signed signed) {
        if (validTo != null) {
            throw new BusinessRuleViolation("organization.unit.closedOn", shortName, validTo);
        }
        if (!lastDay.isAfter(validFrom)) {
            throw new BusinessRuleViolation("organization.close.beforeBeginning", validFrom);
        }
        validTo = lastDay;
        sign(signed);
    }

    void requireVersion(int seen) {
        if (seen != version) {
            throw new StaleVersion(inOneLine(), changedByName, changedAt);
        }
    }

    String inOneLine() {
        return String.join(" · ", name, shortName, locality);
    }

    /** Where it is and how to reach it. */
    Stream<String> place() {
        return Stream.of(locality, phone, email, address);
    }

    UnitId id() {
        return new UnitId(Optional.ofNullable(id).orElseThrow());
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String shortName() {
        return shortName;
    }

    UnitKind kind() {
        return kind;
    }

    Optional<UnitId> parent() {
        return Optional.ofNullable(parentId).map(UnitId::new);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    private void sign(Signed signed) {
        changedByName = signed.by().name();
        changedAt = signed.at();
    }
}
