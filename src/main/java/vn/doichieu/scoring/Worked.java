package vn.doichieu.scoring;

import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.rules.Derivation;
import vn.doichieu.criteria.rules.Inputs;

/** A derivation with what went into it, and where each of it stands in the ledger. */
public record Worked(Derivation derivation, Inputs inputs, List<UsedFigure> figures, Optional<UsedTarget> target) {

    public Worked {
        figures = List.copyOf(figures);
    }

    /** A sum of lines below: no figure of its own. */
    static Worked of(Derivation derivation) {
        return new Worked(derivation, Inputs.NONE, List.of(), Optional.empty());
    }
}
