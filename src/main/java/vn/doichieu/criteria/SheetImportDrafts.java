package vn.doichieu.criteria;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.platform.ImportDrafts;
import vn.doichieu.platform.MarkedSpreadsheet;
import vn.doichieu.shared.Actor;

/** Workbooks between reading and importing: kept as they were read, and understood anew each time they are shown. */
@Component
class SheetImportDrafts {

    /** {@code revision}: that of the draft the workbook was read over. */
    private record Content(SheetImportTarget target, int revision, MarkedSpreadsheet workbook) {}

    record Kept(
            String fileName,
            Instant readAt,
            Optional<Instant> doneAt,
            SheetImportTarget target,
            int revision,
            MarkedSpreadsheet workbook) {}

    private static final String KIND = "CRITERIA_SHEET";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ImportDrafts drafts;

    SheetImportDrafts(ImportDrafts drafts) {
        this.drafts = drafts;
    }

    long keep(
            String fileName,
            byte[] file,
            SheetImportTarget target,
            @Nullable Integer revision,
            MarkedSpreadsheet workbook,
            Actor by) {
        var content = new Content(target, revision == null ? 0 : revision, workbook);
        return drafts.keep(KIND, by.id(), fileName, file, JSON.writeValueAsString(content));
    }

    /** Somebody else's does not exist. */
    Kept find(long id, Actor by) {
        var draft = drafts.find(KIND, by.id(), id);
        var content = JSON.readValue(draft.content(), Content.class);
        return new Kept(
                draft.fileName(),
                draft.createdAt(),
                draft.doneAt(),
                content.target(),
                content.revision(),
                content.workbook());
    }

    /** When it was finished already: pressed twice, or on two nodes. */
    Optional<Instant> finish(long id, Actor by) {
        return drafts.finish(KIND, by.id(), id);
    }
}
