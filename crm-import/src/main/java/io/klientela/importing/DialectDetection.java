package io.klientela.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out how a file separates its fields: the delimiter under which its rows come out with the same number of fields
 * and its header with names that we know.
 */
final class DialectDetection {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int ROWS = 200;
    private static final int HEADER_ROWS = 20;
    /** A backslash before a quote that is not the end of its field. */
    private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\\"[^,;\t|\r\n]");

    private DialectDetection() {}

    static Dialect of(String head, Optional<Character> delimiter, Optional<Character> comment) {
        boolean mayEscape = ESCAPED_QUOTE.matcher(head).find();
        return delimiter
                .map(Stream::of)
                .orElseGet(DELIMITERS::stream)
                .map(candidate -> new Dialect(candidate, false, comment))
                .flatMap(dialect -> mayEscape ? Stream.of(dialect, dialect.withEscapes()) : Stream.of(dialect))
                // The first of the best: a comma, without escapes.
                .map(dialect -> Map.entry(dialect, fitness(head, dialect)))
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .orElseThrow()
                .getKey();
    }

    private static double fitness(String head, Dialect dialect) {
        List<Row> rows = rows(head, dialect, ROWS);
        if (rows.isEmpty()) {
            return 0;
        }
        Map<Integer, Integer> widths = new HashMap<>();
        int faults = 0;
        long known = 0;
        for (Row row : rows) {
            if (row.isSound()) {
                widths.merge(row.cells().size(), 1, Integer::sum);
            } else {
                faults++;
            }
            if (row.line() <= HEADER_ROWS) {
                known = Math.max(known, ColumnMapper.known(row.cells()));
            }
        }
        var usual = widths.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .orElse(Map.entry(1, 0));
        double agreement = usual.getKey() > 1 ? usual.getValue() * Math.log(usual.getKey()) / rows.size() : 0;
        return agreement + 0.5 * known - 2.0 * faults / rows.size();
    }

    /** The first rows of a text; the last one may be cut off. */
    static List<Row> rows(String head, Dialect dialect, int limit) {
        List<Row> rows = new ArrayList<>();
        try {
            RowReader reader = new RowReader(new StringReader(head), dialect);
            for (Row row = reader.next(); row != null && rows.size() < limit; row = reader.next()) {
                rows.add(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }
}
