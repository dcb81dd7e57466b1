package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A workbook somebody sent: for which year, on which document its targets rest, from which day they hold. */
public record TargetFile(long year, String name, byte[] content, String document, Optional<LocalDate> from) {

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetFile file
                && year == file.year
                && name.equals(file.name)
                && Arrays.equals(content, file.content)
                && document.equals(file.document)
                && from.equals(file.from);
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, name, Arrays.hashCode(content), document, from);
    }

    @Override
    public String toString() {
        return name + " (" + content.length + ")";
    }
}
