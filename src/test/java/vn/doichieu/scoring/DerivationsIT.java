package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.DEPARTMENT;
import static vn.doichieu.scoring.DemonstrationSheets.INVENTED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.rules.Step;
import vn.doichieu.figures.AssignedTargets;
import vn.doichieu.figures.TargetKey;
import vn.doichieu.figures.TargetText;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;
import vn.doichieu.scoring.rules.PointsCause;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.testing.QueryCounter;

@WithDemonstration
@Transactional
class DerivationsIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Derivations derivations;

    @Autowired
    private ScoreComparisons inspections;

    @Autowired
    private Sentences sentences;

    @Autowired
    private AssignedTargets targets;

    @Autowired
    private QueryCounter queries;

    private DemonstrationSheets demo;

    @BeforeEach
    void people() {
        demo = new DemonstrationSheets(context);
    }

    @Test
    void everyPointOfTheReferenceSheetFollowsFromItsDerivation() {
        var sheet = of("canbo", DEPARTMENT);

        assertThat(sheet.lines()).hasSameSizeAs(sheet.sheet().lines());
        assertThat(sheet.lines()).allSatisfy(line -> {
            assertThat(line.self().derivation().points()).as(line.code()).isEqualTo(line.points());
            assertThat(line.recordedOtherwise()).isFalse();
            assertThat(line.counted()).isEqualTo(line.points());
        });
        assertThat(last(sheet.totals().self().steps())).isEqualTo(Points.of(96));
        assertThat(sheet.totals().byTeam()).isEmpty();
    }

    @Test
    void aFigureNamesTheClaimsItRestsOnAndTheTargetWhereItComesFrom() {
        var line = line(of("canbo", DEPARTMENT), "A.I.1");
        var rate = line.self().figures().get(0);

        assertThat(rate.shown()).isEqualTo("4.132 / 4.787 = 86,32 %");
        assertThat(rate.claims())
                .extracting(UsedClaim::indicator, UsedClaim::printed, UsedClaim::source)
                .containsExactly(
                        tuple("COMPLETED_CASES", "4.132", ClaimSource.SCORE_SHEET),
                        tuple("ENFORCEABLE_CASES", "4.787", ClaimSource.SCORE_SHEET));
        assertThat(rate.claims()).allSatisfy(claim -> {
            assertThat(claim.by()).isNotEmpty();
            assertThat(claim.at()).isPresent();
            assertThat(claim.page()).startsWith("/figures/").endsWith("#row-" + claim.indicator());
        });
        assertThat(line.self().target().orElseThrow().origin()).isEqualTo("86,32 − 2,32");
    }

    @Test
    void aLineWithoutPointsSaysWhatIsMissingAndWhereItIsEntered() {
        var sheet = of("canbo", DEPARTMENT);
        var open = sheet.lines().stream()
                .filter(line -> line.criterion().leaf() && line.points().isEmpty())
                .toList();

        assertThat(open).hasSize(24).allSatisfy(line -> {
            assertThat(line.missing()).isNotEmpty();
            assertThat(line.missing().get(0).page())
                    .startsWith("/score-sheets/" + sheet.sheet().id().value() + "#line-");
        });
    }

    @ParameterizedTest(name = "{0}: {1} {2}, team''s figures {3}")
    @CsvSource({
        "canbo,            CUC_TUYEN_QUANG,        yes, no",
        "cuctruong,        CUC_TUYEN_QUANG,        yes, no",
        "chicuc,           CUC_TUYEN_QUANG,        no,  no",
        "chicuc,           CHI_CUC_TP_TUYEN_QUANG, yes, no",
        "canbo,            CHI_CUC_TP_TUYEN_QUANG, yes, no",
        "canbo.langson,    CUC_TUYEN_QUANG,        no,  no",
        "canbo,            CUC_LANG_SON,           no,  no",
        "canbo.langson,    CUC_LANG_SON,           yes, no",
        "cuctruong.langson,CUC_LANG_SON,           yes, no",
        "thuky,            CUC_LANG_SON,           yes, yes",
        "thuky,            CHI_CUC_TP_TUYEN_QUANG, no,  no",
        "lanhdao,          CUC_LANG_SON,           yes, no",
        "truongdoan,       CUC_LANG_SON,           yes, yes",
        "doanvien,         CUC_TUYEN_QUANG,        yes, no",
        "doanvien,         CHI_CUC_TP_TUYEN_QUANG, no,  no"
    })
    void whoSeesWhat(String username, String unit, String reads, String teamsFigures) {
        readInTheFiles("4.312 việc");
        if (reads.equals("no")) {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> of(username, unit));
            return;
        }
        var told = of(username, unit);
        assertThat(told.lines().stream().anyMatch(line -> line.onSite().isPresent()))
                .isEqualTo(teamsFigures.equals("yes"));
    }

    @Test
    void anAdministratorHasNoPointsToRead() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> of("quantri", DEPARTMENT));
    }

    @ParameterizedTest(name = "{0} compares {1} with {2}: {3}")
    @CsvSource({
        "thuky,         CUC_TUYEN_QUANG, CUC_LANG_SON,           yes",
        "lanhdao,       CUC_TUYEN_QUANG, CUC_LANG_SON,           yes",
        "truongdoan,    CUC_TUYEN_QUANG, CUC_LANG_SON,           yes",
        "canbo,         CUC_TUYEN_QUANG, CUC_LANG_SON,           no",
        "canbo.langson, CUC_LANG_SON,    CUC_TUYEN_QUANG,        no",
        "canbo,         CUC_TUYEN_QUANG, CHI_CUC_TP_TUYEN_QUANG, yes",
        "chicuc,        CHI_CUC_TP_TUYEN_QUANG, CUC_TUYEN_QUANG, no",
        "thuky,         CUC_TUYEN_QUANG, CHI_CUC_TP_TUYEN_QUANG, no"
    })
    void whoComparesWhat(String username, String one, String other, String allowed) {
        var user = demo.user(username);
        var with = demo.sheet(other);
        if (allowed.equals("no")) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> compare(username, one, "A.I.1", Counterpart.of(with)));
        } else {
            assertThat(compare(username, one, "A.I.1", Counterpart.of(with)).pair())
                    .isPresent();
        }
        var offered = as(user, () -> derivations.compare(demo.sheet(one), "A.I.1", Counterpart.NOT_CHOSEN, user));
        assertThat(offered.choices().stream()
                        .map(DerivationComparison.Choice::value)
                        .toList())
                .as("what is offered is what is allowed")
                .satisfies(values -> assertThat(values.contains(String.valueOf(with.value())))
                        .isEqualTo(allowed.equals("yes")));
    }

    @Test
    void theTeamsFigureIsWhatMakesTheTeamsPoints() {
        readInTheFiles("4.030 việc");
        inspect("A.I.1", "22", "Tỷ lệ theo hồ sơ thấp hơn");

        var pair = compare("truongdoan", INVENTED, "A.I.1", Counterpart.TEAM)
                .pair()
                .orElseThrow();

        assertThat(pair.difference()).contains(Points.of(-2));
        assertThat(pair.reasons())
                .extracting(
                        DerivationComparison.Reason::kind,
                        reason -> reason.points().toString())
                .containsExactly(tuple(PointsCause.Kind.FIGURE, "−2"));
        assertThat(sentences.text(pair.headline()))
                .isEqualTo("Đoàn chấm kém tự chấm 2 điểm vì «Tỷ lệ thi hành xong» khác nhau: "
                        + "4.030 / 4.987 = 80,81 % so với 4.132 / 4.987 = 82,86 %.");
        assertThat(pair.parting()).isZero();
    }

    @Test
    void pointsTheTeamGivesBesideTheRuleAreToldWithItsReason() {
        inspect("A.I.1", "23,5", "Thiếu sổ theo dõi");

        var told = compare("canbo.langson", INVENTED, "A.I.1", Counterpart.TEAM)
                .pair()
                .orElseThrow();

        assertThat(sentences.text(told.headline()))
                .isEqualTo("Đoàn chấm kém tự chấm 0,5 điểm vì Đoàn chấm khác kết quả tính theo quy tắc, lý do: "
                        + "Thiếu sổ theo dõi.");
        assertThat(told.parting()).as("all steps are the same").isEqualTo(-1);
    }

    @Test
    void twoUnitsPartAtTheFigureThatDiffersAndTheTargetToo() {
        var pair = compare("thuky", DEPARTMENT, "A.I.1", Counterpart.of(demo.sheet(INVENTED)))
                .pair()
                .orElseThrow();

        assertThat(pair.difference()).contains(Points.of(1));
        assertThat(pair.reasons().get(0).kind()).isEqualTo(PointsCause.Kind.FIGURE);
        assertThat(pair.reasons().stream()
                        .map(DerivationComparison.Reason::points)
                        .reduce(Points.ZERO, Points::plus))
                .isEqualTo(Points.of(1));
    }

    @Test
    void anInnerLineComparesTheLinesBelowIt() {
        var pair = compare("thuky", DEPARTMENT, "A.I", Counterpart.of(demo.sheet(INVENTED)))
                .pair()
                .orElseThrow();

        assertThat(pair.below()).extracting(DerivationComparison.Below::code).contains("A.I.1");
        assertThat(pair.reasons()).isEmpty();
        assertThat(sentences.text(pair.headline())).contains("nhiều nhất ở dòng A.I.");
    }

    @Test
    void aLineOneSideHasNotScoredMakesItsWholePointsOfTheDifference() {
        var pair = compare("thuky", INVENTED, "A", Counterpart.of(demo.sheet(DEPARTMENT)))
                .pair()
                .orElseThrow();

        assertThat(pair.difference()).contains(Points.of(-13));
        assertThat(pair.below().stream()
                        .flatMap(row -> row.difference().stream())
                        .reduce(Points.ZERO, Points::plus))
                .isEqualTo(Points.of(-13));
        assertThat(sentences.text(pair.headline()))
                .contains("nhiều nhất ở dòng A.III", "(−12 điểm, một bên chưa có điểm ở dòng này)");
    }

    @Test
    void aTargetSetAfterTheSheetWasSentIsToldBesideThePointsThatStay() {
        raiseTheTarget();

        var line = line(of("canbo", DEPARTMENT), "A.I.1");

        assertThat(line.points()).contains(Points.of(25));
        assertThat(line.recordedOtherwise()).isTrue();
        assertThat(line.self().derivation().points()).contains(Points.of(22));
    }

    @Test
    void aSheetTakesAsManyQueriesAsItsPageAndAComparisonTwoOfThem() {
        var secretary = demo.user("thuky");
        var sheet = demo.sheet(DEPARTMENT);
        var other = Counterpart.of(demo.sheet(INVENTED));
        as(secretary, () -> derivations.of(sheet, secretary));

        assertThat(List.of(
                        queries.during(() -> as(secretary, () -> derivations.of(sheet, secretary))),
                        queries.during(() ->
                                as(secretary, () -> derivations.compare(sheet, "A.I.1", Counterpart.TEAM, secretary))),
                        queries.during(() -> as(secretary, () -> derivations.compare(sheet, "A", other, secretary)))))
                .as("queries for all lines of a sheet, for self beside team, for two units")
                .containsExactly(11, 15, 26);
    }

    private void readInTheFiles(String printed) {
        var member = demo.user("doanvien");
        as(
                member,
                () -> inspections.verify(
                        demo.inspection(INVENTED),
                        "COMPLETED_CASES",
                        printed,
                        0,
                        member.scope(Permission.FIGURE_VERIFY),
                        member.actor()));
    }

    private void inspect(String code, String points, String reason) {
        var member = demo.user("doanvien");
        var answer = new InspectedAnswer(Points.of(points.replace(',', '.')), reason, "Sổ thụ lý", 0);
        as(
                member,
                () -> inspections.inspect(
                        demo.inspection(INVENTED),
                        code,
                        answer,
                        member.scope(Permission.INSPECTION_WORK),
                        member.actor()));
    }

    private void raiseTheTarget() {
        var secretary = demo.user("thuky");
        var year = of("thuky", DEPARTMENT).sheet().round().emulationYearId();
        as(
                secretary,
                () -> targets.set(
                        new TargetKey(demo.unit(DEPARTMENT), "COMPLETION_RATE_CASES", year),
                        new TargetText("90", "Quyết định số 1200/QĐ-TCTHADS", "Giao lại"),
                        0,
                        secretary.scope(Permission.TARGET_EDIT),
                        secretary.actor()));
    }

    private SheetDerivation of(String username, String unit) {
        var user = demo.user(username);
        return as(user, () -> derivations.of(demo.sheet(unit), user));
    }

    private DerivationComparison compare(String username, String unit, String code, Counterpart with) {
        var user = demo.user(username);
        return as(user, () -> derivations.compare(demo.sheet(unit), code, with, user));
    }

    private static LineDerivation line(SheetDerivation sheet, String code) {
        return sheet.line(code).orElseThrow();
    }

    private static Points last(List<Step> steps) {
        return Optional.of(steps.get(steps.size() - 1)).flatMap(Step::result).orElseThrow();
    }
}
