package vn.doichieu.scoring.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import vn.doichieu.scoring.NewDocument;

/** A document sent in as evidence, as typed. Missing fields count as empty. */
record EvidenceForm(
        String title,
        String number,
        @Nullable LocalDate date,
        String issuer,
        @Nullable MultipartFile file) {

    static final EvidenceForm EMPTY = new EvidenceForm("", "", null, "", null);

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST = 200;

    EvidenceForm {
        title = Objects.requireNonNullElse(title, "").strip();
        number = Objects.requireNonNullElse(number, "").strip();
        issuer = Objects.requireNonNullElse(issuer, "").strip();
    }

    void check(Errors errors) {
        if (title.isEmpty()) {
            errors.rejectValue("title", "scoring.upload.titleMissing");
        }
        requireAtMost(errors, "title", title, LONGEST_TITLE);
        requireAtMost(errors, "number", number, LONGEST);
        requireAtMost(errors, "issuer", issuer, LONGEST);
        if (name().isEmpty()) {
            errors.rejectValue("file", "scoring.upload.fileMissing");
        }
    }

    NewDocument toDocument() {
        return new NewDocument(title, given(number), Optional.ofNullable(date), given(issuer), name());
    }

    byte[] content() throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }

    private String name() {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static void requireAtMost(Errors errors, String field, String text, int longest) {
        if (text.length() > longest) {
            errors.rejectValue(field, "scoring.upload.tooLong", new Object[] {longest}, null);
        }
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(typed -> !typed.isEmpty());
    }
}
