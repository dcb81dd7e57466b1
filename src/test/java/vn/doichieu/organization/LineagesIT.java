package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.as;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.QueryCounter;

@SpringBootTest
@Transactional
@Import(QueryCounter.Counting.class)
class LineagesIT {

    private static final LocalDate PRIOR = LocalDate.of(2024, 8, 31);
    private static final LocalDate NOW = LocalDate.of(2025, 8, 31);

    @Autowired
    private Successions successions;

    @Autowired
    private UnitRegister register;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    private final CurrentUser admin = administrator();

    @Test
    void whoWasThereStandsForItself() {
        var one = unit("Một");
        assertThat(standing(one)).containsExactly("Cục Một");
        assertThat(units.lineages(List.of(one), LocalDate.of(2009, 12, 31), NOW)
                        .get(one)
                        .units())
                .isEmpty();
    }

    @Test
    void twoMergersInARowReachBackToAll() {
        var one = unit("Một");
        var two = unit("Hai");
        var three = unit("Ba");
        var first = follow("1/1/2025", List.of(one, two), "Bốn").get(0);
        var second = follow("1/7/2025", List.of(first, three), "Năm").get(0);

        assertThat(standing(second)).containsExactly("Cục Một", "Cục Hai", "Cục Ba");
        assertThat(lineage(second).exact()).isTrue();
    }

    @Test
    void theDayAMergerTakesEffectIsTheFirstOfTheNewAndTheDayBeforeTheLastOfTheOld() {
        var one = unit("Một");
        var two = unit("Hai");
        var made = follow("1/7/2025", List.of(one, two), "Ba").get(0);
        var last = LocalDate.of(2025, 6, 30);

        assertThat(units.lineages(List.of(made), last, LocalDate.of(2026, 6, 30))
                        .get(made)
                        .units())
                .extracting(UnitView::id)
                .containsExactly(one, two);
        assertThat(units.lineages(List.of(made), last.plusDays(1), LocalDate.of(2026, 7, 1))
                        .get(made)
                        .units())
                .extracting(UnitView::id)
                .containsExactly(made);
        assertThat(units.lineages(List.of(one), LocalDate.of(2024, 6, 30), last)
                        .get(one)
                        .units())
                .extracting(UnitView::id)
                .containsExactly(one);
    }

    @Test
    void whatHappensLaterChangesNothingOfAnEarlierYear() {
        var one = unit("Một");
        var two = unit("Hai");
        follow("1/7/2026", List.of(one), List.of(one), "Ba");
        record("1/8/2026", List.of(two), List.of(one));

        assertThat(standing(one)).containsExactly("Cục Một");
        assertThat(lineage(one).exact()).isTrue();
    }

    @Test
    void aPartThatWentElsewhereOnTheWayIsNamed() {
        var one = unit("Một");
        var whole = follow("1/1/2025", List.of(one), "Hai").get(0);
        var parts = follow("1/7/2025", List.of(whole), "Ba", "Bốn");

        assertThat(standing(parts.get(0))).containsExactly("Cục Một");
        assertThat(lineage(parts.get(0)).divided()).extracting(UnitView::id).containsExactly(whole);
    }

    @Test
    void partsThatCameTogetherAgainAreTheWholeOnceMore() {
        var one = unit("Một");
        var parts = follow("1/1/2025", List.of(one), "Hai", "Ba");
        var again = follow("1/7/2025", parts, "Bốn").get(0);

        assertThat(standing(again)).containsExactly("Cục Một");
        assertThat(lineage(again).exact()).isTrue();
        assertThat(lineage(parts.get(0)).exact()).isFalse();
    }

    @Test
    void aUnitThatGaveAPartAwayIsNoLongerTheSame() {
        var one = unit("Một");
        var made = follow("1/7/2025", List.of(one), List.of(one), "Hai");

        assertThat(lineage(one).divided()).extracting(UnitView::id).containsExactly(one);
        assertThat(lineage(made.get(1)).divided()).extracting(UnitView::id).containsExactly(one);
    }

    @Test
    void namesAreThoseOfTheEarlierDay() {
        var one = unit("Một");
        jdbc.sql("""
                insert into unit_name (unit_id, name, short_name, valid_from, valid_to, basis)
                values (:unit, 'Cục Tên cũ', 'Cục Tên cũ', '2010-01-01', '2024-12-31', 'Quyết định')""").param("unit", one.value()).update();
        assertThat(standing(one)).containsExactly("Cục Tên cũ");
    }

    @Test
    void oneQueryForAnyNumberOfUnits() {
        var first = follow("1/7/2025", List.of(unit("Một"), unit("Hai")), "Ba").get(0);
        var second =
                follow("1/7/2025", List.of(unit("Bốn"), unit("Năm")), "Sáu").get(0);
        assertThat(queries.during(() -> units.lineages(List.of(first, second), PRIOR, NOW)))
                .isEqualTo(1);
        assertThat(units.lineages(List.of(), PRIOR, NOW)).isEqualTo(Map.of());
    }

    private List<String> standing(UnitId unit) {
        return lineage(unit).units().stream().map(UnitView::name).toList();
    }

    private Lineage lineage(UnitId unit) {
        return units.lineages(List.of(unit), PRIOR, NOW).get(unit);
    }

    private List<UnitId> follow(String on, List<UnitId> before, String... made) {
        return follow(on, before, List.of(), made);
    }

    private List<UnitId> follow(String on, List<UnitId> before, List<UnitId> staying, String... made) {
        var created = List.of(made).stream().map(name -> fields(name, "")).toList();
        return record(new SuccessionOrder(codes(before), codes(staying), created, on, "Quyết định"));
    }

    private void record(String on, List<UnitId> before, List<UnitId> after) {
        record(new SuccessionOrder(codes(before), codes(after), List.of(), on, "Quyết định"));
    }

    private List<UnitId> record(SuccessionOrder order) {
        return as(admin, () -> successions.record(order, admin));
    }

    private List<String> codes(List<UnitId> ids) {
        return ids.stream().map(id -> units.unit(id).code()).toList();
    }

    private UnitId unit(String name) {
        var from = LocalDate.of(2010, 1, 1).format(DateTimeFormatter.ofPattern("d/M/uuuu"));
        return as(admin, () -> register.create(fields(name, from), admin));
    }

    private static UnitFields fields(String name, String from) {
        return new UnitFields("", "Cục " + name, "Cục " + name, "PROVINCIAL_DEPARTMENT", "", "X", from, "", "", "");
    }
}
