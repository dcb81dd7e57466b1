package vn.doichieu.scoring;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.LineDifference;
import vn.doichieu.criteria.Succession;

/** The sheets two units or rounds were scored with: finds a line of the one in the other, and what was changed in it. */
record SheetVersions(Optional<Succession> succession, Map<String, String> codesBefore) {

    private static final Comparator<ScoreSheetView> IN_ORDER = Comparator.comparing(
                    (ScoreSheetView sheet) -> sheet.round().year())
            .thenComparing(sheet -> sheet.criteria().version())
            .thenComparing(sheet -> sheet.criteria().id().value());

    static SheetVersions of(ScoreSheetView one, ScoreSheetView other, CriteriaSheets criteria) {
        if (one.criteria().id().equals(other.criteria().id())) {
            return new SheetVersions(Optional.empty(), Map.of());
        }
        boolean inOrder = IN_ORDER.compare(one, other) < 0;
        var before = inOrder ? one : other;
        var after = inOrder ? other : one;
        var succession =
                criteria.succession(before.criteria().id(), after.criteria().id());
        return new SheetVersions(Optional.of(succession), succession.codesBefore());
    }

    boolean differ() {
        return succession.isPresent();
    }

    /** The code the line of this sheet has in the other one. */
    Optional<String> elsewhere(String code, CriteriaSheetId of) {
        if (succession.isEmpty()) {
            return Optional.of(code);
        }
        if (succession.get().after().id().equals(of)) {
            return Optional.ofNullable(codesBefore.get(code));
        }
        return codesBefore.entrySet().stream()
                .filter(line -> line.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What of the line is another one in the later of the two sheets; empty when it stayed the same. */
    Optional<LineDifference> changed(ComparedSide one, ComparedSide other) {
        return succession.flatMap(it -> {
            var sides = Stream.of(one, other)
                    .sorted(Comparator.comparing(
                            side -> !side.criteria().id().equals(it.after().id())))
                    .flatMap(side -> side.line().stream())
                    .map(LineDerivation::code);
            return sides.findFirst()
                    .flatMap(code -> it.difference().lines().stream()
                            .filter(line -> line.code().equals(code))
                            .findFirst());
        });
    }
}
