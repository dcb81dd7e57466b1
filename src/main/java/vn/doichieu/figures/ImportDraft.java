package vn.doichieu.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was read from a workbook, kept until the person presses the button. */
record ImportDraft(
        long id,
        ImportPlace place,
        String fileName,
        List<ImportedFigure> figures,
        Instant read,
        Optional<Instant> written) {}
