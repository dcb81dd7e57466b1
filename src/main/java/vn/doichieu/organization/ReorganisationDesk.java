package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.ReorganisationView.State;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.Sentence;

/** Holds the delivered reorganisation against the units there are, and writes it through the same desk as any other. */
@Component
class ReorganisationDesk {

    /** Since when a department stood that nobody entered is not known here; to be corrected on its page. */
    private static final LocalDate PROVISIONAL = LocalDate.of(2010, 1, 1);

    private static final String BELOW = "organization.close.unitsBelow";

    private final SuccessionDesk successions;
    private final SuccessionParties parties;
    private final UnitBook book;
    private final UnitTimes times;
    private final UnitEditors editors;
    private final Reorganisation plan = Reorganisation.delivered();

    ReorganisationDesk(
            SuccessionDesk successions,
            SuccessionParties parties,
            UnitBook book,
            UnitTimes times,
            UnitEditors editors) {
        this.successions = successions;
        this.parties = parties;
        this.book = book;
        this.times = times;
        this.editors = editors;
    }

    ReorganisationView preview(ActingUser user) {
        var here = here();
        return new ReorganisationView(
                plan.on(),
                plan.basis(),
                PROVISIONAL,
                plan.provinces().stream()
                        .map(province -> group(province, here, user))
                        .toList());
    }

    int apply(boolean missing, ActingUser user) {
        int written = 0;
        for (var province : plan.provinces()) {
            var group = group(province, here(), user);
            if (group.state() == State.READY || (missing && group.state() == State.ABSENT)) {
                write(province, missing, user);
                written++;
            }
        }
        if (written == 0) {
            throw new BusinessRuleViolation("organization.reorganisation.nothing");
        }
        return written;
    }

    private void write(Reorganisation.Province province, boolean missing, ActingUser user) {
        if (missing) {
            absent(province, here()).forEach(name -> book.create(department(name), user.actor(), plan.basis()));
        }
        var here = here();
        var last = new UnitClosing(plan.on().minusDays(1), plan.basis());
        var ids = found(province, here).stream().map(UnitView::id).toList();
        times.subDepartments(ids, plan.on()).keySet().forEach(id -> book.close(book.unit(id), last, user.actor()));
        successions.write(successions.check(order(province, here), user), user.actor());
    }

    private Map<String, UnitView> here() {
        var words = plan.provinces().stream()
                .flatMap(Reorganisation.Province::words)
                .toList();
        return parties.byCodeAndName(words);
    }

    private ReorganisationView.Group group(
            Reorganisation.Province province, Map<String, UnitView> here, ActingUser user) {
        var before = found(province, here);
        var done = isDone(province, before, here);
        var closing = times.subDepartments(before.stream().map(UnitView::id).toList(), plan.on());
        var faults = done || before.isEmpty()
                ? List.<Sentence>of()
                : faults(order(province, here), before, closing.isEmpty(), user);
        return new ReorganisationView.Group(
                province.agency(),
                done ? State.DONE : state(before, faults),
                before,
                absent(province, here),
                List.copyOf(closing.values()),
                faults);
    }

    private static State state(List<UnitView> before, List<Sentence> faults) {
        if (before.isEmpty()) {
            return State.ABSENT;
        }
        return faults.isEmpty() ? State.READY : State.BLOCKED;
    }

    private boolean isDone(Reorganisation.Province province, List<UnitView> before, Map<String, UnitView> here) {
        var agency = find(here, province.code(), province.agency());
        return agency.isPresent()
                && !before.isEmpty()
                && times.predecessors(agency.get().id()).stream()
                        .map(Succession::predecessor)
                        .toList()
                        .containsAll(before.stream().map(UnitView::id).toList());
    }

    /** Sub-departments end with their department, so they do not stand in its way. */
    private List<Sentence> faults(
            SuccessionOrder order, List<UnitView> before, boolean nothingCloses, ActingUser user) {
        if (!before.stream().map(UnitView::id).allMatch(id -> editors.mayEdit(id, user))) {
            return List.of(Sentence.of("organization.reorganisation.foreign"));
        }
        return successions.check(order, user).preview().faults().stream()
                .filter(fault -> nothingCloses || !fault.code().equals(BELOW))
                .toList();
    }

    private SuccessionOrder order(Reorganisation.Province province, Map<String, UnitView> here) {
        var agency = find(here, province.code(), province.agency());
        var made = new UnitFields(
                province.code(),
                province.agency(),
                "",
                UnitKind.PROVINCIAL_AGENCY.name(),
                "",
                province.name(),
                "",
                "",
                "",
                "");
        return new SuccessionOrder(
                found(province, here).stream().map(UnitView::code).toList(),
                agency.stream().map(UnitView::code).toList(),
                agency.isPresent() ? List.of() : List.of(made),
                plan.on().toString(),
                plan.basis());
    }

    private static List<UnitView> found(Reorganisation.Province province, Map<String, UnitView> here) {
        return province.from().stream()
                .flatMap(name -> departmentOf(name, here).stream())
                .toList();
    }

    private static List<String> absent(Reorganisation.Province province, Map<String, UnitView> here) {
        return province.from().stream()
                .filter(name -> departmentOf(name, here).isEmpty())
                .toList();
    }

    private static Optional<UnitView> departmentOf(String province, Map<String, UnitView> here) {
        return find(
                here, Reorganisation.Province.departmentCode(province), Reorganisation.Province.department(province));
    }

    private static Optional<UnitView> find(Map<String, UnitView> here, String code, String name) {
        return Optional.ofNullable(here.get(code)).or(() -> Optional.ofNullable(here.get(name)));
    }

    private static UnitDraft department(String province) {
        var name = Reorganisation.Province.department(province);
        return new UnitDraft(
                Reorganisation.Province.departmentCode(province),
                name,
                name.replace("Thi hành án dân sự", "THADS"),
                UnitKind.PROVINCIAL_DEPARTMENT,
                null,
                province,
                PROVISIONAL,
                new UnitDraft.Contacts("", "", ""));
    }
}
