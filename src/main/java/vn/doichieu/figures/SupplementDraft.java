package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.UnitId;

/** A supplementary report (báo cáo bổ sung, đính chính) as it is about to be written: signed, with its reason. */
public record SupplementDraft(
        UnitId unit,
        Round round,
        String number,
        LocalDate issuedOn,
        String reason,
        Signer signer,
        List<SupplementEntry> entries) {

    private static final int LONGEST_REASON = 2_000;

    public SupplementDraft {
        entries = List.copyOf(entries);
    }

    /** Only what has been signed corrects something: Điều 11, Thông tư 05/2024/TT-BTP. */
    void requireSound(LocalDate today) {
        require(!number.isEmpty(), "figures.supplement.numberMissing");
        ReportText.requireNumber(number);
        if (issuedOn.isBefore(round.asOf())) {
            throw new BusinessRuleViolation("figures.report.beforeAsOf", issuedOn, round.asOf());
        }
        if (issuedOn.isAfter(today)) {
            throw new BusinessRuleViolation("figures.report.inFuture", issuedOn);
        }
        require(!reason.isEmpty(), "figures.supplement.reasonMissing");
        if (reason.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("figures.supplement.reasonTooLong", String.valueOf(LONGEST_REASON));
        }
        require(signer.isComplete(), "figures.supplement.signerMissing");
        if (signer.isTooLong()) {
            throw new BusinessRuleViolation("figures.report.signerTooLong", Signer.LONGEST);
        }
        require(!entries.isEmpty(), "figures.supplement.nothing");
        var figures = new HashSet<FigureKey>();
        entries.forEach(entry -> require(figures.add(key(entry)), "figures.supplement.twice"));
    }

    FigureKey key(SupplementEntry entry) {
        return new FigureKey(unit, round, entry.indicator(), entry.samePeriod());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BusinessRuleViolation(otherwise);
        }
    }
}
