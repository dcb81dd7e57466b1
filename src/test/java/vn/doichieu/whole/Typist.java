package vn.doichieu.whole;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import vn.doichieu.testing.Visitor;

/** Somebody signed in who fills in cells one after the other as fast as they are saved, until one is not. */
final class Typist {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Visitor visitor;
    private final List<Cell> cells;
    private int turn;

    Typist(Visitor visitor, List<Cell> cells) {
        this.visitor = visitor;
        this.cells = cells;
    }

    /** How the server refused in the end; nothing when it was gone without a word, or there was enough. */
    OptionalInt type(BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            var cell = cells.get(turn++ % cells.size());
            cell.type(NUMBERS.incrementAndGet());
            int status;
            try {
                status = send(cell);
            } catch (UncheckedIOException gone) {
                return OptionalInt.empty();
            }
            if (status != 200) {
                return OptionalInt.of(status);
            }
            cell.acknowledge();
        }
        return OptionalInt.empty();
    }

    /** What nobody knows about is sent once more in the same session, as the page does it. */
    Optional<Integer> sendAgain() {
        return cells.stream()
                .filter(cell -> cell.unanswered().isPresent())
                .findFirst()
                .map(cell -> {
                    int status = send(cell);
                    cell.acknowledge();
                    return status;
                });
    }

    int lookAtWork() {
        return visitor.get("/work").statusCode();
    }

    List<Cell> cells() {
        return cells;
    }

    private int send(Cell cell) {
        return visitor.save(cell.path(), cell.form()).statusCode();
    }
}
