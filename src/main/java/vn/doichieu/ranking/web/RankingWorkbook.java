package vn.doichieu.ranking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.ranking.DisqualificationView;
import vn.doichieu.ranking.RankingView;
import vn.doichieu.ranking.UnitRank;
import vn.doichieu.ranking.rules.RankDerivation;
import vn.doichieu.shared.Sentence;

/** A ranking as a workbook: one row for each unit, the steps to its band in the last column. */
class RankingWorkbook {

    private static final List<String> COLUMNS = List.of(
            "ranking.list.kind",
            "ranking.list.place",
            "ranking.list.unit",
            "ranking.list.points",
            "ranking.unit.basis",
            "ranking.list.targets",
            "ranking.list.result",
            "ranking.list.provisionalMark",
            "ranking.rule.disqualifiers",
            "ranking.list.why");

    private final Sentences sentences;

    RankingWorkbook(Sentences sentences) {
        this.sentences = sentences;
    }

    byte[] of(RankingView ranking) {
        var rows = ranking.groups().stream()
                .flatMap(group -> group.rows().stream().map(row -> row(group, row)))
                .toList();
        return Spreadsheet.write(
                sentences.text("ranking.list.title"),
                COLUMNS.stream().map(code -> sentences.text(code)).toList(),
                rows);
    }

    private List<String> row(RankingView.Group group, UnitRank row) {
        var cells = new ArrayList<String>();
        cells.add(sentences.text("organization.kind." + group.kind()));
        cells.add(row.scored().map(it -> "" + it.place()).orElse(""));
        cells.add(row.unit().name());
        cells.add(row.scored().map(it -> it.won().toString()).orElse(""));
        cells.add(row.scored()
                .map(it -> sentences.text("ranking.basis." + it.basis()))
                .orElseGet(() -> sentences.text("ranking.list.notSent")));
        cells.add(row.ranked()
                .map(it -> it.derivation().targetsMet() + "/"
                        + it.derivation().targets().size())
                .orElse(""));
        cells.add(row.ranked()
                .map(it -> sentences.text(RankDerivation.names(it.possible())))
                .orElse(""));
        cells.add(row.provisional() ? sentences.text("ranking.list.provisionalMark") : "");
        cells.add(row.standing().stream().map(DisqualificationView::label).collect(Collectors.joining("; ")));
        cells.add(row.ranked().map(this::why).orElse(""));
        return cells;
    }

    private String why(UnitRank.Ranked ranked) {
        var steps = new ArrayList<Sentence>(ranked.derivation().steps());
        steps.addAll(ranked.placement().because());
        return steps.stream().map(sentences::text).collect(Collectors.joining("; "));
    }
}
