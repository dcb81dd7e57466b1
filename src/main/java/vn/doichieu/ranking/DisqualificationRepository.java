package vn.doichieu.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DisqualificationRepository extends Repository<Disqualification, Long> {

    Disqualification saveAndFlush(Disqualification found);

    Optional<Disqualification> findById(long id);

    @Query("select d from Disqualification d where d.roundId = :round and d.unitId in :units order by d.id")
    List<Disqualification> findOf(long round, Collection<Long> units);
}
