package vn.doichieu.figures;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitReportRepository extends JpaRepository<UnitReport, Long> {

    Optional<UnitReport> findByUnitIdAndRoundId(long unitId, long roundId);

    List<UnitReport> findByRoundIdAndUnitIdIn(long roundId, Collection<Long> unitIds);
}
