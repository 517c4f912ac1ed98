package io.klientela.examples.benchmark;

import io.klientela.tax.Calculation;
import io.klientela.tax.Explanation;
import io.klientela.tax.Finding;
import io.klientela.tax.SelfCheck;
import io.klientela.tax.Totals;
import io.klientela.tax.TotalsEngine;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.RunnerException;

/** The totals of an invoice of twenty lines, by the engine and by hand with what others offer for money. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 1)
@Fork(3)
public class TotalsOfTwentyLines {
    /** Made by JMH. */
    public TotalsOfTwentyLines() {}

    @Benchmark
    public Object plainBigDecimal(TwentyLines invoices) {
        return TotalsByHand.bigDecimal(invoices.step());
    }

    @Benchmark
    public Object jodaMoney(TwentyLines invoices) {
        return TotalsByHand.joda(invoices.step());
    }

    @Benchmark
    public Object moneta(TwentyLines invoices) {
        return TotalsByHand.moneta(invoices.step());
    }

    @Benchmark
    public Totals engine(TwentyLines invoices) {
        return TotalsEngine.compute(invoices.step().document);
    }

    /** More work than the others do: the tax is taken out of the prices and the nets are shared out. */
    @Benchmark
    public Totals engineOfGrossEntry(TwentyLines invoices) {
        return TotalsEngine.compute(invoices.step().gross);
    }

    /** More work than the others do: every rule of the norm is asked. */
    @Benchmark
    public List<Finding> engineWithSelfCheck(TwentyLines invoices) {
        Calculation calculation = TotalsEngine.calculate(invoices.step().document);
        return SelfCheck.findings(calculation);
    }

    /** More work than the others do: the reason of every figure. */
    @Benchmark
    public Explanation engineExplaining(TwentyLines invoices) {
        return TotalsEngine.explain(invoices.step().document);
    }

    /** Runs all of them and prints the table. */
    public static void main(String[] args) throws RunnerException {
        for (TwentyLines.Facts facts : new TwentyLines().facts) {
            TotalsByHand.requireAgreement(facts);
        }
        JmhTable.run(TotalsOfTwentyLines.class, "plainBigDecimal", GCProfiler.class);
    }
}
