package io.klientela.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts problems, keeps the first, tells the listener of all, writes the rejected rows, and knows how far all that is. */
final class ProblemLog {
    private final ImportOptions options;
    private final RejectedRows rejectedRows;
    private final Map<String, Long> counts = new HashMap<>();
    private final List<RowProblem> kept = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private long rejected;
    private long settledThroughLine;

    private record Held(Row row, List<RowProblem> problems) {}

    /** @param startLine the line that everything is settled through at the beginning */
    ProblemLog(ImportOptions options, RejectedRows rejectedRows, long startLine) {
        this.options = options;
        this.rejectedRows = rejectedRows;
        this.settledThroughLine = startLine;
    }

    /** Takes note of a rejected row; nobody hears of it before it is settled. */
    void hold(Row row, List<RowProblem> problems) {
        held.add(new Held(row, problems));
    }

    int held() {
        return held.size();
    }

    /**
     * Reports and writes the held rows up to a line, in the order of the file; all other rows up to it were added.
     *
     * @throws IOException if a row cannot be written; it is in the report then, and settled is what lies before it
     */
    void settle(long throughLine) throws IOException {
        held.sort(Comparator.comparingLong(rejection -> rejection.row().line()));
        while (!held.isEmpty() && held.get(0).row().line() <= throughLine) {
            Held next = held.remove(0);
            settledThroughLine = next.row().line() - 1;
            report(next.problems());
            rejectedRows.write(next.row(), next.problems());
        }
        settledThroughLine = throughLine;
    }

    private void report(List<RowProblem> problems) {
        rejected++;
        for (RowProblem problem : problems) {
            counts.merge(problem.code(), 1L, Long::sum);
            if (kept.size() < options.keepProblems()) {
                kept.add(problem);
            }
            options.onProblem().accept(problem);
        }
    }

    /** Rows that begin up to this line are added, or reported and written. */
    long settledThroughLine() {
        return settledThroughLine;
    }

    long rejected() {
        return rejected;
    }

    Map<String, Long> counts() {
        return counts;
    }

    List<RowProblem> kept() {
        return kept;
    }
}
