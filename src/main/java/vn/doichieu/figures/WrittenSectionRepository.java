package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface WrittenSectionRepository extends JpaRepository<WrittenSection, Long> {

    List<WrittenSection> findByUnitIdAndRoundId(long unitId, long roundId);

    Optional<WrittenSection> findByUnitIdAndRoundIdAndSection(long unitId, long roundId, ReportSection section);
}
