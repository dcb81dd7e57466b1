package vn.doichieu.inspection;

import java.util.Optional;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/**
 * Somebody to be named in a decision: by account, or by unit and office. With an account, an empty office is taken from
 * it.
 */
public record NewMember(TeamRole role, Optional<UserId> account, Optional<UnitId> unit, String office) {}
