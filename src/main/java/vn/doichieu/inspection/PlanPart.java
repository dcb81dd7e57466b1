package vn.doichieu.inspection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of a plan by their names. A plan is issued only when all but the annex are written. */
public enum PlanPart {
    SUBJECT("subject", PlanContent::subject),
    SIGNER("signer", PlanContent::signer),
    PLACE("place", content -> Objects.requireNonNullElse(content.place(), "")),
    PERIOD("periodFrom", PlanPart::period),
    LEGAL_BASES("legalBases", PlanContent::legalBases),
    PURPOSE("purpose", PlanContent::purpose),
    REQUIREMENTS("requirements", PlanContent::requirements),
    SCOPE("scope", PlanContent::scope),
    CONTENTS("contents", PlanContent::contents),
    METHOD("method", PlanContent::method),
    ORGANISATION("organisation", PlanContent::organisation),
    ANNEX("annex", PlanContent::annex);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final String field;
    private final Function<PlanContent, String> text;

    PlanPart(String field, Function<PlanContent, String> text) {
        this.field = field;
        this.text = text;
    }

    /** Where it is written in the form. */
    public String field() {
        return field;
    }

    public String text(PlanContent content) {
        return text.apply(content);
    }

    public String messageKey() {
        return "inspection.planPart." + name();
    }

    static List<PlanPart> missing(PlanContent content) {
        return Arrays.stream(values())
                .filter(part -> part != ANNEX && part.text(content).isBlank())
                .toList();
    }

    /** What two versions say differently. */
    public static List<PlanPart> differing(PlanContent one, PlanContent other) {
        return Arrays.stream(values())
                .filter(part -> !part.text(one).equals(part.text(other)))
                .toList();
    }

    private static String period(PlanContent content) {
        return content.periodFrom() == null || content.periodTo() == null
                ? ""
                : day(content.periodFrom()) + " – " + day(content.periodTo());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
