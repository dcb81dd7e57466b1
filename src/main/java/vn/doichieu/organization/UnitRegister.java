package vn.doichieu.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.UnitId;

/** The units with their history: read by everybody who works here, kept by those who have {@code UNIT_EDIT}. */
@Service
@Transactional
public class UnitRegister {

    private static final String READERS = "hasAnyAuthority('PLAN_READ', 'ACCOUNT_READ', 'UNIT_EDIT')";

    private final UnitReader reader;
    private final UnitPages pages;
    private final UnitBook book;
    private final UnitEditors editors;

    UnitRegister(UnitReader reader, UnitPages pages, UnitBook book, UnitEditors editors) {
        this.reader = reader;
        this.pages = pages;
        this.book = book;
        this.editors = editors;
    }

    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public UnitList list(UnitQuery query) {
        return reader.list(query);
    }

    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public UnitPage show(UnitId id, ActingUser user) {
        return pages.page(id, editors.mayEdit(id, user));
    }

    /** The page of a unit this person may change; for others there is none. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    @Transactional(readOnly = true)
    public UnitPage edited(UnitId id, ActingUser user) {
        editors.require(List.of(id), user);
        return pages.page(id, true);
    }

    /** Whom a new unit may stand under: those that are there today. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    @Transactional(readOnly = true)
    public List<UnitView> parents() {
        return reader.active();
    }

    /** Throws {@link FaultyUnit} when what was typed cannot be stored. */
    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    public UnitId create(UnitFields typed, ActingUser user) {
        return book.create(book.read(typed, UnitBook::kindNamed, null), user.actor(), null);
    }

    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    public void correct(UnitId id, UnitFields typed, @Nullable String reason, int seen, ActingUser user) {
        editors.require(List.of(id), user);
        book.correct(id, book.read(typed, UnitBook::kindNamed, id), reason, seen, user.actor());
    }

    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    public void rename(UnitId id, UnitRenaming to, int seen, ActingUser user) {
        editors.require(List.of(id), user);
        book.rename(id, to, seen, user.actor());
    }

    @PreAuthorize("hasAuthority('UNIT_EDIT')")
    public void close(UnitId id, UnitClosing closing, int seen, ActingUser user) {
        editors.require(List.of(id), user);
        book.close(id, closing, seen, user.actor());
    }
}
