package vn.doichieu.criteria.rules;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The sheets of 800 units scored on one core, every line, inner line and total with its derivation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ScoreBenchmark {

    private static final int UNITS = 800;

    @Param({"30", "60", "120", "300"})
    public int lines;

    private ManySheets sheets;

    @Setup(Level.Trial)
    public void fill() {
        sheets = new ManySheets(UNITS, lines);
    }

    @Benchmark
    public void score(Blackhole derivations) {
        for (var unit : sheets.units()) {
            derivations.consume(sheets.rules().evaluate(unit.answers(), unit.inputs()));
        }
    }
}
