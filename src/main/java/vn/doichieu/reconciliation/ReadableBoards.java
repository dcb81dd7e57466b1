package vn.doichieu.reconciliation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The boards of any number of units as one reader may see them, in as many queries as for one. */
@Service
@Transactional(readOnly = true)
public class ReadableBoards {

    private final BoardItems items;
    private final Units units;

    ReadableBoards(BoardItems items, Units units) {
        this.items = items;
        this.units = units;
    }

    /**
     * What the page of each unit's board lists. What lies outside the scope is not there; the units below and the unit
     * above are looked at as far as they may be read.
     */
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public Map<UnitId, List<BoardItem>> of(Collection<UnitId> asked, Round round, UnitScope scope) {
        var readable = asked.stream().filter(scope::contains).collect(Collectors.toSet());
        var boards = new HashMap<UnitId, List<BoardItem>>();
        if (readable.isEmpty()) {
            return boards;
        }
        var family = new HashSet<>(readable);
        units.units(readable).values().forEach(unit -> unit.parent().ifPresent(family::add));
        units.directlyBelow(readable).values().forEach(children -> children.forEach(child -> family.add(child.id())));
        family.retainAll(scope.units());
        items.of(new UnitScope(family), round).forEach((unit, found) -> {
            if (readable.contains(unit)) {
                boards.put(unit, found.items());
            }
        });
        return boards;
    }
}
