package vn.doichieu.inspection;

import java.util.Optional;

/**
 * The words of a decision, one paragraph per line. Article 1 lists the teams and is not among them.
 * {@code kinshipAuthority}: the document by which members may come from the inspected unit, its parent or its child.
 */
public record DecisionTexts(
        String subject,
        Optional<String> place,
        String signer,
        String legalBases,
        String contents,
        String duties,
        String effect,
        Optional<String> kinshipAuthority) {}
