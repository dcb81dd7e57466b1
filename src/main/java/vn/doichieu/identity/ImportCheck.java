package vn.doichieu.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sentences;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Looks at every row before anything is created, and lists all that is wrong, cell by cell. */
final class ImportCheck {

    private static final int LONGEST_OFFICE = 200;

    private final GivingChoice choice;
    private final CurrentUser giver;
    private final LocalDate today;
    private final Set<String> taken;
    private final List<String> names;
    private final Map<String, Role> roles;

    private final List<ImportFault> faults = new ArrayList<>();
    private final List<NewAccount> accounts = new ArrayList<>();
    private final Map<String, Integer> firstOf = new HashMap<>();

    ImportCheck(GivingChoice choice, CurrentUser giver, LocalDate today, Set<String> taken, Sentences sentences) {
        this.choice = choice;
        this.giver = giver;
        this.today = today;
        this.taken = taken;
        this.names = Stream.of(Role.values())
                .map(role -> sentences.text("identity.role." + role))
                .toList();
        this.roles = Stream.of(Role.values())
                .flatMap(role -> Stream.of(role.name(), sentences.text("identity.role." + role))
                        .map(word -> Map.entry(Plain.words(word), role)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In the order of rows and columns. */
    List<ImportFault> faults() {
        return List.copyOf(faults);
    }

    List<NewAccount> accounts() {
        return List.copyOf(accounts);
    }

    void look(List<ImportRow> rows) {
        rows.forEach(this::look);
    }

    private void look(ImportRow row) {
        int before = faults.size();
        lookAtName(row);
        if (row.office().isEmpty()
                || row.office().length() > LONGEST_OFFICE
                || row.office().contains("\n")) {
            fault(row, ImportColumn.OFFICE, Sentence.of("identity.office.wrong"));
        }
        var home = home(row);
        boolean homeless = home.isEmpty() && !row.home().isEmpty();
        var grant = row.grant().read(choice, new GrantText.Defaults(home, today), this::role, (part, what) -> {
            // That the place of work is unknown has been said; what follows from it need not be.
            if (part != GrantText.Part.SCOPE || !homeless) {
                fault(row, ImportColumn.valueOf(part.name()), part == GrantText.Part.ROLE ? named(row, what) : what);
            }
        });
        grant.filter(given -> !homeless).ifPresent(given -> lookAtRight(row, given, home));
        if (faults.size() == before) {
            accounts.add(new NewAccount(row.username(), row.office(), home, List.of(grant.orElseThrow())));
        }
        faults.subList(before, faults.size()).sort(Comparator.comparing(ImportFault::column));
    }

    /** There is no list to choose from in a workbook: a role nobody knows is answered with those there are. */
    private Sentence named(ImportRow row, Sentence what) {
        var typed = row.grant().role();
        return role(typed).isPresent()
                ? what
                : Sentence.of("identity.import.role.unknown", typed, String.join("; ", names));
    }

    private void lookAtName(ImportRow row) {
        if (!Usernames.isOne(row.username())) {
            fault(row, ImportColumn.USERNAME, Sentence.of("identity.firstAdministrator.username.wrong"));
            return;
        }
        var first = firstOf.putIfAbsent(row.username(), row.number());
        if (first != null) {
            fault(row, ImportColumn.USERNAME, Sentence.of("identity.import.twice", String.valueOf(first)));
        } else if (taken.contains(row.username())) {
            fault(row, ImportColumn.USERNAME, Sentence.of("identity.username.taken", row.username()));
        }
    }

    private Optional<UnitId> home(ImportRow row) {
        if (row.home().isEmpty()) {
            return Optional.empty();
        }
        var unit = choice.unit(row.home());
        if (unit.isEmpty()) {
            fault(row, ImportColumn.HOME, Sentence.of("identity.home.unknown"));
        }
        return unit;
    }

    private Optional<Role> role(String typed) {
        return Optional.ofNullable(roles.get(Plain.words(typed)));
    }

    private void lookAtRight(ImportRow row, NewGrant given, Optional<UnitId> home) {
        try {
            ManagedAccount.requireGivable(given, home, giver);
        } catch (BusinessRuleViolation refusal) {
            fault(row, ImportColumn.ROLE, refusal.sentence());
        }
    }

    private void fault(ImportRow row, ImportColumn column, Sentence what) {
        faults.add(new ImportFault(row.number(), column, what));
    }
}
