package vn.doichieu.records.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import vn.doichieu.records.NewEvidence;
import vn.doichieu.shared.UnitId;

/** An upload as typed. {@code back} is the page it was asked for from. */
record EvidenceForm(
        long unit,
        long year,
        @Nullable String title,
        @Nullable String documentNumber,
        @Nullable String documentDate,
        @Nullable String issuer,
        @Nullable MultipartFile file,
        @Nullable String back) {

    private static final int LONGEST = 300;

    static EvidenceForm empty(long unit, long year, @Nullable String back) {
        return new EvidenceForm(unit, year, "", "", "", "", null, back);
    }

    void check(BindingResult binding, ConversionService conversion) {
        if (typed(title).isEmpty()) {
            binding.rejectValue("title", "records.evidence.titleMissing");
        }
        checkLength("title", title, binding);
        checkLength("documentNumber", documentNumber, binding);
        checkLength("issuer", issuer, binding);
        if (file == null || typed(file.getOriginalFilename()).isEmpty()) {
            binding.rejectValue("file", "records.evidence.fileMissing");
        }
        try {
            day(conversion);
        } catch (ConversionFailedException unreadable) {
            binding.rejectValue("documentDate", "typeMismatch.java.time.LocalDate");
        }
    }

    NewEvidence toEvidence(ConversionService conversion) {
        return new NewEvidence(
                new UnitId(unit),
                year,
                typed(title).orElse(""),
                typed(documentNumber),
                day(conversion),
                typed(issuer),
                file == null ? "" : typed(file.getOriginalFilename()).orElse(""));
    }

    private Optional<LocalDate> day(ConversionService conversion) {
        return typed(documentDate).map(text -> conversion.convert(text, LocalDate.class));
    }

    private static void checkLength(String field, @Nullable String text, BindingResult binding) {
        if (text != null && text.length() > LONGEST) {
            binding.rejectValue(field, "records.evidence.tooLong", new Object[] {String.valueOf(LONGEST)}, null);
        }
    }

    private static Optional<String> typed(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
