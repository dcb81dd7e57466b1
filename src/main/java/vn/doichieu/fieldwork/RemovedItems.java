package vn.doichieu.fieldwork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.Subject;

/** Remembers which inspection a removed finding or recommendation belonged to; its words stay in the journal. */
@Component
class RemovedItems {

    private final JdbcClient jdbc;

    RemovedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember(Subject kind, long id, InspectionId inspection) {
        jdbc.sql("insert into removed_item (subject_kind, subject_id, inspection_id) values (:kind, :id, :inspection)")
                .param("kind", kind.name())
                .param("id", id)
                .param("inspection", inspection.value())
                .update();
    }
}
