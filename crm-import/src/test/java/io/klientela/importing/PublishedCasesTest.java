package io.klientela.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.klientela.importing.CsvData.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Files that other parsers are tested with: csv-spectrum, Commons CSV, univocity, FastCSV. */
class PublishedCasesTest {
    private static final Map<String, Charset> CHARSETS = Map.ofEntries(
            Map.entry("utf-8", Charset.forName("UTF-8")),
            Map.entry("utf-8-sig", Charset.forName("UTF-8")),
            Map.entry("utf-16", Charset.forName("UTF-16LE")),
            Map.entry("utf-32", Charset.forName("UTF-32LE")),
            Map.entry("cp1250", Charset.forName("windows-1250")),
            Map.entry("cp1252", Charset.forName("windows-1252")),
            Map.entry("iso-8859-1", Charset.forName("ISO-8859-1")),
            Map.entry("iso-8859-2", Charset.forName("ISO-8859-2")),
            Map.entry("iso-8859-15", Charset.forName("ISO-8859-15")),
            Map.entry("iso-8859-16", Charset.forName("ISO-8859-16")),
            Map.entry("cp852", Charset.forName("IBM852")),
            Map.entry("mac_roman", Charset.forName("x-MacRoman")));

    static Stream<Line> files() {
        return CsvData.table("index.tsv").stream()
                .filter(file -> file.get("file").endsWith(".csv"));
    }

    static Stream<Line> parties() {
        return files().filter(file -> file.get("file").startsWith("parties-"));
    }

    static Stream<Line> spectrum() {
        return files().filter(file -> file.get("file").startsWith("spectrum-"));
    }

    static Stream<JsonNode> specification() {
        return CsvData.json("fastcsv-spec-cases.json").get("cases").valueStream();
    }

    @ParameterizedTest
    @MethodSource("spectrum")
    void readsTheAcidTestsOfCsvSpectrum(Line file) {
        ImportPlan plan = CsvData.csv(file.get("file")).headerLine(1).plan();
        List<JsonNode> expected = objects(CsvData.json(file.get("expected")));

        assertThat(plan.firstRows()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            JsonNode object = expected.get(i);
            // The expectation was written on Windows; the file in the repository has LF throughout.
            // So was a phone number that the file has and the expectation replaces by 1234567890.
            List<String> values = plan.columns().stream()
                    .map(column -> object.get(column.header())
                            .asString()
                            .replace("\r\n", "\n")
                            .replace("1234567890", "2095257564"))
                    .toList();
            assertThat(plan.firstRows().get(i)).isEqualTo(values);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void findsDelimiterLineEndsAndWidthOfEveryFile(Line file) {
        String name = file.get("file");
        Preview preview = preview(name);
        List<Row> rows = CsvData.rows(CsvData.bytes(name), preview.charset().charset(), preview.dialect());

        if (Integer.parseInt(file.get("cols_max")) > 1) {
            assertThat(preview.dialect().delimiter())
                    .isEqualTo(
                            file.get("delimiter").equals("TAB")
                                    ? '\t'
                                    : file.get("delimiter").charAt(0));
        }
        assertThat(preview.dialect().escapes()).isEqualTo(!file.get("escape").isEmpty());
        assertThat(preview.lineEnd().name()).isEqualTo(file.get("newlines").isEmpty() ? "NONE" : file.get("newlines"));
        assertThat(rows.get(0).cells()).hasSize(Integer.parseInt(file.get("cols_first_row")));
        if (!name.contains("unterminated")) {
            assertThat(rows).allMatch(Row::isSound);
            assertThat(rows).hasSize(Integer.parseInt(file.get("rows_nonblank_incl_header")));
            assertThat(rows)
                    .allMatch(row -> row.cells().size() >= Integer.parseInt(file.get("cols_min"))
                            && row.cells().size() <= Integer.parseInt(file.get("cols_max")));
        }
    }

    @Test
    void givesUpUnterminatedRowsOneByOne() {
        List<Row> rows = CsvData.rows(
                new String(CsvData.bytes("commons-141-unterminated.csv"), Charset.forName("UTF-8")),
                Dialect.delimitedBy(','));

        assertThat(rows)
                .extracting(Row::line, Row::fault)
                .containsExactly(
                        tuple(1L, RowFault.NONE),
                        tuple(2L, RowFault.NONE),
                        tuple(3L, RowFault.OPEN_QUOTE),
                        tuple(4L, RowFault.OPEN_QUOTE));
    }

    @ParameterizedTest
    @MethodSource("parties")
    void readsTheLettersOfEveryCharset(Line file) {
        String name = file.get("file");
        byte[] bytes = CsvData.bytes(name);
        Charset written = Objects.requireNonNull(CHARSETS.get(file.get("encoding")));
        CharsetGuess guess = preview(name).charset();

        // Charsets that read a file alike cannot be told apart, and need not be.
        assertThat(CsvData.text(bytes, guess.charset())).isEqualTo(CsvData.text(bytes, written));
    }

    @ParameterizedTest
    @MethodSource("parties")
    void readsTheOrganisationsOfEveryFile(Line file) {
        String name = file.get("file");
        Preview preview = preview(name);
        List<Row> rows = CsvData.rows(CsvData.bytes(name), preview.charset().charset(), preview.dialect());
        JsonNode parties = CsvData.json("expected/parties.json");
        List<JsonNode> indexes = CsvData.json("expected/" + name.replace(".csv", ".rows.json"))
                .valueStream()
                .toList();

        assertThat(rows).hasSize(indexes.size() + 1);
        List<String> headers = rows.get(0).cells();
        for (int i = 0; i < indexes.size(); i++) {
            JsonNode party = parties.get(indexes.get(i).asInt());
            assertThat(rows.get(i + 1).cells())
                    .isEqualTo(headers.stream()
                            .map(header -> party.get(header).asString())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("specification")
    void readsTheSpecificationOfFastCsv(JsonNode example) {
        JsonNode settings = example.get("settings");
        String comments = settings.path("commentMode").asString("NONE");
        Dialect dialect =
                comments.equals("SKIP") ? Dialect.delimitedBy(',').withComment('#') : Dialect.delimitedBy(',');
        List<Row> rows = CsvData.rows(example.get("input").asString(), dialect);

        if (comments.equals("READ")) {
            // Comments are no data here: with a comment sign they are skipped, without one they are rows.
            assertThat(rows).allMatch(row -> row.cells().get(0).startsWith("#"));
        } else if (rows.stream().allMatch(Row::isSound)) {
            assertThat(rows.stream().map(Row::cells).toList()).isEqualTo(records(example));
        } else {
            assertThat(settings.path("exceptionAllowed").asBoolean(false)).isTrue();
        }
    }

    private static List<List<String>> records(JsonNode example) {
        List<List<String>> records = new ArrayList<>();
        example.get("records")
                .forEach(record ->
                        records.add(record.valueStream().map(JsonNode::asString).toList()));
        return records;
    }

    private static List<JsonNode> objects(JsonNode node) {
        return node.isArray() ? node.valueStream().toList() : List.of(node);
    }

    private static Preview preview(String name) {
        try {
            ByteSample sample = ByteSample.of(new ByteArrayInputStream(CsvData.bytes(name)));
            return Preview.of(
                    sample, CharsetDetection.of(sample), Optional.empty(), Optional.empty(), OptionalLong.empty());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
