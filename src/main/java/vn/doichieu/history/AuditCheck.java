package vn.doichieu.history;

import java.util.List;
import vn.doichieu.platform.JournalCheck;

/** What following the chain has shown, and the heads of the days before today, the latest first. */
public record AuditCheck(JournalCheck.Result result, List<JournalCheck.Head> heads, boolean guarded) {}
