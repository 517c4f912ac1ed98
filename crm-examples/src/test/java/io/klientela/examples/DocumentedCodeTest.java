package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every piece of Java in README and docs stands in code that is compiled and run. */
class DocumentedCodeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("pages")
    void everyPieceOfJavaIsCompiledAndRun(Path page) {
        String code = compact(sources());

        assertThat(blocks(page))
                .allSatisfy(block -> assertThat(code.contains(compact(block)))
                        .as("%s shows code that no test runs:%n%s", page.getFileName(), block)
                        .isTrue());
    }

    @Test
    void theReadmeShowsCode() {
        assertThat(blocks(ROOT.resolve("README.md"))).isNotEmpty();
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    private static List<String> blocks(Path page) {
        return JAVA_BLOCK
                .matcher(read(page))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("crm-examples/src"))) {
            return String.join(
                    "\n",
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(DocumentedCodeTest::read)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String compact(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
