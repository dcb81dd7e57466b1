package vn.doichieu.reporting;

import java.util.List;

/**
 * Everything an inspection report says, as texts already set the way officials write them. Whoever renders it
 * calculates nothing and looks nothing up, so the frozen content prints the same words years later. A text that does
 * not apply is empty, never missing. {@code unitOpinion} is what the minutes hold as the opinion of the unit. A {@code tone} is one of {@code ok, wait, wrong, info, neutral}.
 */
public record InspectionReportContent(
        int templateVersion,
        Heading heading,
        Circumstances circumstances,
        List<FigureGroup> figures,
        List<String> keyResults,
        Score score,
        Wording wording,
        List<File> files,
        Assessment assessment,
        List<Recommendation> recommendations,
        List<Confirmation> confirmations,
        String unitOpinion,
        Closing closing) {

    /** The top of the first page. {@code illustrative} says that figures were invented, where they were. */
    public record Heading(
            String zone,
            String team,
            String symbol,
            String dateline,
            String subject,
            String unit,
            String illustrative) {}

    /** On what grounds, by whom, when and where. */
    public record Circumstances(
            List<String> bases, List<Member> members, String visit, String asOf, List<String> titles, String drives) {}

    public record Member(String role, String office) {}

    /** One table: cases, money, or what is carried over. */
    public record FigureGroup(String title, List<Figure> rows) {}

    /** One figure as each source gives it. {@code note} tells what is missing or illustrative. */
    public record Figure(
            String name,
            String reported,
            String sheet,
            String inspected,
            String difference,
            String result,
            String tone,
            String note) {}

    /**
     * The four totals of a sheet side by side, never one number alone. {@code explained} puts them into one sentence,
     * {@code proof} says how many points have evidence.
     */
    public record Score(
            String sheet,
            String headline,
            String explained,
            List<Total> totals,
            List<Line> lines,
            List<String> differences,
            String stake,
            String proof,
            String unscored,
            List<UnscoredLine> annex) {}

    public record Total(String name, String self, String inspected) {}

    /** A scored line. {@code derivation} lets anyone compute the points again. */
    public record Line(
            String code,
            String title,
            String maximum,
            String self,
            String inspected,
            String reason,
            String derivation,
            String tone) {}

    public record UnscoredLine(String code, String title, String maximum) {}

    /** What checking the words of the report gave: number by number, and what the team remarked. */
    public record Wording(List<Statement> statements, List<String> remarks) {}

    /** A number found in the words of the unit's report, and what checking it gave. */
    public record Statement(String on, String verdict, String tone, List<String> flags, String explanation) {}

    public record File(String label, String result, String tone, String note) {}

    public record Assessment(List<String> strengths, List<String> shortcomings, List<String> experience) {}

    public record Recommendation(String body, String due, String state) {}

    public record Confirmation(String side, String office, String at, String reservation) {}

    /** The foot of the last page: both sides and who receives the report. */
    public record Closing(Signature unit, Signature team, List<String> recipients) {}

    public record Signature(String title, String office, String confirmed) {}
}
