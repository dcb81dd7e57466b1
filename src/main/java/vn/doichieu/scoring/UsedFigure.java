package vn.doichieu.scoring;

import java.math.BigDecimal;
import java.util.List;

/** A figure a line is scored with: unrounded, as officials write it, and the claims it is computed from. */
public record UsedFigure(
        String indicator,
        String name,
        BigDecimal value,
        String shown,
        boolean stated,
        List<UsedClaim> claims,
        String page) {

    public UsedFigure {
        claims = List.copyOf(claims);
    }
}
