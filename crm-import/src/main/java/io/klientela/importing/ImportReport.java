package io.klientela.importing;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of an import. Every row of the file is either imported, rejected or blank.
 *
 * @param persons how many persons were added
 * @param companies how many companies were added
 * @param rejected how many rows were not taken
 * @param blank how many rows had no text in any field
 * @param problemCounts how many problems there were of each code
 * @param problems the first problems, as many as {@link ImportOptions#keepProblems} allows
 * @param unmapped the columns that were left out
 * @param rejectedFile where the rejected rows were written; empty when there were none, or no file was asked for
 */
public record ImportReport(
        long persons,
        long companies,
        long rejected,
        long blank,
        Map<String, Long> problemCounts,
        List<RowProblem> problems,
        List<PlannedColumn> unmapped,
        Optional<Path> rejectedFile) {
    public ImportReport {
        problemCounts = Collections.unmodifiableSortedMap(sorted(problemCounts));
        problems = List.copyOf(problems);
        unmapped = List.copyOf(unmapped);
    }

    /** How many contacts were added. */
    public long imported() {
        return persons + companies;
    }

    /** How many problems there were in all; more than {@link #problems} holds when there are many. */
    public long problemCount() {
        return problemCounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static SortedMap<String, Long> sorted(Map<String, Long> counts) {
        return new TreeMap<>(counts);
    }
}
