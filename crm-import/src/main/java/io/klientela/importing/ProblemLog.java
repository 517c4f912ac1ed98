package io.klientela.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts problems, keeps the first, tells the listener of all, and writes the rejected rows. */
final class ProblemLog {
    private final ImportOptions options;
    private final RejectedRows rejectedRows;
    private final Map<String, Long> counts = new HashMap<>();
    private final List<RowProblem> kept = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private long rejected;

    private record Held(Row row, List<RowProblem> problems) {}

    ProblemLog(ImportOptions options, RejectedRows rejectedRows) {
        this.options = options;
        this.rejectedRows = rejectedRows;
    }

    /** Takes note of a rejected row; nobody hears of it before it is released. */
    void hold(Row row, List<RowProblem> problems) {
        held.add(new Held(row, problems));
    }

    int held() {
        return held.size();
    }

    /** Reports the held rows up to a line, in the order of the file. */
    void release(long throughLine) throws IOException {
        held.sort(Comparator.comparingLong(rejection -> rejection.row().line()));
        while (!held.isEmpty() && held.get(0).row().line() <= throughLine) {
            report(held.remove(0));
        }
    }

    private void report(Held rejection) throws IOException {
        rejected++;
        rejectedRows.write(rejection.row(), rejection.problems());
        for (RowProblem problem : rejection.problems()) {
            counts.merge(problem.code(), 1L, Long::sum);
            if (kept.size() < options.keepProblems()) {
                kept.add(problem);
            }
            options.onProblem().accept(problem);
        }
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
