package vn.doichieu.figures;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/**
 * The figures of any number of units as one reader may see them, in as many queries as for one: what a sheet is scored
 * with only once it was sent, unless the reader works on it; what the team read only for those who see inspections.
 */
@Service
@Transactional(readOnly = true)
public class ReadableFigures {

    private final Ledger ledger;
    private final Units units;
    private final ObjectProvider<SheetContext> sheets;

    ReadableFigures(Ledger ledger, Units units, ObjectProvider<SheetContext> sheets) {
        this.ledger = ledger;
        this.units = units;
        this.sheets = sheets;
    }

    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public Indicators indicators() {
        return ledger.indicators();
    }

    /** In the order asked for. What lies outside the reader's scope is not there. */
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public Map<UnitView, UnitFigures> of(List<UnitId> asked, Round round, CurrentUser reader) {
        var scope = reader.scope(Permission.FIGURE_READ);
        var readable = asked.stream().filter(scope::contains).distinct().toList();
        var all = new LinkedHashMap<UnitView, UnitFigures>();
        if (readable.isEmpty()) {
            return all;
        }
        var known = units.units(readable);
        var read = new HashSet<>(readable);
        known.values().forEach(unit -> unit.parent().filter(scope::contains).ifPresent(read::add));
        var pages = ledger.read(read, round);
        var sent = sent(readable, round);
        for (var id : readable) {
            var unit = known.get(id);
            if (unit != null) {
                var figures = pages.of(id, unit.parent().filter(scope::contains), round);
                all.put(unit, asSeenBy(reader, figures, sent.contains(id)));
            }
        }
        return all;
    }

    private static UnitFigures asSeenBy(CurrentUser reader, UnitFigures all, boolean sent) {
        var figures = all;
        if (!sent && !reader.scope(Permission.SHEET_DRAFT_READ).contains(all.unit())) {
            figures = figures.without(ClaimSource.SCORE_SHEET);
        }
        return reader.scope(Permission.INSPECTION_READ).contains(all.unit())
                ? figures
                : figures.without(ClaimSource.INSPECTED);
    }

    private Set<UnitId> sent(Collection<UnitId> asked, Round round) {
        return sheets.orderedStream()
                .flatMap(context -> context.sent(asked, round.id()).stream())
                .collect(Collectors.toSet());
    }
}
