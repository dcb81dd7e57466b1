package vn.doichieu.inspection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import vn.doichieu.inspection.PlanContent;
import vn.doichieu.inspection.PlanPart;
import vn.doichieu.inspection.PlanView;
import vn.doichieu.platform.Formats;

/** A plan as typed. {@code take}: parts for which, after a clash, what the other has saved is to stand. */
record PlanForm(
        @Nullable String version,
        @Nullable String round,
        @Nullable String periodFrom,
        @Nullable String periodTo,
        @Nullable String place,
        @Nullable String subject,
        @Nullable String signer,
        @Nullable String legalBases,
        @Nullable String purpose,
        @Nullable String requirements,
        @Nullable String scope,
        @Nullable String contents,
        @Nullable String method,
        @Nullable String organisation,
        @Nullable String annex,
        @Nullable List<String> take) {

    private static final int LINE = 300;
    private static final int TEXT = 20_000;

    static PlanForm of(PlanView plan, Formats formats) {
        var content = plan.content();
        return new PlanForm(
                String.valueOf(plan.version()),
                String.valueOf(content.roundId()),
                formats.date(content.periodFrom()),
                formats.date(content.periodTo()),
                content.place(),
                content.subject(),
                content.signer(),
                content.legalBases(),
                content.purpose(),
                content.requirements(),
                content.scope(),
                content.contents(),
                content.method(),
                content.organisation(),
                content.annex(),
                List.of());
    }

    void check(BindingResult binding, ConversionService conversion) {
        for (var field : List.of("periodFrom", "periodTo")) {
            try {
                day(field.equals("periodFrom") ? periodFrom : periodTo, conversion);
            } catch (ConversionFailedException unreadable) {
                binding.rejectValue(field, "typeMismatch.java.time.LocalDate");
            }
        }
        texts().forEach((field, text) -> {
            int most = List.of("place", "subject", "signer").contains(field) ? LINE : TEXT;
            if (text.length() > most) {
                binding.rejectValue(field, "inspection.plan.tooLong", new Object[] {String.valueOf(most)}, null);
            }
        });
    }

    int seen() {
        return Numbers.version(version);
    }

    /** What was typed, but for the parts that are to stay as they are stored. */
    PlanContent content(PlanContent stored, ConversionService conversion) {
        var typed = typed(stored, conversion);
        boolean period = takes(PlanPart.PERIOD);
        return new PlanContent(
                typed.roundId(),
                period ? stored.periodFrom() : typed.periodFrom(),
                period ? stored.periodTo() : typed.periodTo(),
                chosen(PlanPart.PLACE, typed, stored),
                chosen(PlanPart.SUBJECT, typed, stored),
                chosen(PlanPart.SIGNER, typed, stored),
                chosen(PlanPart.LEGAL_BASES, typed, stored),
                chosen(PlanPart.PURPOSE, typed, stored),
                chosen(PlanPart.REQUIREMENTS, typed, stored),
                chosen(PlanPart.SCOPE, typed, stored),
                chosen(PlanPart.CONTENTS, typed, stored),
                chosen(PlanPart.METHOD, typed, stored),
                chosen(PlanPart.ORGANISATION, typed, stored),
                chosen(PlanPart.ANNEX, typed, stored));
    }

    PlanContent typed(PlanContent stored, ConversionService conversion) {
        return new PlanContent(
                Numbers.id(round).orElse(stored.roundId()),
                day(periodFrom, conversion),
                day(periodTo, conversion),
                text(place),
                text(subject),
                text(signer),
                text(legalBases),
                text(purpose),
                text(requirements),
                text(scope),
                text(contents),
                text(method),
                text(organisation),
                text(annex));
    }

    private String chosen(PlanPart part, PlanContent typed, PlanContent stored) {
        return part.text(takes(part) ? stored : typed);
    }

    private boolean takes(PlanPart part) {
        return take != null && take.contains(part.name());
    }

    private Map<String, String> texts() {
        return Map.ofEntries(
                Map.entry("place", text(place)),
                Map.entry("subject", text(subject)),
                Map.entry("signer", text(signer)),
                Map.entry("legalBases", text(legalBases)),
                Map.entry("purpose", text(purpose)),
                Map.entry("requirements", text(requirements)),
                Map.entry("scope", text(scope)),
                Map.entry("contents", text(contents)),
                Map.entry("method", text(method)),
                Map.entry("organisation", text(organisation)),
                Map.entry("annex", text(annex)));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable LocalDate day(@Nullable String typed, ConversionService conversion) {
        return Optional.of(text(typed))
                .filter(text -> !text.isEmpty())
                .map(text -> conversion.convert(text, LocalDate.class))
                .orElse(null);
    }
}
