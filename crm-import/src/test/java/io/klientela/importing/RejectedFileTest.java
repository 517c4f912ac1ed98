package io.klientela.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.klientela.contact.FullContact;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of rejected rows, and what happens when it cannot be written. */
class RejectedFileTest {
    private final Office office = Office.open();

    @TempDir
    Path folder;

    @Test
    void refusesAFolderThatIsNotThereBeforeTheFirstRow() {
        refuses(folder.resolve("missing").resolve("rejected.csv"), "NoSuchFile");
    }

    @Test
    void refusesAPlaceThatTakesNoFilesBeforeTheFirstRow() throws IOException {
        refuses(Files.createFile(folder.resolve("note.txt")).resolve("rejected.csv"), "note.txt");
    }

    private void refuses(Path rejected, String reason) {
        ImportPlan plan =
                CsvData.csvOf("First name,Last name\nJan,Kowalski\nEva,\n").plan();
        ImportOptions options = ImportOptions.standard().rejectedTo(rejected);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.run(office.desk(), options))
                .withMessageContaining(rejected.toString())
                .withMessageContaining(reason)
                .withMessageContaining("in a folder that is there");
        assertThat(office.contacts()).isEmpty();
    }

    @Test
    void leavesNoFileWhenNothingIsRejected() {
        Path rejected = folder.resolve("rejected.csv");

        ImportReport report = CsvData.csvOf("First name,Last name\nJan,Kowalski\n")
                .plan()
                .run(office.desk(), ImportOptions.standard().rejectedTo(rejected));

        assertThat(report.rejectedFile()).isEmpty();
        assertThat(rejected).doesNotExist();
    }

    /** The one is refused by the rules, the other has a column too few. */
    @ParameterizedTest
    @ValueSource(strings = {"Eva,", "Eva"})
    void losesNoRowWhenTheFileCannotBeWritten(String wrong) throws IOException {
        Path gone = Files.createDirectory(folder.resolve("stick"));
        byte[] text = ("First name,Last name\nJan,Kowalski\n" + wrong + "\nBob,Smith\n" + wrong + "\n")
                .getBytes(StandardCharsets.UTF_8);
        ImportPlan plan = CsvImport.of(() -> new ByteArrayInputStream(text)).plan();
        ImportOptions options = ImportOptions.standard();

        ImportStoppedException stop = catchThrowableOfType(
                ImportStoppedException.class,
                () -> planThatPullsOut(gone, text)
                        .run(office.desk(), options.rejectedTo(gone.resolve("rejected.csv"))));

        assertThat(stop).hasRootCauseInstanceOf(IOException.class);
        assertThat(stop.report().problems()).extracting(RowProblem::line).containsExactly(3L);
        assertThat(stop.report().rejectedFile()).isEmpty();
        assertThat(stop.settledThroughLine()).isEqualTo(2);
        assertThat(office.contacts()).extracting(FullContact::displayName).containsExactly("Jan Kowalski");

        Path rejected = folder.resolve("rejected.csv");
        ImportReport rest = plan.run(
                office.desk(), options.startAfterLine(stop.settledThroughLine()).rejectedTo(rejected));

        assertThat(rest.problems()).extracting(RowProblem::line).containsExactly(3L, 5L);
        assertThat(Files.readString(rejected)).contains(",3,", ",5,");
        assertThat(office.contacts())
                .extracting(FullContact::displayName)
                .containsExactlyInAnyOrder("Jan Kowalski", "Bob Smith");
    }

    /** The folder vanishes when the rows are about to be read. */
    private static ImportPlan planThatPullsOut(Path folder, byte[] text) {
        int[] opened = {0};
        return CsvImport.of(() -> {
                    if (opened[0]++ > 0) {
                        Files.delete(folder);
                    }
                    return new ByteArrayInputStream(text);
                })
                .plan();
    }

    @Test
    void writesEachRowThroughBeforeTheNextIsHeardOf() {
        Path rejected = folder.resolve("rejected.csv");
        List<Integer> lines = new ArrayList<>();

        CsvData.csvOf("First name,Last name\n" + "Eva,\n".repeat(3))
                .plan()
                .run(
                        office.desk(),
                        ImportOptions.standard()
                                .rejectedTo(rejected)
                                .onProblem(problem -> lines.add(linesOf(rejected))));

        assertThat(lines).containsExactly(0, 2, 3);
    }

    private static int linesOf(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).size() : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void endsWithWhatAListenerThrowsAndAddsNoContactTwice() {
        ImportPlan plan = CsvData.csvOf("First name,Last name\nJan,Kowalski\nEva,\nBob,Smith\n")
                .plan();
        ImportOptions options = ImportOptions.standard().onProblem(problem -> {
            throw new IllegalStateException("Enough of " + problem.code());
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> plan.run(office.desk(), options))
                .withMessageContaining("field.required");
        assertThat(office.contacts()).extracting(FullContact::displayName).containsExactly("Jan Kowalski");
    }
}
