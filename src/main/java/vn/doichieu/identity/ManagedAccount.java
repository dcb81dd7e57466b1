package vn.doichieu.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** An account in the hands of somebody who changes it: says what this person must leave alone, and why. */
record ManagedAccount(
        long id,
        String username,
        String office,
        Optional<UnitId> home,
        boolean active,
        boolean hasPassword,
        int version,
        String changedBy,
        Instant changedAt,
        List<HeldGrant> grants) {

    AccountState state() {
        if (!active) {
            return AccountState.SWITCHED_OFF;
        }
        return hasPassword ? AccountState.ACTIVE : AccountState.INVITED;
    }

    AccountDetail.Standing standingFor(CurrentUser manager, LocalDate today) {
        if (isOf(manager)) {
            return AccountDetail.Standing.OWN;
        }
        boolean reaches = grants.stream()
                .filter(grant -> grant.open(today))
                .allMatch(grant -> GivingRule.allows(manager, grant.giving(home)));
        return reaches ? AccountDetail.Standing.MANAGED : AccountDetail.Standing.BEYOND;
    }

    /**
     * Whoever sets somebody's password or switches somebody off has all that person's rights in hand, so must be able to
     * give each of them.
     */
    void requireManagedBy(CurrentUser manager, LocalDate today) {
        requireNotOf(manager);
        if (standingFor(manager, today) == AccountDetail.Standing.BEYOND) {
            throw new BusinessRuleViolation("identity.account.beyond");
        }
    }

    void requireNotOf(CurrentUser manager) {
        if (isOf(manager)) {
            throw new BusinessRuleViolation("identity.account.own");
        }
    }

    private boolean isOf(CurrentUser manager) {
        return manager.id().value() == id;
    }

    void requireVersion(int seen) {
        if (seen != version) {
            throw new StaleVersion(office, changedBy, changedAt);
        }
    }

    void requireActive() {
        if (!active) {
            throw new BusinessRuleViolation("identity.account.isOff");
        }
    }

    void requireGivable(NewGrant grant, CurrentUser giver, LocalDate today) {
        requireGivable(grant, home, giver);
        requireDays(grant, today);
        boolean held = grants.stream()
                .anyMatch(other -> other.role() == grant.role()
                        && !other.acting()
                        && other.unit().equals(grant.unit())
                        && other.zone().equals(grant.zone())
                        && other.shares(grant.from(), grant.to()));
        if (held) {
            throw new BusinessRuleViolation("identity.grant.held", roleName(grant.role()));
        }
    }

    static void requireGivable(NewGrant grant, Optional<UnitId> home, CurrentUser giver) {
        if (!GivingRule.allows(giver, Giving.of(grant, home))) {
            throw refusal(grant.role());
        }
    }

    static void requireDays(NewGrant grant, LocalDate today) {
        if (grant.to().filter(last -> last.isBefore(grant.from())).isPresent()) {
            throw new BusinessRuleViolation("identity.grant.daysTurned");
        }
        if (grant.to().filter(last -> last.isBefore(today)).isPresent()) {
            throw new BusinessRuleViolation("identity.grant.past");
        }
    }

    HeldGrant requireEndable(long grant, CurrentUser manager, LocalDate today) {
        requireNotOf(manager);
        var held = grants.stream()
                .filter(candidate -> candidate.id() == grant && candidate.open(today))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("identity.grant.over"));
        if (!GivingRule.allows(manager, held.giving(home))) {
            throw refusal(held.role());
        }
        return held;
    }

    private static BusinessRuleViolation refusal(Role role) {
        return new BusinessRuleViolation(
                "identity.grant.refused", roleName(role), Sentence.of("identity.giver." + role));
    }

    private static Sentence roleName(Role role) {
        return Sentence.of("identity.role." + role);
    }
}
