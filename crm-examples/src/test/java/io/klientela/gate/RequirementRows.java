package io.klientela.gate;

import static java.util.stream.Collectors.toCollection;

import io.klientela.gate.TestRecord.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The requirement rows that this project claims, held against the tests that name them. */
record RequirementRows(List<Row> claimed) {

    /** A claimed row; the storages on which a test must show it, or none if it does not touch storage. */
    record Row(String name, Set<String> storages) {}

    static RequirementRows read(Path file, Set<String> storages) throws IOException {
        return new RequirementRows(Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> parse(line, storages))
                .toList());
    }

    private static Row parse(String line, Set<String> storages) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("A line has row, storages and what it asks, parted by tabs: " + line);
        }
        return new Row(
                cells[0],
                switch (cells[1]) {
                    case "all" -> storages;
                    case "-" -> Set.of();
                    default -> throw new IllegalArgumentException("Storages are \"all\" or \"-\": " + line);
                });
    }

    /** What is claimed and not shown by a test that passed, a sentence each. */
    List<String> unproven(Collection<Line> tests) {
        return claimed.stream().flatMap(row -> unproven(row, tests)).toList();
    }

    private static Stream<String> unproven(Row row, Collection<Line> tests) {
        List<Line> passed = tests.stream()
                .filter(test -> test.passed() && test.rows().contains(row.name()))
                .toList();
        if (passed.isEmpty()) {
            return Stream.of(row.name() + " is named by no test that passed");
        }
        return row.storages().stream()
                .filter(storage ->
                        passed.stream().noneMatch(test -> test.storage().equals(storage)))
                .sorted()
                .map(storage -> row.name() + " is named by no test that passed on " + storage);
    }

    /** The rows that tests name although nobody claims them. */
    Set<String> unclaimed(Collection<Line> tests) {
        Set<String> named = tests.stream().flatMap(test -> test.rows().stream()).collect(toCollection(TreeSet::new));
        claimed.forEach(row -> named.remove(row.name()));
        return named;
    }
}
