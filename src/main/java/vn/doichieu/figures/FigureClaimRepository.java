package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import vn.doichieu.figures.rules.ClaimSource;

interface FigureClaimRepository extends JpaRepository<FigureClaim, Long> {

    Optional<FigureClaim> findByUnitIdAndEmulationYearIdAndIndicatorCodeAndAsOfAndSourceAndScope(
            long unitId,
            long emulationYearId,
            String indicatorCode,
            LocalDate asOf,
            ClaimSource source,
            FigureScope scope);
}
