package vn.doichieu.reconciliation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.doichieu.reconciliation.rules.DiscrepancyState;

interface DiscrepancyRepository extends Repository<Discrepancy, Long> {

    Discrepancy saveAndFlush(Discrepancy discrepancy);

    Optional<Discrepancy> findById(long id);

    @Query("select d from Discrepancy d where d.unitId in :units and d.roundId = :round")
    List<Discrepancy> findAll(Collection<Long> units, long round);

    @Query("select d from Discrepancy d where d.state = :state and d.unitId in :units")
    List<Discrepancy> findInState(DiscrepancyState state, Collection<Long> units);

    /** Those somebody has spoken about, locked in the order of their numbers. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Discrepancy d where d.unitId in :units and d.roundId = :round"
            + " and d.state <> vn.doichieu.reconciliation.rules.DiscrepancyState.OPEN order by d.id")
    List<Discrepancy> findSpokenOf(Collection<Long> units, long round);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Discrepancy d where d.unitId = :unit and d.roundId = :round and d.itemKey = :key")
    Optional<Discrepancy> findForWriting(long unit, long round, String key);

    /** Of two who speak first at once, both find the same row. */
    @Modifying
    @Query(value = """
            insert into discrepancy (unit_id, round_id, item_key, about, fingerprint, values_text, changed_by_name)
            values (:unit, :round, :key, :about, :fingerprint, :values, :by) on conflict do nothing""", nativeQuery = true)
    void begin(long unit, long round, String key, String about, String fingerprint, String values, String by);
}
