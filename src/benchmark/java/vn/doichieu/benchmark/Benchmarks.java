package vn.doichieu.benchmark;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks, or those whose name contains the argument, and prints what they are measured by: ratios. */
public final class Benchmarks {

    /** 800 units with 20 indicators each. */
    private static final double IMPORTED = 16_000;

    private Benchmarks() {}

    public static void main(String... arguments) throws RunnerException {
        var options = new OptionsBuilder();
        if (arguments.length > 0 && !arguments[0].isBlank()) {
            options.include(".*" + arguments[0] + ".*");
        }
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        var times = new LinkedHashMap<String, Double>();
        results.forEach(
                result -> times.put(name(result), result.getPrimaryResult().getScore()));
        System.out.println();
        times.forEach((name, time) -> System.out.printf("%-60s %10.1f ms%n", name, time));
        ratio(times, "reconcile 800", "plainJdbc 800", "reconciling to reading the same rows (at most 2)");
        ratio(times, "reconcile 1600", "reconcile 800", "twice the rows (about 2)");
        ratio(times, "score 60", "score 30", "twice the lines (about 2)");
        ratio(times, "score 120", "score 60", "twice the lines (about 2)");
        ratio(times, "score 300", "score 60", "five times the lines (about 5)");
        imports(times);
    }

    /** What is imported twice changes every value the second time. */
    private static void imports(Map<String, Double> times) {
        ratio(times, "importFirst", "copyFirst", "importing values to COPY and upsert of the same rows, first time");
        if (times.containsKey("importFirst") && times.containsKey("importTwice")) {
            times.put("importChanged", times.get("importTwice") - times.get("importFirst"));
            perSecond(times, "importFirst");
            perSecond(times, "importChanged");
        }
        if (times.containsKey("copyFirst") && times.containsKey("copyTwice")) {
            times.put("copyChanged", times.get("copyTwice") - times.get("copyFirst"));
        }
        ratio(
                times,
                "importChanged",
                "copyChanged",
                "importing values to COPY and upsert of the same rows, all changed");
    }

    private static void perSecond(Map<String, Double> times, String name) {
        System.out.printf("%,.0f values a second  %s (at least 44,000)%n", IMPORTED * 1000 / times.get(name), name);
    }

    private static void ratio(Map<String, Double> times, String one, String other, String what) {
        if (times.containsKey(one) && times.containsKey(other)) {
            System.out.printf("%.2f  %s%n", times.get(one) / times.get(other), what);
        }
    }

    private static String name(RunResult result) {
        var method = result.getParams().getBenchmark();
        var parameters = result.getParams();
        var text = new StringBuilder(method.substring(method.lastIndexOf('.') + 1));
        parameters.getParamsKeys().forEach(key -> text.append(' ').append(parameters.getParam(key)));
        return text.toString();
    }
}
