package vn.doichieu.fieldwork;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.RequestedFiles;

/** The files of the usual checklist, so that a unit is told beforehand what the team will look at. */
@Component
class ChecklistFiles implements RequestedFiles {

    private final JdbcClient jdbc;

    ChecklistFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> usual() {
        return jdbc.sql("select label from checklist_default order by position")
                .query(String.class)
                .list();
    }
}
