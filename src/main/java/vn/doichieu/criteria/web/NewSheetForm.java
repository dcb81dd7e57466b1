package vn.doichieu.criteria.web;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.NewSheet;
import vn.doichieu.criteria.SheetHead;
import vn.doichieu.criteria.SheetStatus;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.shared.Points;

/** A sheet to begin: a copy of another, or an empty one with a code and a title. {@code place}: year and zone. */
record NewSheetForm(
        @Nullable String from,
        @Nullable String place,
        @Nullable String code,
        @Nullable String title) {

    private static final Points USUAL_TOTAL = Points.of(100);

    Optional<CriteriaSheetId> source() {
        return Typed.id(from).map(CriteriaSheetId::new);
    }

    Optional<Long> year() {
        return part(0);
    }

    Optional<Long> zone() {
        return part(1);
    }

    void check(BindingResult binding) {
        if (year().isEmpty() || zone().isEmpty()) {
            binding.rejectValue("place", "criteria.form.place");
        }
        if (source().isEmpty()) {
            if (!HeadForm.CODE.matcher(Typed.text(code)).matches()) {
                binding.rejectValue("code", "criteria.form.sheetCode");
            }
            if (Typed.text(title).isEmpty()) {
                binding.rejectValue("title", "criteria.form.sheetTitle");
            }
        }
    }

    NewSheet empty() {
        var head = new SheetHead(
                Typed.text(code),
                Typed.text(title),
                USUAL_TOTAL,
                BonusMode.ON_TOP,
                Optional.empty(),
                Optional.empty(),
                SheetStatus.SOURCED,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
        return new NewSheet(head, year().orElseThrow(), zone().orElseThrow());
    }

    private Optional<Long> part(int n) {
        var parts = Typed.text(place).split("-", -1);
        return parts.length == 2 ? Typed.id(parts[n]) : Optional.empty();
    }
}
