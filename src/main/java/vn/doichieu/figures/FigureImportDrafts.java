package vn.doichieu.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.ImportDrafts;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** Figures read from a workbook, between reading and writing. Those of one unit and those of a zone are kept apart. */
@Component
class FigureImportDrafts {

    /** As kept: the version in each figure is that of the claim the person sees. */
    private record Content(
            long round, ClaimSource source, @Nullable Long unit, List<ImportedFigure> figures) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ImportDrafts drafts;
    private final Rounds rounds;

    FigureImportDrafts(ImportDrafts drafts, Rounds rounds) {
        this.drafts = drafts;
        this.rounds = rounds;
    }

    long keep(ImportPlace place, String fileName, byte[] workbook, List<ImportedFigure> figures, Actor by) {
        var unit = place.unit().map(UnitId::value).orElse(null);
        var content = new Content(place.round().id(), place.source(), unit, figures);
        return drafts.keep(
                kind(place.unit().isPresent()), by.id(), fileName, workbook, JSON.writeValueAsString(content));
    }

    /** Somebody else's does not exist. */
    ImportDraft find(long id, boolean ofOneUnit, Actor by) {
        var draft = drafts.find(kind(ofOneUnit), by.id(), id);
        var content = JSON.readValue(draft.content(), Content.class);
        var place = new ImportPlace(
                rounds.round(content.round()),
                content.source(),
                Optional.ofNullable(content.unit()).map(UnitId::new));
        return new ImportDraft(id, place, draft.fileName(), content.figures(), draft.createdAt(), draft.doneAt());
    }

    /** When it was finished already: pressed twice, or on two nodes. */
    Optional<Instant> finish(ImportDraft draft, Actor by) {
        return drafts.finish(kind(draft.place().unit().isPresent()), by.id(), draft.id());
    }

    private static String kind(boolean ofOneUnit) {
        return ofOneUnit ? "UNIT_FIGURES" : "STATISTICS";
    }
}
