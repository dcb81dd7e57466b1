package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.doichieu.shared.VietnameseNumber;

/** Totals against what they consist of. */
final class SumChecks {

    private SumChecks() {}

    /** The terms added up so far, and those that are not there. */
    private static final class Sum {

        private final FigureChecks.Checked checked;
        private final List<String> missing = new ArrayList<>();
        private final List<Claim> added = new ArrayList<>();
        private final List<Claim> taken = new ArrayList<>();
        private BigDecimal value = BigDecimal.ZERO;

        Sum(FigureChecks.Checked checked) {
            this.checked = checked;
        }

        void add(Check.Term term) {
            var claim = checked.page().get(term.indicator());
            if (claim == null) {
                missing.add(checked.indicator(term.indicator()).shortName());
                return;
            }
            var counted = claim.number().value();
            if (term.role() == Check.Role.MINUS) {
                value = value.subtract(counted);
                taken.add(claim);
            } else {
                value = value.add(counted);
                added.add(claim);
            }
        }

        /** {@code 6.300 − 40 − 10} */
        String words() {
            var words = new StringBuilder(added.stream().map(Sum::number).collect(Collectors.joining(" + ")));
            taken.forEach(claim -> words.append(" − ").append(number(claim)));
            return words.toString();
        }

        private static String number(Claim claim) {
            return VietnameseNumber.format(claim.number().value());
        }
    }

    /**
     * A report tells what it tells: with a figure missing nothing is said. A form of statistics has all figures, so there
     * a missing one is named.
     */
    static void sum(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        var total = checked.page().get(check.subject());
        if (total == null) {
            return;
        }
        var sum = new Sum(checked);
        for (var term : check.terms()) {
            if (term.role() != Check.Role.RESULT) {
                sum.add(term);
            }
        }
        if (sum.missing.isEmpty()) {
            compare(check, checked, total, sum, results);
        } else if (checked.source() == ClaimSource.STATISTICS
                && sum.missing.size() < check.terms().size() - 1) {
            results.add(finding(check, checked, total, sum)
                    .say("sumIncomplete", check.name(), String.join(", ", sum.missing))
                    .is(CheckResult.Outcome.INCOMPLETE));
        }
    }

    private static void compare(
            Check check, FigureChecks.Checked checked, Claim total, Sum sum, List<CheckResult> results) {
        var off = total.number().value().subtract(sum.value);
        if (off.abs().compareTo(check.tolerance()) > 0) {
            results.add(finding(check, checked, total, sum)
                    .off(off)
                    .say(
                            "sum",
                            check.name(),
                            VietnameseNumber.format(total.number().value()),
                            sum.words(),
                            VietnameseNumber.format(sum.value),
                            VietnameseNumber.formatSigned(off, 0))
                    .is(CheckResult.Outcome.VIOLATED));
        }
    }

    private static CheckFinding finding(Check check, FigureChecks.Checked checked, Claim total, Sum sum) {
        var finding = new CheckFinding(check, checked, total.indicator()).figure(total);
        sum.added.forEach(finding::figure);
        sum.taken.forEach(finding::figure);
        return finding;
    }

    /** One result for each total that is wrong, and one for all that cannot be added up because a part is missing. */
    static void parts(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        var parts = checked.around().parts();
        if (parts.isEmpty()) {
            return;
        }
        var missing = new ArrayList<String>();
        var incomplete = new CheckFinding(check, checked, "");
        boolean any = false;
        for (var term : check.terms()) {
            var total = checked.page().get(term.indicator());
            if (total == null) {
                continue;
            }
            var without = partsWithout(term.indicator(), checked);
            if (without.isEmpty()) {
                against(check, checked, total, results);
            } else {
                any = true;
                incomplete.figure(total);
                without.stream().filter(name -> !missing.contains(name)).forEach(missing::add);
            }
        }
        if (any) {
            results.add(incomplete
                    .say("partsIncomplete", String.join(", ", missing))
                    .is(CheckResult.Outcome.INCOMPLETE));
        }
    }

    private static List<String> partsWithout(String indicator, FigureChecks.Checked checked) {
        return checked.around().parts().stream()
                .filter(part ->
                        part.claims().page(checked.asOf(), checked.source()).get(indicator) == null)
                .map(Surroundings.Part::name)
                .toList();
    }

    private static void against(Check check, FigureChecks.Checked checked, Claim total, List<CheckResult> results) {
        var verdict = new CheckFinding(check, checked, total.indicator()).figure(total);
        var words = new ArrayList<String>();
        var sum = BigDecimal.ZERO;
        for (var part : checked.around().parts()) {
            var claim = part.claims().page(checked.asOf(), checked.source()).get(total.indicator());
            if (claim != null) {
                sum = sum.add(claim.number().value());
                words.add("%s %s"
                        .formatted(
                                part.name(),
                                VietnameseNumber.format(claim.number().value())));
                verdict.figure(claim, part);
            }
        }
        var off = total.number().value().subtract(sum);
        if (off.abs().compareTo(check.tolerance()) > 0) {
            results.add(verdict.off(off)
                    .say(
                            "parts",
                            checked.indicator(total.indicator()).name(),
                            VietnameseNumber.format(total.number().value()),
                            String.join(" + ", words),
                            VietnameseNumber.format(sum),
                            VietnameseNumber.formatSigned(off, 0))
                    .is(CheckResult.Outcome.VIOLATED));
        }
    }
}
