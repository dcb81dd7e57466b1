package vn.doichieu.inspection;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TeamDecisionRepository extends Repository<TeamDecision, Long> {

    Optional<TeamDecision> findById(long id);

    /** Until the transaction ends, so that of two people who change a decision the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from TeamDecision d where d.id = :id")
    Optional<TeamDecision> lock(long id);

    TeamDecision saveAndFlush(TeamDecision decision);

    void delete(TeamDecision decision);

    void flush();
}
