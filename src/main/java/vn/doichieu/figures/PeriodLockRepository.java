package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PeriodLockRepository extends JpaRepository<PeriodLock, Long> {

    List<PeriodLock> findByRoundIdOrderByIdDesc(long roundId);

    List<PeriodLock> findByRoundIdAndLiftedAtIsNull(long roundId);

    Optional<PeriodLock> findByZoneIdAndRoundIdAndLiftedAtIsNull(long zoneId, long roundId);
}
