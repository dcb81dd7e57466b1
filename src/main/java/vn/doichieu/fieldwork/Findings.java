package vn.doichieu.fieldwork;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Findings extends Repository<Finding, Long> {

    List<Finding> findByInspectionIdOrderById(long inspectionId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Finding> findByIdAndInspectionId(long id, long inspectionId);

    Finding saveAndFlush(Finding finding);

    void delete(Finding finding);
}
