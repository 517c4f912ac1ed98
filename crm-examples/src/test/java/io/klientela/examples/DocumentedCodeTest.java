package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.importing.SettingsJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every piece of Java in README and docs stands in code that is compiled and run. */
class DocumentedCodeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern IMPORT = Pattern.compile("^import ([a-z.]+\\.)([A-Z]\\w*);\n", Pattern.MULTILINE);
    private static final Pattern TEXT = Pattern.compile("\"[^\"\n]*\"");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern JSON_BLOCK = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("pages")
    void everyPieceOfJavaIsCompiledAndRun(Path page) {
        String sources = sources();
        String code = compact(sources);

        assertThat(blocks(page)).allSatisfy(block -> {
            assertThat(code.contains(compact(IMPORT.matcher(block).replaceAll(""))))
                    .as("%s shows code that no test runs:%n%s", page.getFileName(), block)
                    .isTrue();
            assertThat(imports(sources).values()).containsAll(imports(block).values());
        });
    }

    /** Whoever copies a piece has all of its imports. */
    @Test
    void theGuideImportsWhatItsCodeNames() {
        Map<String, String> known = imports(sources());

        assertThat(blocks(ROOT.resolve("docs/getting-started.md"))).isNotEmpty().allSatisfy(block -> {
            Map<String, String> needed = new TreeMap<>(known);
            String code = TEXT.matcher(IMPORT.matcher(block).replaceAll("")).replaceAll("");
            needed.keySet().retainAll(List.of(code.split("\\W+")));
            assertThat(imports(block)).as(block).containsExactlyInAnyOrderEntriesOf(needed);
        });
    }

    @Test
    void theReadmeShowsCode() {
        assertThat(blocks(ROOT.resolve("README.md"))).isNotEmpty();
    }

    /** Once it was read, what the page shows is written as it stands there, but for space and the parts that it has not. */
    @Test
    void theSettingsOfTheCatalogueAreRead() {
        assertThat(blocks(ROOT.resolve("docs/catalogue.md"), JSON_BLOCK))
                .isNotEmpty()
                .allSatisfy(json -> {
                    byte[] shown = json.getBytes(StandardCharsets.UTF_8);
                    ByteArrayOutputStream written = new ByteArrayOutputStream();
                    SettingsJson.write(SettingsJson.read(new ByteArrayInputStream(shown)), written);

                    String parts = compact(json).substring("{\"version\":1,".length());
                    assertThat(compact(written.toString(StandardCharsets.UTF_8)))
                            .endsWith(parts);
                });
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
        return blocks(page, JAVA_BLOCK);
    }

    private static List<String> blocks(Path page, Pattern block) {
        return block.matcher(read(page))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The imported types by their simple names. */
    private static Map<String, String> imports(String code) {
        Map<String, String> imports = new TreeMap<>();
        IMPORT.matcher(code).results().forEach(line -> imports.put(line.group(2), line.group(1) + line.group(2)));
        return imports;
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
