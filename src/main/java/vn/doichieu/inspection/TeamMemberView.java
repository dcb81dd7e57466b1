package vn.doichieu.inspection;

import java.util.Optional;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.UserId;

/** A member of a team, by office. The account is empty for those who do not work in the system. */
public record TeamMemberView(
        int position, TeamRole role, UnitView unit, String office, Optional<UserId> account, boolean illustrative) {}
