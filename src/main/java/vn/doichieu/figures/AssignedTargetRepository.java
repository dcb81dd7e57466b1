package vn.doichieu.figures;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssignedTargetRepository extends JpaRepository<AssignedTarget, Long> {

    List<AssignedTarget> findByUnitIdAndIndicatorCodeAndEmulationYearId(
            long unitId, String indicatorCode, long emulationYearId);

    List<AssignedTarget> findByEmulationYearIdAndUnitIdIn(long emulationYearId, Collection<Long> units);
}
