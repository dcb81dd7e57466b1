package vn.doichieu.dashboard;

import java.util.List;
import java.util.Optional;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.organization.UnitView;
import vn.doichieu.scoring.FigureRow;
import vn.doichieu.scoring.SheetState;
import vn.doichieu.scoring.UnitOverview;
import vn.doichieu.shared.Points;

/** How a zone stands in one round, at a glance. */
public record OverviewView(
        Scene scene,
        Progress progress,
        List<Differing> differences,
        int differencesInAll,
        List<RateOverview> rates,
        List<Ranking> rankings,
        List<UnitRow> units) {

    /** How many of the units have come how far; each counts in every column it has reached. */
    public record Progress(int units, int begun, int sent, int inspected, int confirmed) {

        static Progress of(List<UnitRow> rows) {
            return new Progress(
                    rows.size(),
                    (int) rows.stream().filter(row -> row.sheet().isPresent()).count(),
                    (int) rows.stream().filter(UnitRow::sent).count(),
                    (int) rows.stream().filter(UnitRow::inspected).count(),
                    (int) rows.stream().filter(UnitRow::confirmed).count());
        }
    }

    /** Where one unit stands. Empty sheet: not begun; empty inspection: none is planned. */
    public record UnitRow(
            UnitView unit,
            boolean below,
            Optional<UnitOverview.Sheet> sheet,
            Optional<InspectionView> inspection,
            int disagreements) {

        public boolean sent() {
            return sheet.filter(it -> it.standing().state().sent()).isPresent();
        }

        /** Sent, and so to be opened by those who watch. */
        public Optional<String> page() {
            return sheet.filter(it -> it.standing().state().sent())
                    .map(it -> "/score-sheets/" + it.id().value());
        }

        public boolean returned() {
            return sheet.filter(it -> it.standing().state() == SheetState.RETURNED)
                    .isPresent();
        }

        /** The team has been there and has drafted its minutes. */
        public boolean inspected() {
            return inspection
                    .map(InspectionView::visitState)
                    .map(state -> switch (state) {
                        case MINUTES_DRAFT, MINUTES_CONFIRMED, CLOSED -> true;
                        case PLANNED, PREPARING, ON_SITE, POSTPONED, CANCELLED -> false;
                    })
                    .orElse(false);
        }

        public boolean confirmed() {
            return inspection.filter(it -> it.visitState().confirmed()).isPresent();
        }

        public boolean illustrative() {
            return sheet.map(UnitOverview.Sheet::illustrative).orElse(false)
                    || inspection.map(InspectionView::illustrative).orElse(false);
        }
    }

    /** A figure of a unit on which its sources disagree, and the page where that is looked into. */
    public record Differing(UnitView unit, FigureRow figure, Points stake, String page, boolean illustrative) {}
}
