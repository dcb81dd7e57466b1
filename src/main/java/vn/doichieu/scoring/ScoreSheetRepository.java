package vn.doichieu.scoring;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Sheets, within the units a person may see wherever a person asks for one. */
interface ScoreSheetRepository extends Repository<ScoreSheet, Long> {

    ScoreSheet save(ScoreSheet sheet);

    @Query("select s from ScoreSheet s where s.id = :id and s.unitId in :units")
    Optional<ScoreSheet> find(long id, Collection<Long> units);

    /** As {@link #find}, holding off changes of state until the saved cell is committed; cells do not block cells. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select s from ScoreSheet s where s.id = :id and s.unitId in :units")
    Optional<ScoreSheet> findForTyping(long id, Collection<Long> units);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ScoreSheet s where s.id = :id and s.unitId in :units")
    Optional<ScoreSheet> findForTransition(long id, Collection<Long> units);

    /** For those who settle themselves who may see it. */
    Optional<ScoreSheet> findById(long id);

    @Query("select s from ScoreSheet s where s.unitId = :unit and s.roundId = :round")
    Optional<ScoreSheet> findByUnitAndRound(long unit, long round);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select s from ScoreSheet s where s.unitId = :unit and s.roundId = :round")
    Optional<ScoreSheet> findByUnitAndRoundForTyping(long unit, long round);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ScoreSheet s where s.unitId = :unit and s.roundId = :round")
    Optional<ScoreSheet> findByUnitAndRoundForTransition(long unit, long round);

    @Query("select s from ScoreSheet s where s.unitId in :units")
    List<ScoreSheet> findAll(Collection<Long> units);

    @Query("select s from ScoreSheet s where s.unitId in :units and s.roundId = :round")
    List<ScoreSheet> findAllOfRound(Collection<Long> units, long round);

    @Query("select distinct s.roundId from ScoreSheet s where s.unitId in :units")
    List<Long> findRounds(Collection<Long> units);
}
