package vn.doichieu.figures.rules;

import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.VietnameseNumber;

/** What must hold between counted figures, whoever counts: a part is no more than its whole, nothing is negative. */
final class Identities {

    private record AtMost(String part, String whole) {}

    /** Carried out = to enforce less completed. */
    private record Remainder(String rest, String whole, String part) {}

    private static final List<AtMost> AT_MOST = List.of(
            new AtMost("ENFORCEABLE_CASES", "TO_ENFORCE_CASES"), new AtMost("ENFORCEABLE_AMOUNT", "TO_ENFORCE_AMOUNT"));
    private static final List<Remainder> REMAINDERS = List.of(
            new Remainder("CARRIED_OUT_CASES", "TO_ENFORCE_CASES", "COMPLETED_CASES"),
            new Remainder("CARRIED_OUT_AMOUNT", "TO_ENFORCE_AMOUNT", "COMPLETED_AMOUNT"));

    private final ReportCheck.Report report;

    Identities(ReportCheck.Report report) {
        this.report = report;
    }

    /** A finding only when something is wrong. */
    Optional<Finding> broken(Indicator indicator, Claim claim) {
        var finding = new Finding(indicator, Optional.of(claim));
        var negative = claim.number().value().signum() < 0;
        if (negative) {
            finding.say("negative", claim.printed());
        }
        var exceeds = exceedsItsWhole(finding, indicator, claim);
        var differs = isNoRemainder(finding, indicator, claim);
        return Optional.of(finding.verdict(Verdict.CONTRADICTS)).filter(it -> negative || exceeds || differs);
    }

    private boolean exceedsItsWhole(Finding finding, Indicator part, Claim claim) {
        return wholeOf(part.code())
                .flatMap(whole -> report.claim(whole)
                        .filter(it ->
                                it.number().value().compareTo(claim.number().value()) < 0))
                .map(whole -> finding.say(
                        "exceeds",
                        part.name(),
                        claim.number() + "",
                        report.indicator(whole.indicator()).name(),
                        whole.number() + ""))
                .isPresent();
    }

    private Optional<String> wholeOf(String part) {
        var fixed = AT_MOST.stream()
                .filter(rule -> rule.part.equals(part))
                .map(AtMost::whole)
                .findFirst();
        return fixed.or(() ->
                report.claims().indicators().derived(Derivation.RATE, part).flatMap(Indicator::base));
    }

    private boolean isNoRemainder(Finding finding, Indicator rest, Claim claim) {
        var rule = REMAINDERS.stream().filter(it -> it.rest.equals(rest.code())).findFirst();
        var whole =
                rule.flatMap(it -> report.claim(it.whole)).map(it -> it.number().value());
        var part =
                rule.flatMap(it -> report.claim(it.part)).map(it -> it.number().value());
        var expected = whole.flatMap(all -> part.map(all::subtract));
        return expected.filter(value -> value.compareTo(claim.number().value()) != 0)
                .map(value -> finding.say("remainder", claim.number() + "", VietnameseNumber.format(value)))
                .isPresent();
    }
}
