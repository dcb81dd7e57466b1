package vn.doichieu.organization;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.shared.ActingUser;

/** The reorganisation of 1 July 2025, ready to be written down for the provinces an office has. */
@Service
@Transactional
public class Reorganisations {

    private final ReorganisationDesk desk;

    Reorganisations(ReorganisationDesk desk) {
        this.desk = desk;
    }

    /** What is there, what would be made and what was done already. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    @Transactional(readOnly = true)
    public ReorganisationView preview(ActingUser user) {
        return desk.preview(user);
    }

    /** Writes every group that is ready, all or none. {@code missing}: departments nobody entered are made as well. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    public int apply(boolean missing, ActingUser user) {
        return desk.apply(missing, user);
    }
}
