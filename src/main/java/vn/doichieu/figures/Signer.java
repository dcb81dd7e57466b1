package vn.doichieu.figures;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who signed a report, as printed: {@code KT. CỤC TRƯỞNG, PHÓ CỤC TRƯỞNG} and the name. Either may be unknown. */
public record Signer(String office, String name) {

    static final int LONGEST = 200;

    /** Empty when neither was typed. */
    public static Optional<Signer> of(String office, String name) {
        return office.isEmpty() && name.isEmpty() ? Optional.empty() : Optional.of(new Signer(office, name));
    }

    boolean isTooLong() {
        return office.length() > LONGEST || name.length() > LONGEST;
    }

    boolean isComplete() {
        return !office.isEmpty() && !name.isEmpty();
    }

    /** {@code Cục trưởng Nguyễn Văn A} */
    public String inOneLine() {
        return Stream.of(office, name).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
