package vn.doichieu.fieldwork;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Recommendations extends Repository<Recommendation, Long> {

    List<Recommendation> findByInspectionIdOrderById(long inspectionId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Recommendation> findByIdAndInspectionId(long id, long inspectionId);

    Recommendation saveAndFlush(Recommendation recommendation);

    void delete(Recommendation recommendation);
}
