package io.klientela.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A CSV file of contacts to be imported, in two steps: {@link #plan()} looks at the file and says how it would be read,
 * {@link ImportPlan#run} imports it. What the look gets wrong is put right by the methods here and on the plan.
 *
 * <pre>{@code
 * ImportPlan plan = CsvImport.of(Path.of("contacts.csv")).plan();
 * ImportReport report = plan.run(desk, ImportOptions.standard().rejectedTo(Path.of("rejected.csv")));
 * }</pre>
 *
 * <p>Importing the same file twice adds its contacts twice. Immutable and thread-safe.
 */
public final class CsvImport {
    private final CsvSource source;
    private final Optional<Charset> charset;
    private final Optional<Character> delimiter;
    private final Optional<Character> comment;
    private final OptionalLong headerLine;

    private CsvImport(
            CsvSource source,
            Optional<Charset> charset,
            Optional<Character> delimiter,
            Optional<Character> comment,
            OptionalLong headerLine) {
        this.source = Objects.requireNonNull(source, "source");
        this.charset = charset;
        this.delimiter = delimiter;
        this.comment = comment;
        this.headerLine = headerLine;
    }

    public static CsvImport of(Path file) {
        Objects.requireNonNull(file, "file");
        return of(() -> Files.newInputStream(file));
    }

    public static CsvImport of(CsvSource source) {
        return new CsvImport(source, Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    /** Reads the file in this charset, whatever it looks like. */
    public CsvImport charset(Charset given) {
        return new CsvImport(source, Optional.of(given), delimiter, comment, headerLine);
    }

    /** Takes this character as what stands between fields, whatever the file looks like. */
    public CsvImport delimiter(char given) {
        return new CsvImport(source, charset, Optional.of(given), comment, headerLine);
    }

    /** Skips lines that begin with this character; unless named, there are no comments. */
    public CsvImport comment(char sign) {
        return new CsvImport(source, charset, delimiter, Optional.of(sign), headerLine);
    }

    /** Takes the row that begins in this line, from 1, as the names of the columns; what stands before it is left out. */
    public CsvImport headerLine(long line) {
        if (line < 1) {
            throw new IllegalArgumentException("Lines are counted from 1, not " + line);
        }
        return new CsvImport(source, charset, delimiter, comment, OptionalLong.of(line));
    }

    /** Takes the first row as data; the columns are named by their numbers, from 1. */
    public CsvImport withoutHeader() {
        return new CsvImport(source, charset, delimiter, comment, OptionalLong.of(0));
    }

    /**
     * Reads the file once, in bounded memory, and says how it would be imported. Nothing is stored.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if the given header line is not the beginning of a row near the top of the file
     */
    public ImportPlan plan() {
        ByteSample sample;
        try (InputStream stream = source.open()) {
            sample = ByteSample.of(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        CharsetGuess guess = charset.map(given -> CharsetGuess.of(given, CharsetGuess.Basis.GIVEN))
                .orElseGet(() -> CharsetDetection.of(sample));
        return Preview.of(sample, guess, delimiter, comment, headerLine).plan(source);
    }
}
