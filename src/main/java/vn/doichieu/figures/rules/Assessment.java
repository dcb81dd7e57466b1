package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.shared.Sentence;

/**
 * What is found about one number of a report, or about its absence: then there is no claim and no verdict. The
 * explanation spells the arithmetic out and names what is missing; the questions are what to ask the unit for.
 */
public record Assessment(
        Indicator subject,
        Optional<Claim> claim,
        Optional<Verdict> verdict,
        Set<Flag> flags,
        Optional<BigDecimal> recomputed,
        Optional<DiscrepancyCause> suggestedCause,
        List<Sentence> explanation,
        List<Sentence> questions) {}
