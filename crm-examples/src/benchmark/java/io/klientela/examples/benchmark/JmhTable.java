package io.klientela.examples.benchmark;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of a class and prints them as a table, beside the one that they are measured by. */
final class JmhTable {
    private static final String BYTES = "gc.alloc.rate.norm";

    private JmhTable() {}

    static void run(Class<?> benchmarks, String measure, Class<? extends Profiler> profiler) throws RunnerException {
        tellForksTheClassPath();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("^" + benchmarks.getName().replace(".", "\\.") + "\\.")
                        .addProfiler(profiler)
                        .shouldFailOnError(true)
                        .build())
                .run();
        double unit = results.stream()
                .filter(result -> name(result).equals(measure))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
        System.out.println();
        boolean isRate = results.stream().allMatch(result -> result.getParams().getMode() == Mode.Throughput);
        System.out.println("| " + benchmarks.getSimpleName() + " | " + (isRate ? "rate" : "time/op") + " | ± | × "
                + measure + " | B/op |");
        System.out.println("|---|---:|---:|---:|---:|");
        results.stream()
                .sorted((a, b) -> Double.compare(
                        a.getPrimaryResult().getScore(), b.getPrimaryResult().getScore()))
                .forEach(result -> System.out.println(line(result, unit)));
    }

    private static String line(RunResult result, double unit) {
        Result<?> time = result.getPrimaryResult();
        return String.format(
                Locale.ROOT,
                "| %s | %.2f %s | %.2f | %.2f | %.1f |",
                name(result),
                time.getScore(),
                time.getScoreUnit(),
                time.getScoreError(),
                time.getScore() / unit,
                Objects.requireNonNull(result.getSecondaryResults().get(BYTES), BYTES)
                        .getScore());
    }

    private static String name(RunResult result) {
        String full = result.getParams().getBenchmark();
        return full.substring(full.lastIndexOf('.') + 1);
    }

    /** JMH hands {@code java.class.path} on to its forks. Under Maven the class path is that of a class loader. */
    private static void tellForksTheClassPath() {
        if (JmhTable.class.getClassLoader() instanceof URLClassLoader loader) {
            System.setProperty(
                    "java.class.path",
                    Arrays.stream(loader.getURLs())
                            .map(JmhTable::path)
                            .collect(Collectors.joining(File.pathSeparator)));
        }
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
