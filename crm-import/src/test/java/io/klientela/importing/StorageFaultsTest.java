package io.klientela.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.klientela.contact.FullContact;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an import does when the storage or the file fails it. */
class StorageFaultsTest {
    private final FaultyStorage storage = new FaultyStorage();
    private final Office office = Office.on(storage);
    private final ImportOptions options = ImportOptions.standard().batchSize(10);

    private static CsvImport people(int count) {
        return CsvData.csvOf("First name,Last name\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "Jan,Nr" + i + "\n")
                        .collect(Collectors.joining()));
    }

    private ImportStoppedException stopped(CsvImport csv, ImportOptions given) {
        ImportPlan plan = csv.plan();
        return catchThrowableOfType(ImportStoppedException.class, () -> plan.run(office.desk(), given));
    }

    @Test
    void triesTheRowsOfAFailedBatchOneByOne() {
        storage.failCommits(transaction -> transaction == 2);

        ImportReport report = people(30).plan().run(office.desk(), options);

        assertThat(report.imported()).isEqualTo(30);
        assertThat(report.problems()).isEmpty();
        assertThat(storage.transactions()).isEqualTo(1 + 1 + 10 + 1);
    }

    @Test
    void rejectsOnlyTheRowThatFailsByItself() {
        // Batch 1 fails, then its fifth row alone.
        storage.failCommits(transaction -> transaction == 1 || transaction == 6);

        ImportReport report = people(30).plan().run(office.desk(), options);

        assertThat(report.imported()).isEqualTo(29);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.code()).isEqualTo("row.refused");
            assertThat(problem.message()).contains("The disk stumbled");
        });
    }

    @Test
    void leavesPassingFaultsToTheSession() {
        storage.failForPassingReasons();
        storage.failCommits(transaction -> transaction % 3 == 1);

        ImportReport report = people(30).plan().run(office.desk(), options);

        assertThat(report.imported()).isEqualTo(30);
        assertThat(storage.transactions()).isLessThan(10);
    }

    @Test
    void stopsWhenTheStorageIsDownAndSaysHowFarItCame() {
        ImportStoppedException stop = stopped(people(50), options.onProgress(step -> {
            if (step.imported() == 20) {
                storage.breakDown();
            }
        }));

        assertThat(stop.settledThroughLine()).isEqualTo(21);
        assertThat(stop.report().imported()).isEqualTo(20);
        assertThat(stop.report().problems()).isEmpty();
        assertThat(stop).hasMessageContaining("startAfterLine(21)").rootCause().hasMessageContaining("does not answer");
        storage.recover();
        assertThat(office.contacts()).hasSize(20);

        ImportReport rest = people(50).plan().run(office.desk(), options.startAfterLine(stop.settledThroughLine()));

        assertThat(rest.imported()).isEqualTo(30);
        assertThat(office.contacts())
                .extracting(FullContact::displayName)
                .doesNotHaveDuplicates()
                .hasSize(50);
    }

    @Test
    void stopsWhenSeveralRowsInARowFailThoughTheStorageCanBeRead() {
        storage.failCommits(transaction -> transaction > 1);

        ImportStoppedException stop = stopped(people(50), options);

        assertThat(stop.settledThroughLine()).isEqualTo(11);
        assertThat(stop.report().rejected()).isZero();
    }

    @Test
    void reportsNoRejectedRowTwiceWhenItIsTakenUpAgain() {
        CsvImport csv = CsvData.csvOf("First name,Last name\nA,A\nB,\nC,C\n,D\nE,E\nF,F\n");
        // The batch fails, A goes in alone, C and E are down.
        storage.failCommits(transaction -> transaction != 2);

        ImportStoppedException stop = stopped(csv, options);
        storage.failCommits(transaction -> false);
        ImportReport rest = csv.plan().run(office.desk(), options.startAfterLine(stop.settledThroughLine()));

        assertThat(stop.report().rejected() + rest.rejected()).isEqualTo(2);
        assertThat(stop.report().imported() + rest.imported()).isEqualTo(4);
        assertThat(office.contacts()).hasSize(4);
    }

    @Test
    void reportsARowBehindOneWhoseVerdictWasOpenAtTheEnd() {
        // The batch fails, A goes in alone, B fails alone.
        storage.failCommits(transaction -> transaction == 1 || transaction == 3);

        ImportReport report =
                CsvData.csvOf("First name,Last name\nA,A\nB,B\nC\n").plan().run(office.desk(), options);

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(RowProblem::line, RowProblem::code)
                .containsExactly(tuple(3L, "row.refused"), tuple(4L, "row.too-few-columns"));
    }

    @Test
    void stopsWhenTheFileCannotBeReadToItsEnd() {
        byte[] beginning = ("First name,Last name\n" + "Jan,Kowalski\n".repeat(5000)).getBytes(StandardCharsets.UTF_8);
        int[] opened = {0};
        CsvImport csv = CsvImport.of(() -> new SequenceInputStream(
                new ByteArrayInputStream(beginning), opened[0]++ == 0 ? InputStream.nullInputStream() : broken()));

        ImportStoppedException stop = stopped(csv, options);

        assertThat(stop).hasRootCauseInstanceOf(IOException.class);
        assertThat(office.contacts()).hasSize((int) stop.report().imported());
        assertThat(stop.settledThroughLine()).isEqualTo(stop.report().imported() + 1);
    }

    @Test
    void refusesAPlanOfAFileThatIsNotThere() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CsvImport.of(Path.of("no-such-file.csv")).plan());
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The stick was pulled out");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("The stick was pulled out");
            }
        };
    }
}
