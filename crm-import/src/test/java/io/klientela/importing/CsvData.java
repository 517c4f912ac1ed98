package io.klientela.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of {@code src/test/resources/csv} and short ways to read CSV in tests. */
final class CsvData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CsvData() {}

    /** A row of a table by the names of its columns. */
    record Line(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        @Override
        public String toString() {
            return cells.getOrDefault("file", "");
        }
    }

    static byte[] bytes(String name) {
        try (InputStream file = CsvData.class.getResourceAsStream("/csv/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CsvImport csv(String name) {
        byte[] bytes = bytes(name);
        return CsvImport.of(() -> new ByteArrayInputStream(bytes));
    }

    static CsvImport csvOf(String text) {
        return csvOf(text.getBytes(StandardCharsets.UTF_8));
    }

    static CsvImport csvOf(byte[] bytes) {
        return CsvImport.of(() -> new ByteArrayInputStream(bytes));
    }

    static JsonNode json(String name) {
        return JSON.readTree(bytes(name));
    }

    /** The rows of a table of tab-separated values, by column. */
    static List<Line> table(String name) {
        List<Line> rows = new ArrayList<>();
        String[] lines = new String(bytes(name), StandardCharsets.UTF_8).strip().split("\n", -1);
        String[] headers = lines[0].split("\t", -1);
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < headers.length; column++) {
                row.put(headers[column], cells[column]);
            }
            rows.add(new Line(row));
        }
        return rows;
    }

    static List<Row> rows(byte[] bytes, Charset charset, Dialect dialect) {
        List<Row> rows = new ArrayList<>();
        try (Reader text = Decoding.reader(new ByteArrayInputStream(bytes), charset)) {
            RowReader reader = new RowReader(text, dialect);
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<Row> rows(String text, Dialect dialect) {
        return rows(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, dialect);
    }

    static String text(byte[] bytes, Charset charset) {
        try (Reader text = new InputStreamReader(new ByteArrayInputStream(bytes), charset)) {
            StringWriter all = new StringWriter();
            text.transferTo(all);
            return all.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
