package vn.doichieu.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import vn.doichieu.figures.rules.Claim;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.shared.UnitId;

/**
 * Reads rows of claims. A year of a zone has a hundred thousand, so columns are read by place, and what repeats in every
 * row, codes, names and units, is one object.
 */
final class EntryReading implements RowMapper<Ledger.Entry> {

    private static final String WHOLE = FigureScope.WHOLE.name();

    private final long thisYear;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Long, UnitId> units = new HashMap<>();

    EntryReading(long thisYear) {
        this.thisYear = thisYear;
    }

    @Override
    public Ledger.Entry mapRow(ResultSet row, int n) throws SQLException {
        var source = ClaimSource.valueOf(row.getString(5));
        var printed = row.getString(9);
        var place = Optional.ofNullable(row.getString(10)).map(this::once);
        var claim = new Claim(
                once(row.getString(3)),
                row.getObject(4, LocalDate.class),
                source,
                new PrintedNumber(row.getBigDecimal(7), row.getInt(8)),
                printed,
                place);
        var view = new ClaimView(
                row.getLong(1),
                claim.indicator(),
                claim.asOf(),
                source,
                row.getBoolean(11) ? "" : printed,
                row.getInt(12),
                once(row.getString(13)),
                Optional.of(row.getTimestamp(14).toInstant()),
                place,
                row.getBoolean(15));
        var year = row.getLong(16);
        return new Ledger.Entry(
                units.computeIfAbsent(row.getLong(2), UnitId::new),
                WHOLE.equals(row.getString(6)) ? FigureScope.WHOLE : FigureScope.OFFICE,
                claim,
                view,
                year,
                year == thisYear);
    }

    private String once(String text) {
        var known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
