package vn.doichieu.criteria.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import vn.doichieu.criteria.SheetHead;
import vn.doichieu.criteria.SheetStatus;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.platform.Formats;
import vn.doichieu.shared.Points;

/** What a draft says above its lines, as typed. */
record HeadForm(
        @Nullable String version,
        @Nullable String code,
        @Nullable String title,
        @Nullable String total,
        @Nullable String bonusMode,
        @Nullable String bonusCap,
        @Nullable String penaltyCap,
        @Nullable String status,
        @Nullable String basis,
        @Nullable String issuedBy,
        @Nullable String issueNumber,
        @Nullable String issuedOn,
        @Nullable List<String> kinds) {

    static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,40}");

    static HeadForm of(SheetHead head, int revision, Formats formats) {
        return new HeadForm(
                String.valueOf(revision),
                head.code(),
                head.title(),
                shown(Optional.of(head.total())),
                head.bonusMode().name(),
                shown(head.bonusCap()),
                shown(head.penaltyCap()),
                head.status().name(),
                head.basis(),
                head.issuedBy().orElse(""),
                head.issueNumber().orElse(""),
                formats.date(head.issuedOn().orElse(null)),
                head.kinds().stream().map(Enum::name).toList());
    }

    int seen() {
        return Typed.version(version);
    }

    HeadForm over(int revision) {
        return new HeadForm(
                String.valueOf(revision),
                code,
                title,
                total,
                bonusMode,
                bonusCap,
                penaltyCap,
                status,
                basis,
                issuedBy,
                issueNumber,
                issuedOn,
                kinds);
    }

    /** What can be laid side by side, by the name of its field. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", Typed.text(title));
        texts.put("code", Typed.text(code));
        texts.put("total", Typed.text(total));
        texts.put("bonusCap", Typed.text(bonusCap));
        texts.put("penaltyCap", Typed.text(penaltyCap));
        texts.put("issuedBy", Typed.text(issuedBy));
        texts.put("issueNumber", Typed.text(issueNumber));
        texts.put("issuedOn", Typed.text(issuedOn));
        texts.put("basis", Typed.text(basis));
        return texts;
    }

    /** As far as it can be read; with errors in the binding it is not to be saved. */
    SheetHead head(BindingResult binding, ConversionService conversion) {
        var numbers = new TypedNumbers(binding);
        if (!CODE.matcher(Typed.text(code)).matches()) {
            binding.rejectValue("code", "criteria.form.sheetCode");
        }
        var sum = new Points(numbers.required("total", total));
        if (sum.compareTo(Points.ZERO) <= 0 && !binding.hasFieldErrors("total")) {
            binding.rejectValue("total", "criteria.form.total");
        }
        return new SheetHead(
                Typed.text(code),
                Typed.text(title),
                sum,
                Typed.one(BonusMode.class, bonusMode).orElse(BonusMode.ON_TOP),
                cap(numbers, "bonusCap", bonusCap, 1),
                cap(numbers, "penaltyCap", penaltyCap, -1),
                Typed.one(SheetStatus.class, status).orElse(SheetStatus.RECONSTRUCTED),
                Typed.text(basis),
                Typed.some(issuedBy),
                Typed.some(issueNumber),
                day(binding, conversion),
                unitKinds());
    }

    private static String shown(Optional<Points> points) {
        return Typed.shown(points.map(Points::value));
    }

    private static Optional<Points> cap(TypedNumbers numbers, String field, @Nullable String typed, int sign) {
        var cap = numbers.points(field, typed);
        if (cap.filter(it -> it.signum() == -sign).isPresent()) {
            numbers.binding().rejectValue(field, "criteria.form." + field);
        }
        return cap.map(Points::new);
    }

    private Optional<LocalDate> day(BindingResult binding, ConversionService conversion) {
        try {
            return Typed.some(issuedOn).map(text -> conversion.convert(text, LocalDate.class));
        } catch (ConversionFailedException unreadable) {
            binding.rejectValue("issuedOn", "typeMismatch.java.time.LocalDate");
            return Optional.empty();
        }
    }

    private Set<UnitKind> unitKinds() {
        return Rows.given(kinds).stream()
                .flatMap(name -> Typed.one(UnitKind.class, name).stream())
                .collect(Collectors.toSet());
    }
}
