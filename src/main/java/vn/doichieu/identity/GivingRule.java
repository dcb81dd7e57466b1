package vn.doichieu.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.doichieu.shared.Permission;

/**
 * Who may give which role where, and end it: a right can only be given by one who answers for it. What no line allows,
 * nobody may. That nobody changes the own roles holds above all lines.
 */
enum GivingRule {
    ADMINISTRATOR(Role.ADMIN, EnumSet.allOf(Role.class), (giver, giving) -> true),

    ZONE_OFFICE(
            Role.ZONE_SECRETARY,
            EnumSet.of(Role.UNIT_CLERK, Role.UNIT_HEAD, Role.INSPECTOR),
            (giver, giving) -> giving.place()
                    .filter(giver.scope(Permission.ACCOUNT_MANAGE)::contains)
                    .isPresent()),

    HEAD(
            Role.UNIT_HEAD,
            EnumSet.of(Role.UNIT_HEAD),
            (giver, giving) -> giving.acting()
                    && giving.place()
                            .filter(giver.scope(Permission.DEPUTY_NAME)::contains)
                            .isPresent());

    private final Role giver;
    private final Set<Role> gives;
    private final BiPredicate<CurrentUser, Giving> where;

    GivingRule(Role giver, Set<Role> gives, BiPredicate<CurrentUser, Giving> where) {
        this.giver = giver;
        this.gives = Set.copyOf(gives);
        this.where = where;
    }

    static boolean allows(CurrentUser giver, Giving giving) {
        return Stream.of(values()).anyMatch(rule -> rule.fits(giver, giving));
    }

    /** The roles somebody gives as a manager of accounts, somewhere. */
    static Set<Role> givenBy(CurrentUser giver) {
        var roles = EnumSet.noneOf(Role.class);
        Stream.of(ADMINISTRATOR, ZONE_OFFICE)
                .filter(rule -> giver.roles().contains(rule.giver))
                .forEach(rule -> roles.addAll(rule.gives));
        return roles;
    }

    private boolean fits(CurrentUser who, Giving giving) {
        return who.roles().contains(giver) && gives.contains(giving.role()) && where.test(who, giving);
    }
}
