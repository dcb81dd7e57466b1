package vn.doichieu.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A supplementary report as it was written; nothing of it changes any more. */
public record SupplementView(
        long id,
        String number,
        LocalDate issuedOn,
        String reason,
        Signer signer,
        List<SupplementLine> lines,
        Optional<ReportFileView> file,
        String by,
        Instant at) {

    public SupplementView {
        lines = List.copyOf(lines);
    }

    /** What it says of this figure. */
    public Optional<SupplementLine> line(String indicator, LocalDate asOf) {
        return lines.stream()
                .filter(line ->
                        line.indicator().code().equals(indicator) && line.asOf().equals(asOf))
                .findFirst();
    }
}
