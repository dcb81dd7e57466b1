package vn.doichieu.figures;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** One section of a unit's report. Emptied it stays, so that a late save is still seen as late. */
@Entity
@Table(name = "unit_report_section")
class WrittenSection {

    private static final int LONGEST = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private long unitId;

    @Column
    private long roundId;

    @Enumerated(EnumType.STRING)
    private ReportSection section;

    private String body;

    /** From 1: version 0 in a form means that nobody had written the section when the form was made. */
    @Version
    private int version = 1;

    private String changedByName;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected WrittenSection() {}

    WrittenSection(UnitId unit, Round round, ReportSection section, String text, Actor by, Instant at) {
        this.unitId = unit.value();
        this.roundId = round.id();
        this.section = section;
        rewrite(text, by, at);
    }

    final void rewrite(String text, Actor by, Instant at) {
        if (text.length() > LONGEST) {
            throw new BusinessRuleViolation("figures.section.tooLong", String.valueOf(LONGEST));
        }
        body = text;
        changedByName = by.name();
        changedAt = at;
    }

    void requireVersion(int seen) {
        if (seen != version) {
            throw new StaleVersion(body, changedByName, changedAt);
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

    ReportSection section() {
        return section;
    }

    String body() {
        return body;
    }

    ReportSectionView view() {
        return new ReportSectionView(id(), section, body, version, changedByName, Optional.of(changedAt));
    }
}
