package vn.doichieu.fieldwork;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MinutesRepository extends Repository<InspectionMinutes, Long> {

    Optional<InspectionMinutes> findByVisitId(long visitId);

    /** Locked, so that of two confirmations at once the second sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from InspectionMinutes m where m.visitId = :visit")
    Optional<InspectionMinutes> lockByVisitId(long visit);

    InspectionMinutes save(InspectionMinutes minutes);

    /** Readers use plain SQL, and the database has the last word on who confirmed first. */
    void flush();
}
