package io.klientela.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;

/** How much of one module's classes the tests of all modules ran, in hundredths. */
record Coverage(int lines, int branches) {

    static Coverage of(Path classes, Collection<Path> executions) throws IOException {
        ExecFileLoader loaded = new ExecFileLoader();
        for (Path execution : executions) {
            if (Files.exists(execution)) {
                loaded.load(execution.toFile());
            }
        }
        CoverageBuilder found = new CoverageBuilder();
        new Analyzer(loaded.getExecutionDataStore(), found).analyzeAll(classes.toFile());
        IBundleCoverage bundle = found.getBundle("all");
        return new Coverage(hundredths(bundle.getLineCounter()), hundredths(bundle.getBranchCounter()));
    }

    /** Rounded down, so that a bound is reached and not only approached; a module without branches has covered them. */
    private static int hundredths(ICounter counter) {
        return counter.getTotalCount() == 0 ? 100 : 100 * counter.getCoveredCount() / counter.getTotalCount();
    }
}
