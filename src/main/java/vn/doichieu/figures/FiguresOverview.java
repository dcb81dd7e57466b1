package vn.doichieu.figures;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The figures of many units at once, for those who look at a whole zone: as many queries for a hundred as for one. */
@Service
@Transactional(readOnly = true)
public class FiguresOverview {

    private final Ledger ledger;
    private final SurroundingsReader surroundings;
    private final Rounds rounds;
    private final RoundFigures used;

    FiguresOverview(Ledger ledger, SurroundingsReader surroundings, Rounds rounds, RoundFigures used) {
        this.ledger = ledger;
        this.surroundings = surroundings;
        this.rounds = rounds;
        this.used = used;
    }

    /** What a sheet is scored with is told of those units only whose sheet has been {@code sent}. */
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public Map<UnitId, UnitFigures> of(UnitScope scope, UnitScope sent, Round round) {
        if (scope.units().isEmpty()) {
            return Map.of();
        }
        var all = surroundings.read(scope.units(), round, scope);
        all.replaceAll((id, figures) -> sent.contains(id) ? figures : figures.without(ClaimSource.SCORE_SHEET));
        return all;
    }

    /** The latest round any of these units has figures of. */
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public Optional<Round> latestRound(UnitScope scope) {
        return scope.units().isEmpty() ? Optional.empty() : used.latest(scope).map(rounds::round);
    }

    /** How far each unit is with its report; units that have entered nothing are missing. */
    @PreAuthorize("hasAuthority('ZONE_MONITOR')")
    public Map<UnitId, ReportStanding> reports(UnitScope scope, Round round) {
        return scope.units().isEmpty() ? Map.of() : ledger.standings(scope.units(), round);
    }
}
