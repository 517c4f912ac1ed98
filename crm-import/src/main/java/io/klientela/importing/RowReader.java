package io.klientela.importing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, one at a time. {@link RowSplitter} finds them; Commons CSV parses each that is sound. Not
 * thread-safe; holds one row.
 */
final class RowReader {
    private final Dialect dialect;
    private final RowSplitter splitter;
    private OneRow feed = new OneRow();
    private Iterator<CSVRecord> records;

    RowReader(Reader reader, Dialect dialect) throws IOException {
        this.dialect = dialect;
        this.splitter = new RowSplitter(new CharSource(reader), dialect);
        this.records = parser();
    }

    /** The next row that is not empty, or null at the end. */
    @Nullable
    Row next() throws IOException {
        if (!splitter.next()) {
            return null;
        }
        return splitter.fault() == RowFault.NONE ? parsed() : faulty(splitter.fault());
    }

    private Row parsed() throws IOException {
        feed.offer(splitter.text());
        try {
            List<String> cells = Arrays.asList(records.next().values());
            return new Row(splitter.startLine(), cells, RowFault.NONE);
        } catch (UncheckedIOException | IllegalStateException refused) {
            // The parser stands amid a row that it does not understand: go on with a fresh one.
            feed = new OneRow();
            records = parser();
            return faulty(RowFault.UNREADABLE);
        }
    }

    private Row faulty(RowFault fault) {
        String delimiter = Pattern.quote(String.valueOf(dialect.delimiter()));
        List<String> cells = Arrays.stream(splitter.text().toString().split(delimiter, -1))
                .map(RowReader::withoutQuotes)
                .toList();
        return new Row(splitter.startLine(), cells, fault);
    }

    private static String withoutQuotes(String cell) {
        int start = cell.startsWith("\"") ? 1 : 0;
        int end = cell.length() > start && cell.endsWith("\"") ? cell.length() - 1 : cell.length();
        return cell.substring(start, end);
    }

    private Iterator<CSVRecord> parser() throws IOException {
        return CSVParser.builder()
                .setReader(feed)
                .setFormat(dialect.format())
                .get()
                .iterator();
    }

    /** Gives the parser one row and its line end, and no more until the next is offered. */
    private static final class OneRow extends Reader {
        private CharSequence row = "";
        private int position = 1;

        void offer(CharSequence next) {
            row = next;
            position = 0;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            if (position > row.length()) {
                return -1;
            }
            int end = Math.min(row.length(), position + length);
            if (row instanceof StringBuilder builder) {
                builder.getChars(position, end, target, offset);
            }
            int count = end - position;
            position = end;
            if (position == row.length() && count < length) {
                target[offset + count] = '\n';
                count++;
                position++;
            }
            return count;
        }

        @Override
        public void close() {
            row = "";
            position = 1;
        }
    }
}
