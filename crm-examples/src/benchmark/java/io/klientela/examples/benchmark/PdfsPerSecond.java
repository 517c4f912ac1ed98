package io.klientela.examples.benchmark;

import com.lowagie.text.DocumentException;
import io.klientela.invoicing.PdfInvoices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import net.sf.jasperreports.engine.JRException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How many PDFs of an invoice of forty lines on two pages one thread makes in a second, from the stored invoice to the bytes: by
 * the library, which also breaks lines and pages and looks whether the font has each letter; by OpenPDF at fixed positions and
 * with its tables; by JasperReports. All print the same words with the same font. Before anything is measured, each PDF is read
 * back.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class PdfsPerSecond {
    /** Made by JMH. */
    public PdfsPerSecond() {}

    /** A report that is compiled before the first invoice. */
    @State(Scope.Benchmark)
    public static class Report {
        final PdfByJasper jasper;

        /** Made by JMH. */
        public Report() {
            jasper = PdfByJasper.compiled();
        }
    }

    @Benchmark
    public byte[] library(FortyLines lines) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PdfInvoices.standard().write(lines.invoice, output);
        return output.toByteArray();
    }

    @Benchmark
    public byte[] openPdfByHand(FortyLines lines) throws DocumentException {
        return PdfByHand.of(lines.invoice);
    }

    @Benchmark
    public byte[] openPdfTables(FortyLines lines) throws DocumentException {
        return PdfByTable.of(lines.invoice);
    }

    @Benchmark
    public byte[] jasperReports(FortyLines lines, Report report) throws JRException {
        return report.jasper.of(lines.invoice);
    }

    private void check() throws IOException, DocumentException, JRException {
        FortyLines lines = new FortyLines();
        PrintedWords words = PrintedWords.of(lines.invoice);
        PdfCheck.require("library", library(lines), words);
        PdfCheck.require("openPdfByHand", openPdfByHand(lines), words);
        PdfCheck.require("openPdfTables", openPdfTables(lines), words);
        PdfCheck.require("jasperReports", jasperReports(lines, new Report()), words);
    }

    /** Reads back what each makes, runs all of them and prints the table. */
    public static void main(String[] args) throws RunnerException, IOException, DocumentException, JRException {
        new PdfsPerSecond().check();
        JmhTable.run(PdfsPerSecond.class, "openPdfByHand", GCProfiler.class);
    }
}
