package vn.doichieu.inspection;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface PlanRepository extends Repository<InspectionPlan, Long> {

    /** Locked until the transaction ends: of two who issue, amend or revoke one comes second and is told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<InspectionPlan> findById(long id);

    InspectionPlan saveAndFlush(InspectionPlan plan);

    void delete(InspectionPlan plan);

    void flush();
}
