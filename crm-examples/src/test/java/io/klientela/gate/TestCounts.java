package io.klientela.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.klientela.gate.TestRecord.Line;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many tests ran, by module and storage: a table for the reader of a build. */
final class TestCounts {

    private static final List<String> OUTCOMES = List.of("passed", "failed", "aborted", "skipped");

    private TestCounts() {}

    static String table(Map<String, List<Line>> testsByModule) {
        StringBuilder table = new StringBuilder(row("module", "storage", OUTCOMES));
        testsByModule.forEach((module, tests) ->
                byStorage(tests).forEach((storage, lines) -> table.append(row(module, storage, count(lines)))));
        List<Line> all = testsByModule.values().stream().flatMap(List::stream).toList();
        return table.append(row("all", "", count(all))).toString();
    }

    private static Map<String, List<Line>> byStorage(List<Line> tests) {
        return tests.stream().collect(groupingBy(Line::storage, TreeMap::new, toList()));
    }

    private static List<String> count(List<Line> tests) {
        return OUTCOMES.stream()
                .map(outcome -> tests.stream()
                        .filter(test -> test.outcome().equals(outcome))
                        .count())
                .map(String::valueOf)
                .toList();
    }

    private static String row(String module, String storage, List<String> counts) {
        StringBuilder line = new StringBuilder("%-22s %-11s".formatted(module, storage.isEmpty() ? "-" : storage));
        counts.forEach(count -> line.append("%9s".formatted(count)));
        return line.append('\n').toString();
    }
}
