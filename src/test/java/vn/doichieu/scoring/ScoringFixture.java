package vn.doichieu.scoring;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.util.ReflectionTestUtils.setField;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.criteria.CriteriaFixture;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.Supplements;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.Claim;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.ClaimText;
import vn.doichieu.figures.rules.DeliveredIndicators;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.figures.rules.Targets;
import vn.doichieu.figures.rules.UnitClaims;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.records.EvidenceView;
import vn.doichieu.records.EvidenceWarning;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitScope;

/**
 * A sheet and a comparison as pages get them, put together by the code that really does it. The report says 4.312
 * completed cases, the sheet 4.132: line A.1 has 25 points by the one and 24 by the other.
 */
public final class ScoringFixture {

    public static final ScoreSheetId SHEET = new ScoreSheetId(4);

    private static final Instant THEN = Instant.parse("2023-09-05T03:20:00Z");
    private static final Round ROUND =
            InspectionFixture.inspection(VisitState.PREPARING).round();
    private static final Indicators INDICATORS = DeliveredIndicators.load();

    private ScoringFixture() {}

    public static ScoreSheetView sheet(SheetState state) {
        return reader().read(stored(state));
    }

    public static InspectionComparison comparison(VisitState visit, SheetState state) {
        var sheets = mock(ScoreSheetRepository.class);
        given(sheets.findByUnitAndRound(anyLong(), anyLong())).willReturn(Optional.of(stored(state)));
        return new ComparisonReader(sheets, reader(), ledger(), mock(Supplements.class))
                .read(InspectionFixture.inspection(visit), UnitScope.NONE);
    }

    /** How the points of that sheet came about, as this person reads it. */
    public static SheetDerivation derivation(SheetState state, CurrentUser by) {
        return new DerivationReader(reader(), Clock.systemUTC()).read(stored(state), by);
    }

    /** A line of that sheet beside what the team gave. */
    public static DerivationComparison besideTheTeam(String code, CurrentUser by) {
        var counterparts = mock(Counterparts.class);
        given(counterparts.of(any(), any(), any()))
                .willReturn(List.of(new DerivationComparison.Choice(
                        Counterpart.INSPECTED,
                        DerivationComparison.Group.TEAM,
                        Sentence.of("scoring.compare.choice.team"))));
        return new ComparedDerivations(counterparts, mock(CriteriaSheets.class))
                .of(derivation(SheetState.UNDER_INSPECTION, by), code, Counterpart.TEAM, Optional.empty(), by);
    }

    private static ScoreSheet stored(SheetState state) {
        var sheet = ScoreSheetFixture.in(state);
        setField(sheet, "id", SHEET.value());
        return sheet;
    }

    private static ScoreSheetReader reader() {
        var criteria = mock(CriteriaSheets.class);
        given(criteria.sheet(any())).willReturn(CriteriaFixture.sheet());
        var lines = mock(ScoreLineRepository.class);
        given(lines.findAll(anyLong())).willReturn(List.of(target(), options()));
        var units = mock(Units.class);
        given(units.unit(any())).willReturn(InspectionFixture.department());
        var rounds = mock(Rounds.class);
        given(rounds.round(anyLong())).willReturn(ROUND);
        var evidence = mock(LineEvidence.class);
        given(evidence.of(any())).willReturn(Map.of(22L, List.of(plan())));
        return new ScoreSheetReader(
                lines,
                criteria,
                ledger(),
                units,
                rounds,
                evidence,
                new CarriedReader(lines, criteria),
                Clock.systemUTC());
    }

    private static ScoreLine target() {
        var line = new ScoreLine(SHEET.value(), "A.1");
        setField(line, "id", 21L);
        line.earn(Optional.of(Points.of(24)));
        return line;
    }

    private static ScoreLine options() {
        var line = new ScoreLine(SHEET.value(), "A.2");
        setField(line, "id", 22L);
        line.answer(Answer.option("ON_TIME"), "Ký <sớm>", 0, "Cán bộ thi đua", THEN);
        line.earn(Optional.of(Points.of(5)));
        return line;
    }

    /** A piece of evidence, dated before the emulation year. */
    public static EvidenceView plan() {
        return new EvidenceView(
                31,
                InspectionFixture.DEPARTMENT,
                1,
                "Bản giao ước <2022>",
                Optional.of("08/GƯ"),
                Optional.of(LocalDate.of(2022, 3, 1)),
                Optional.empty(),
                "giao-uoc.pdf",
                "application/pdf",
                1024,
                "0".repeat(64),
                false,
                LocalDate.of(2023, 9, 1).atStartOfDay(),
                Set.of(EvidenceWarning.OUTSIDE_YEAR));
    }

    private static Figures ledger() {
        var claims = List.of(
                claim("COMPLETED_CASES", ClaimSource.UNIT_REPORT, "4.312 việc"),
                claim("ENFORCEABLE_CASES", ClaimSource.UNIT_REPORT, "4.987 việc"),
                claim("COMPLETED_CASES", ClaimSource.SCORE_SHEET, "4.132"),
                claim("ENFORCEABLE_CASES", ClaimSource.SCORE_SHEET, "4.987"));
        var target = new Target(new BigDecimal("84.00"), Target.Source.ASSIGNED, "Quyết định giao chỉ tiêu");
        var targets = Targets.of(Map.of("COMPLETION_RATE_CASES", target), Map.of(), Map.of());
        var all = new UnitFigures(
                InspectionFixture.DEPARTMENT,
                ROUND,
                new UnitClaims(INDICATORS, claims),
                targets,
                claims.stream().map(ScoringFixture::entry).toList());
        var figures = mock(Figures.class);
        given(figures.of(any(), any(), any())).willReturn(all);
        given(figures.checked(any(), any(), any())).willReturn(all);
        return figures;
    }

    private static Claim claim(String indicator, ClaimSource source, String printed) {
        var quantity = INDICATORS.find(indicator).orElseThrow().quantity();
        var number = new ClaimText(printed).read(quantity).orElseThrow();
        return new Claim(indicator, ROUND.asOf(), source, number, printed, Optional.empty());
    }

    private static ClaimView entry(Claim claim) {
        return new ClaimView(
                7,
                claim.indicator(),
                claim.asOf(),
                claim.source(),
                claim.printed(),
                3,
                "Văn phòng",
                Optional.of(THEN),
                Optional.empty(),
                false);
    }
}
