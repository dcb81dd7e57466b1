package vn.doichieu.inspection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.doichieu.identity.Accounts;
import vn.doichieu.identity.Official;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.UserId;

/** Who may be named in a decision, and by which office. */
@Component
class Officials {

    private static final int LONGEST_OFFICE = 200;

    private final Accounts accounts;

    Officials(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Official> all() {
        return accounts.officials();
    }

    /** Adds the member the way it was meant: who has an account brings unit and office along. */
    TeamMember join(InspectionTeam team, NewMember member, DecisionFacts facts) {
        if (member.account().isPresent()) {
            var official = official(member.account().get());
            var unit = facts.unit(official.unit());
            var office = member.office().isBlank() ? office(official.office(), unit) : member.office();
            return team.add(member.role(), unit.id(), valid(office), member.account());
        }
        var unit = member.unit()
                .map(facts::unit)
                .orElseThrow(() -> new BusinessRuleViolation("inspection.board.officialMissing"));
        return team.add(member.role(), unit.id(), valid(member.office()), Optional.empty());
    }

    /** {@code Cục trưởng Cục THADS tỉnh Hòa Bình} is {@code Cục trưởng} where the unit is named beside it. */
    static String office(String name, UnitView unit) {
        return Stream.of(unit.shortName(), unit.shortName().replace("TP ", "thành phố "), unit.name())
                .map(name::indexOf)
                .filter(at -> at > 0)
                .map(at -> name.substring(0, at).replaceAll("[\\s,–-]+$", ""))
                .filter(office -> !office.isBlank())
                .findFirst()
                .orElse(name);
    }

    private Official official(UserId id) {
        return all().stream()
                .filter(official -> official.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("official " + id.value()));
    }

    private static String valid(String office) {
        if (office.isBlank()) {
            throw new BusinessRuleViolation("inspection.board.officeMissing");
        }
        if (office.length() > LONGEST_OFFICE) {
            throw new BusinessRuleViolation("inspection.decision.tooLong", LONGEST_OFFICE);
        }
        return office.strip();
    }
}
