package vn.doichieu.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitScope;

/** The discrepancies of a whole zone: as many queries for eight hundred units as for fifteen. */
@Service
@Transactional(readOnly = true)
public class ZoneBoards {

    private static final String READ = "hasAnyAuthority('OVERVIEW_READ', 'ZONE_MONITOR')";

    private final BoardItems items;
    private final Units units;
    private final Rounds rounds;

    ZoneBoards(BoardItems items, Units units, Rounds rounds) {
        this.items = items;
        this.units = units;
        this.rounds = rounds;
    }

    @PreAuthorize(READ)
    public ZoneBoard of(long roundId, ZoneQuery query, UnitScope scope) {
        var round = rounds.round(roundId);
        return ZoneBoard.of(round, query, rows(round, scope));
    }

    /** Everything asked for on one page, for a workbook. */
    @PreAuthorize(READ)
    public List<ZoneBoard.Row> all(long roundId, ZoneQuery query, UnitScope scope) {
        return rows(rounds.round(roundId), scope).stream()
                .filter(query::asksFor)
                .sorted(ZoneBoard.MOST_AT_STAKE_FIRST)
                .toList();
    }

    private List<ZoneBoard.Row> rows(Round round, UnitScope scope) {
        var views = units.units(scope.units());
        var rows = new ArrayList<ZoneBoard.Row>();
        items.of(scope, round)
                .forEach((id, found) -> Optional.ofNullable(views.get(id))
                        .ifPresent(unit -> found.items().forEach(item -> rows.add(new ZoneBoard.Row(unit, item)))));
        return rows;
    }
}
