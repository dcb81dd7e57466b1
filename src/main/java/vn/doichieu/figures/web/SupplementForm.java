package vn.doichieu.figures.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.doichieu.figures.Signer;
import vn.doichieu.figures.SupplementDraft;
import vn.doichieu.figures.SupplementEntry;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.UnitId;

/**
 * A supplementary report as typed. A corrected figure is a field {@code figure-COMPLETED_CASES}, or {@code prior-…} for
 * the same period, with the version of what stood beside it in {@code seen-figure-…}.
 */
public record SupplementForm(Map<String, String> fields) {

    private static final String FIGURE = "figure-";
    private static final String PRIOR = "prior-";

    public SupplementForm {
        fields = Map.copyOf(fields);
    }

    /** Never null: what was not typed is empty. */
    public String typed(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What is carried from page to page unseen: every corrected figure, not the form's token. */
    public Map<String, String> corrections() {
        var all = new LinkedHashMap<String, String>();
        fields.keySet().stream()
                .filter(SupplementForm::isCorrection)
                .filter(field -> !typed(field).isBlank())
                .sorted()
                .forEach(field -> {
                    all.put(field, typed(field));
                    all.put("seen-" + field, typed("seen-" + field));
                });
        return all;
    }

    SupplementDraft toDraft(UnitId unit, Round round, ReportTyping typing) {
        var issuedOn = typing.day(typed("issuedOn"))
                .orElseThrow(() -> new BusinessRuleViolation("figures.supplement.dayMissing"));
        return new SupplementDraft(
                unit,
                round,
                ReportTyping.clean(typed("number")),
                issuedOn,
                ReportTyping.clean(typed("reason")),
                new Signer(ReportTyping.clean(typed("signerOffice")), ReportTyping.clean(typed("signerName"))),
                entries());
    }

    private List<SupplementEntry> entries() {
        var entries = new ArrayList<SupplementEntry>();
        fields.forEach((field, value) -> {
            if (isCorrection(field) && !value.isBlank()) {
                var samePeriod = field.startsWith(PRIOR);
                var indicator = field.substring((samePeriod ? PRIOR : FIGURE).length());
                entries.add(new SupplementEntry(indicator, samePeriod, value, seen(field)));
            }
        });
        entries.sort(Comparator.comparing(SupplementEntry::indicator));
        return entries;
    }

    private int seen(String field) {
        var seen = typed("seen-" + field);
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    private static boolean isCorrection(String field) {
        return field.startsWith(FIGURE) || field.startsWith(PRIOR);
    }
}
