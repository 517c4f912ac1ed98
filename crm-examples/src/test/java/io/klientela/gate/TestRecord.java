package io.klientela.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The file in which the tests of one module recorded themselves: the build that ran them, and a line for each. */
record TestRecord(String build, List<Line> lines) {

    /** One test that ended, or one class that could not begin; then its test is empty. */
    record Line(String type, String test, String storage, String outcome, Set<String> rows) {

        boolean passed() {
            return outcome.equals("passed");
        }

        private static Line parse(String text) {
            String[] cells = text.split("\t", -1);
            Set<String> rows = cells[4].isEmpty() ? Set.of() : Set.of(cells[4].split(",", -1));
            return new Line(cells[0], cells[1], cells[2], cells[3], rows);
        }
    }

    /** Reads a file; where there is none, no build ran. */
    static TestRecord read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new TestRecord("none", List.of());
        }
        List<String> text = Files.readAllLines(file);
        String build = text.get(0).replace("# build ", "");
        return new TestRecord(build, text.stream().skip(1).map(Line::parse).toList());
    }
}
