package vn.doichieu.inspection;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface VisitRepository extends Repository<Visit, Long> {

    /** Locked until the transaction ends, so that two people cannot both make the last step. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Visit> findById(long id);

    Visit saveAndFlush(Visit visit);
}
