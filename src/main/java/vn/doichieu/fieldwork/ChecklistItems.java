package vn.doichieu.fieldwork;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface ChecklistItems extends Repository<ChecklistItem, Long> {

    List<ChecklistItem> findByInspectionIdOrderByPosition(long inspectionId);

    /** Locked, so that of two people who save at once the second is told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ChecklistItem> findById(long id);

    ChecklistItem saveAndFlush(ChecklistItem item);

    /** Gives the inspections of a visit the usual lines they do not have yet. */
    @Modifying
    @NativeQuery("""
            insert into checklist_item (inspection_id, position, label)
            select i.id, d.position, d.label from inspection i cross join checklist_default d
            where i.visit_id = :visit
            order by i.position, d.position
            on conflict (inspection_id, position) do nothing""")
    void prepare(long visit);
}
