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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;

/** What one source says about one figure. Only who has seen the latest version may change it. */
@Entity
@Table(name = "figure_claim")
class FigureClaim {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private long unitId;

    @Column
    private long emulationYearId;

    private String indicatorCode;

    @Column
    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private ClaimSource source;

    @Column
    @Enumerated(EnumType.STRING)
    private FigureScope scope;

    @Column(name = "value")
    private BigDecimal number;

    @Column
    private short scale;

    private String printed;
    private @Nullable String place;
    private boolean illustrative;
    private boolean withdrawn;

    /** From 1: version 0 in a form means that the figure had not been stated when the form was made. */
    @Version
    private int version = 1;

    /** The import this value came with; none when somebody typed it. */
    @Column
    private @Nullable Long importId;

    @Column
    private @Nullable Long changedBy;

    private String changedByName;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected FigureClaim() {}

    FigureClaim(FigureKey key, ClaimSource source, PrintedNumber value, String printed, Actor by, Instant at) {
        this.unitId = key.unit().value();
        this.emulationYearId = key.round().emulationYearId();
        this.indicatorCode = key.indicator();
        this.asOf = key.asOf();
        this.source = source;
        this.scope = key.scope();
        this.number = value.value();
        this.scale = (short) value.scale();
        this.printed = printed;
        this.changedBy = by.id().value();
        this.changedByName = by.name();
        this.changedAt = at;
    }

    void restate(PrintedNumber value, String words, Actor by, Instant at) {
        number = value.value();
        scale = (short) value.scale();
        printed = words;
        withdrawn = false;
        changed(by, at);
    }

    /** What stands there from now on was read elsewhere than what stood there before. */
    void foundAt(String source) {
        place = source;
    }

    void withdraw(Actor by, Instant at) {
        withdrawn = true;
        changed(by, at);
    }

    void requireVersion(int seen) {
        if (seen != version) {
            throw new StaleVersion(current(), changedByName, changedAt);
        }
    }

    long id() {
        return Optional.ofNullable(id).orElseThrow();
    }

    /** The number that stands now; none when withdrawn. */
    Optional<PrintedNumber> number() {
        return withdrawn ? Optional.empty() : Optional.of(new PrintedNumber(number, scale));
    }

    /** The words that stand now; none when withdrawn. */
    String current() {
        return withdrawn ? "" : printed;
    }

    ClaimView view() {
        return new ClaimView(
                id(),
                indicatorCode,
                asOf,
                source,
                current(),
                version,
                changedByName,
                Optional.of(changedAt),
                Optional.ofNullable(place),
                illustrative);
    }

    private void changed(Actor by, Instant at) {
        changedBy = by.id().value();
        changedByName = by.name();
        changedAt = at;
        importId = null;
    }
}
