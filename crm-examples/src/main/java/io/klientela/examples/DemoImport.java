package io.klientela.examples;

import io.klientela.CrmSession;
import io.klientela.importing.CsvImport;
import io.klientela.importing.ImportOptions;
import io.klientela.importing.ImportPlan;
import io.klientela.importing.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Imports files that lie beside this class, with a progress bar and a report. */
final class DemoImport {
    private final CrmSession desk;
    private final Path folder;
    private final PrintStream out;

    DemoImport(CrmSession desk, Path folder, PrintStream out) {
        this.desk = desk;
        this.folder = folder;
        this.out = out;
    }

    void run(String name) throws IOException {
        ImportPlan plan = CsvImport.of(() -> open(name)).plan();
        out.println("   " + name + ": " + plan.charset().charset() + ", \"" + plan.delimiter() + "\", " + plan.lineEnd()
                + ", " + plan.columns().size() + " columns");
        ImportReport report = imported(plan, name);
        out.println("   " + report.persons() + " persons and " + report.companies() + " companies in, "
                + report.rejected() + " rows rejected");
        report.problems()
                .forEach(problem -> out.println("     line " + problem.line() + ", " + problem.column() + ": "
                        + problem.message() + " (" + problem.code() + ")"));
        report.rejectedFile().ifPresent(file -> out.println("     to mend and import again: " + file));
    }

    private ImportReport imported(ImportPlan plan, String name) throws IOException {
        Path rejected = folder.resolve("rejected-" + name);
        Files.deleteIfExists(rejected);
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("   importing")
                .setInitialMax(plan.size())
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" bytes", 1)
                .build()) {
            return plan.run(
                    desk,
                    ImportOptions.standard()
                            .rejectedTo(rejected)
                            .onProgress(progress -> bar.stepTo(progress.bytesRead())));
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = DemoImport.class.getResourceAsStream(name);
        if (file == null) {
            throw new IOException(name + " is missing from the jar");
        }
        return file;
    }
}
