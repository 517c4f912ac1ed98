package io.klientela.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public API changes only when somebody says so, by committing the changed list. */
class PublicApiTest {

    private static final String REWRITE =
            "./mvnw -q test -Pquick -pl crm-examples -am -Dtest=PublicApiTest -Dapi.write -Dsurefire.failIfNoSpecifiedTests=false";

    @ParameterizedTest
    @MethodSource("modules")
    void isTheCommittedOne(BuiltModule module) throws IOException {
        Path list = BuiltModule.root().resolve("docs/api").resolve(module.name() + ".txt");
        List<String> actual = ApiSignatures.of(module.classes());
        if (System.getProperty("api.write") != null) {
            Files.createDirectories(list.resolveSibling("."));
            Files.write(list, actual);
        }

        List<String> committed = Files.exists(list) ? Files.readAllLines(list) : List.of();

        assertThat(difference(committed, actual))
                .as("%s differs; if it is meant to, run%n%s%n", list, REWRITE)
                .isEmpty();
    }

    static Stream<BuiltModule> modules() throws IOException {
        return BuiltModule.published().stream();
    }

    private static List<String> difference(List<String> committed, List<String> actual) {
        List<String> gone = new ArrayList<>(committed);
        actual.forEach(gone::remove);
        List<String> added = new ArrayList<>(actual);
        committed.forEach(added::remove);
        return Stream.concat(
                        gone.stream().map(line -> "- " + line), added.stream().map(line -> "+ " + line))
                .toList();
    }
}
