package io.klientela.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * What the beginning of a file shows.
 *
 * @param size how many bytes the file has
 * @param charset in which charset it seems to be written
 * @param dialect how it separates fields
 * @param lineEnd how its rows end
 * @param header the row that names the columns
 * @param rows the first rows, those before the header included
 */
record Preview(
        long size, CharsetGuess charset, Dialect dialect, LineEnd lineEnd, Optional<Row> header, List<Row> rows) {
    private static final int SEARCHED = 100;
    private static final int SHOWN = 10;

    static Preview of(
            ByteSample sample,
            CharsetGuess charset,
            Optional<Character> delimiter,
            Optional<Character> comment,
            OptionalLong headerLine) {
        String head = wholeLines(decoded(sample.head(), charset.charset()), sample);
        Dialect dialect = DialectDetection.of(head, delimiter, comment);
        List<Row> rows = DialectDetection.rows(head, dialect, SEARCHED);
        Optional<Row> header = headerLine.isPresent() ? rowAt(headerLine.getAsLong(), rows) : HeaderDetection.of(rows);
        return new Preview(sample.size(), charset, dialect, lineEnd(head, dialect), header, rows);
    }

    ImportPlan plan(CsvSource source) {
        long headerLine = header.map(Row::line).orElse(0L);
        List<Row> data = rows.stream().filter(row -> row.line() > headerLine).toList();
        List<String> headers = header.map(Preview::names).orElseGet(() -> numbers(data));
        return new ImportPlan(
                source,
                this,
                header.isPresent() ? ColumnMapper.map(headers) : unmapped(headers),
                data.stream().limit(SHOWN).map(Row::cells).toList(),
                false);
    }

    private static List<PlannedColumn> unmapped(List<String> headers) {
        return IntStream.range(0, headers.size())
                .mapToObj(i -> PlannedColumn.of(i, headers.get(i)))
                .toList();
    }

    /** The names without trailing empty ones, which come from delimiters at the end of each line. */
    private static List<String> names(Row header) {
        int width = header.cells().size();
        while (width > 1 && header.cells().get(width - 1).isBlank()) {
            width--;
        }
        return header.cells().subList(0, width).stream().map(String::strip).toList();
    }

    private static List<String> numbers(List<Row> data) {
        int width = data.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return IntStream.rangeClosed(1, width).mapToObj(Integer::toString).toList();
    }

    private static Optional<Row> rowAt(long line, List<Row> rows) {
        if (line == 0) {
            return Optional.empty();
        }
        return Optional.of(rows.stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No row begins in line " + line + " near the top")));
    }

    private static LineEnd lineEnd(String head, Dialect dialect) {
        try {
            RowSplitter splitter = new RowSplitter(new CharSource(new StringReader(head)), dialect);
            boolean goesOn = true;
            while (goesOn) {
                goesOn = splitter.next();
            }
            return splitter.lineEnd();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String decoded(byte[] head, Charset charset) {
        try (Reader reader = Decoding.reader(new ByteArrayInputStream(head), charset)) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Of a file that goes on behind the sample, the last line is cut off somewhere. */
    private static String wholeLines(String head, ByteSample sample) {
        int end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
        return sample.head().length < sample.size() && end > 0 ? head.substring(0, end) : head;
    }
}
