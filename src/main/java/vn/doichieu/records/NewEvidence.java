package vn.doichieu.records;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** What is told about a file that is being added. */
public record NewEvidence(
        UnitId unit,
        long emulationYearId,
        String title,
        Optional<String> documentNumber,
        Optional<LocalDate> documentDate,
        Optional<String> issuer,
        String fileName) {}
