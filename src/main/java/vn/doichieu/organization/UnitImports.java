package vn.doichieu.organization;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.ImportDrafts;
import vn.doichieu.shared.ActingUser;

/** Many units at once from a workbook: read, checked as a whole, and only then made. */
@Service
@Transactional
public class UnitImports {

    private final ImportDesk desk;

    UnitImports(ImportDesk desk) {
        this.desk = desk;
    }

    /** The workbook to fill in. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    @Transactional(readOnly = true)
    public byte[] template() {
        return desk.template();
    }

    /** Keeps what was read for its owner, and nothing else. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    public long read(String fileName, byte[] content, ActingUser user) {
        return desk.read(fileName, content, user.actor());
    }

    /** Checked against the units there are now. For its owner only. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    @Transactional(readOnly = true)
    public UnitImportView show(long id, ActingUser user) {
        return desk.show(id, user.actor());
    }

    /** All or none; the second time says that it was done. How many were made. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    public int create(long id, ActingUser user) {
        return desk.create(id, user.actor());
    }

    /** The latest files somebody sent and has not made units of yet. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    @Transactional(readOnly = true)
    public List<ImportDrafts.Waiting> waiting(ActingUser user) {
        return desk.waiting(user.actor());
    }
}
