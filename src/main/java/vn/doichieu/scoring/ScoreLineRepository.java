package vn.doichieu.scoring;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ScoreLineRepository extends Repository<ScoreLine, Long> {

    ScoreLine save(ScoreLine line);

    Optional<ScoreLine> findById(long id);

    @Query("select l from ScoreLine l where l.scoreSheetId = :sheet and l.goneFrom is null")
    List<ScoreLine> findAll(long sheet);

    /** What was entered on lines that a newer version of the criteria does not have. */
    @Query("select l from ScoreLine l where l.scoreSheetId = :sheet and l.goneFrom is not null order by l.id")
    List<ScoreLine> findGone(long sheet);

    void flush();

    @Query("select l from ScoreLine l where l.scoreSheetId in :sheets and l.goneFrom is null")
    List<ScoreLine> findAllOf(Collection<Long> sheets);

    /** The line alone, locked: of two who save at once one waits and is then told what stands there. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from ScoreLine l where l.scoreSheetId = :sheet and l.criterionCode = :criterion")
    Optional<ScoreLine> findForWriting(long sheet, String criterion);

    /** In the order of their numbers, so that two who lock several never wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from ScoreLine l where l.scoreSheetId = :sheet and l.criterionCode in :criteria order by l.id")
    List<ScoreLine> findAllForWriting(long sheet, Collection<String> criteria);
}
