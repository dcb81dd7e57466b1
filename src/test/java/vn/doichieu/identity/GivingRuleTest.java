package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Row by row: who gives which role where. Unit 1 is the giver's own (its zone has 1 and 2), unit 9 lies outside. */
class GivingRuleTest {

    private static final UnitId OWN = new UnitId(1);
    private static final UnitId SISTER = new UnitId(2);

    @ParameterizedTest
    @CsvSource({
        // giver,         role,           unit, acting, allowed
        "ADMIN,         UNIT_CLERK,     9, false, true",
        "ADMIN,         UNIT_HEAD,      9, false, true",
        "ADMIN,         INSPECTOR,      9, false, true",
        "ADMIN,         INSPECTOR,       , false, true",
        "ADMIN,         ZONE_SECRETARY,  , false, true",
        "ADMIN,         LEADER,          , false, true",
        "ADMIN,         ADMIN,           , false, true",
        "ZONE_SECRETARY, UNIT_CLERK,    1, false, true",
        "ZONE_SECRETARY, UNIT_CLERK,    2, false, true",
        "ZONE_SECRETARY, UNIT_CLERK,    9, false, false",
        "ZONE_SECRETARY, UNIT_HEAD,     2, false, true",
        "ZONE_SECRETARY, UNIT_HEAD,     9, false, false",
        "ZONE_SECRETARY, INSPECTOR,     2, false, true",
        "ZONE_SECRETARY, INSPECTOR,     9, false, false",
        "ZONE_SECRETARY, INSPECTOR,      , false, false",
        "ZONE_SECRETARY, ZONE_SECRETARY, , false, false",
        "ZONE_SECRETARY, LEADER,         , false, false",
        "ZONE_SECRETARY, ADMIN,          , false, false",
        "UNIT_HEAD,     UNIT_HEAD,      1, true,  true",
        "UNIT_HEAD,     UNIT_HEAD,      1, false, false",
        "UNIT_HEAD,     UNIT_HEAD,      2, true,  false",
        "UNIT_HEAD,     UNIT_CLERK,     1, false, false",
        "UNIT_HEAD,     INSPECTOR,      1, false, false",
        "UNIT_CLERK,    UNIT_CLERK,     1, false, false",
        "UNIT_CLERK,    UNIT_HEAD,      1, true,  false",
        "INSPECTOR,     INSPECTOR,      1, false, false",
        "LEADER,        LEADER,          , false, false",
        "LEADER,        UNIT_CLERK,     1, false, false",
    })
    void givesARole(Role giver, Role role, Long unit, boolean acting, boolean allowed) {
        var giving = new Giving(role, Optional.ofNullable(unit).map(UnitId::new), acting);

        assertThat(GivingRule.allows(somebody(giver), giving)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoHasNoRoleGivesNone(Role role) {
        var nobody = new CurrentUser(TestUsers.administrator().id(), "x", "x", Set.of(), Map.of());

        assertThat(GivingRule.allows(nobody, new Giving(role, Optional.of(OWN), true)))
                .isFalse();
        assertThat(GivingRule.givenBy(nobody)).isEmpty();
    }

    @Test
    void whoActsForTheHeadDoesNotPassItOn() {
        var deputy = new CurrentUser(
                TestUsers.headOf(OWN).id(),
                "x",
                "x",
                Set.of(Role.UNIT_HEAD),
                Map.of(Permission.SHEET_APPROVE, new UnitScope(Set.of(OWN))));

        assertThat(GivingRule.allows(deputy, new Giving(Role.UNIT_HEAD, Optional.of(OWN), true)))
                .isFalse();
    }

    private static CurrentUser somebody(Role role) {
        return switch (role) {
            case ADMIN -> TestUsers.administrator();
            case ZONE_SECRETARY -> TestUsers.secretaryOf(OWN, SISTER);
            case UNIT_HEAD -> TestUsers.headOf(OWN, SISTER);
            case UNIT_CLERK -> TestUsers.clerkOf(OWN, SISTER);
            case INSPECTOR -> TestUsers.inspectorOf(OWN, SISTER);
            case LEADER -> TestUsers.leaderOf(OWN, SISTER);
        };
    }
}
