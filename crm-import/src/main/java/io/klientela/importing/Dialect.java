package io.klientela.importing;

import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * How a file writes rows. Fields are quoted by {@code "}, doubled inside; rows end with CR, LF or CRLF in any mixture.
 *
 * @param delimiter what stands between fields
 * @param escapes whether a backslash takes the meaning from the character behind it, as some programs write
 * @param comment the character that makes a line a comment, where there is one
 */
record Dialect(char delimiter, boolean escapes, Optional<Character> comment) {
    static final char QUOTE = '"';
    static final char ESCAPE = '\\';

    static Dialect delimitedBy(char delimiter) {
        return new Dialect(delimiter, false, Optional.empty());
    }

    Dialect withEscapes() {
        return new Dialect(delimiter, true, comment);
    }

    Dialect withComment(char sign) {
        return new Dialect(delimiter, escapes, Optional.of(sign));
    }

    CSVFormat format() {
        CSVFormat.Builder builder = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuote(QUOTE)
                .setIgnoreEmptyLines(false);
        if (escapes) {
            builder.setEscape(ESCAPE);
        }
        return builder.get();
    }
}
