package io.klientela.gate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One module of this project, as the build left it on the disk. */
record BuiltModule(String name, Path home, Path output) {

    private static final Path HERE = Path.of(property("basedir"));
    private static final Path OUTPUT = HERE.relativize(Path.of(property("klientela.output")));

    /** The folder that holds all modules. */
    static Path root() {
        return requireNonNull(HERE.getParent(), "a module lies in the root");
    }

    /** Every module, by name. */
    static List<BuiltModule> all() throws IOException {
        try (Stream<Path> folders = Files.list(root())) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(home -> new BuiltModule(String.valueOf(home.getFileName()), home, home.resolve(OUTPUT)))
                    .sorted((one, other) -> one.name.compareTo(other.name))
                    .toList();
        }
    }

    /** The modules that others depend on: all but the examples. */
    static List<BuiltModule> published() throws IOException {
        return all().stream().filter(module -> !module.home.equals(HERE)).toList();
    }

    static BuiltModule named(String name) throws IOException {
        return all().stream()
                .filter(module -> module.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    Path classes() {
        return output.resolve("classes");
    }

    Path testClasses() {
        return output.resolve("test-classes");
    }

    Path coverage() {
        return output.resolve("jacoco.exec");
    }

    /** What this module's tests did, in the build that runs now or in an earlier one. */
    TestRecord tests() throws IOException {
        return TestRecord.read(output.resolve("tests.tsv"));
    }

    @Override
    public String toString() {
        return name;
    }

    static String property(String name) {
        return requireNonNull(System.getProperty(name), () -> name + " is set by the build: run this test with Maven");
    }
}
