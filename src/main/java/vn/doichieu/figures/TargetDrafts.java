package vn.doichieu.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.platform.ImportDrafts;
import vn.doichieu.shared.Actor;

/** Targets read from a workbook, between reading and writing. */
@Component
class TargetDrafts {

    /** As kept: the version in each entry is that of the target the person sees. */
    private record Content(
            long year, String document, @Nullable LocalDate from, List<TargetEntry> entries) {}

    private static final String KIND = "TARGETS";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ImportDrafts drafts;

    TargetDrafts(ImportDrafts drafts) {
        this.drafts = drafts;
    }

    long keep(TargetFile file, byte[] workbook, String document, List<TargetEntry> entries, Actor by) {
        var content = new Content(file.year(), document, file.from().orElse(null), entries);
        return drafts.keep(KIND, by.id(), file.name(), workbook, JSON.writeValueAsString(content));
    }

    /** Somebody else's does not exist. */
    TargetDraft find(long id, Actor by) {
        var draft = drafts.find(KIND, by.id(), id);
        var content = JSON.readValue(draft.content(), Content.class);
        return new TargetDraft(
                content.year(),
                draft.fileName(),
                content.document(),
                Optional.ofNullable(content.from()),
                content.entries(),
                draft.createdAt(),
                draft.doneAt());
    }

    /** When it was finished already: pressed twice, or on two nodes. */
    Optional<Instant> finish(long id, Actor by) {
        return drafts.finish(KIND, by.id(), id);
    }
}
