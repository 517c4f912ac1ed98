package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    @TempDir
    Path folder;

    @Test
    void aSecondRunGoesOnWithTheSameDatabase() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        List<Path> files = Quickstart.run(folder, new PrintStream(first, true, StandardCharsets.UTF_8));
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        List<Path> more = Quickstart.run(folder, new PrintStream(second, true, StandardCharsets.UTF_8));

        assertThat(first.toString(StandardCharsets.UTF_8))
                .contains("500 persons and 0 companies in, 0 rows rejected")
                .contains("access.denied", "category.protected", "number.duplicate");
        assertThat(second.toString(StandardCharsets.UTF_8)).contains("imported by an earlier run");
        assertThat(files).hasSize(2).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(more).hasSize(2).doesNotContainAnyElementsOf(files);
    }
}
