package io.klientela.importing;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes rejected rows so that they can be mended and imported again: the columns of the file as they were, and behind
 * them what is wrong. The file begins when the first row is rejected. Fields that a row had beyond its columns stand at
 * the end, so that nothing of it is lost.
 */
final class RejectedRows implements Closeable {
    private static final String OURS = "klientela:";
    private static final List<String> ADDED =
            List.of(OURS + "line", OURS + "column", OURS + "code", OURS + "message", OURS + "surplus");
    private static final String BETWEEN = " | ";

    private final Optional<Path> file;
    private final List<PlannedColumn> columns;
    private final char delimiter;
    private @Nullable CSVPrinter printer;

    RejectedRows(Optional<Path> file, List<PlannedColumn> columns, char delimiter) {
        this.file = file;
        this.columns = columns;
        this.delimiter = delimiter;
    }

    /** Whether a column is one that stands in files of rejected rows, which is no data. */
    static boolean isOurs(String header) {
        return header.startsWith(OURS);
    }

    /**
     * Refuses a file that cannot be begun, before the first row is read. One that is there may be the very one that is
     * read, or hold what an earlier run rejected.
     *
     * @throws IllegalArgumentException naming the file and what stands in the way
     */
    void requireNewFile() {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.delete(Files.createFile(file.get()));
        } catch (FileAlreadyExistsException taken) {
            throw new IllegalArgumentException(file.get() + " exists; name a new file for the rejected rows", taken);
        } catch (IOException impossible) {
            throw new IllegalArgumentException(
                    file.get() + " cannot be written (" + impossible
                            + "); name a file for the rejected rows in a folder that is there and can be written to",
                    impossible);
        }
    }

    /** Writes a row through to the file, so that none counts as written which is not there. */
    void write(Row row, List<RowProblem> problems) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        CSVPrinter open = printer == null ? open(file.get()) : printer;
        List<String> cells = new ArrayList<>();
        for (PlannedColumn column : columns) {
            if (!isOurs(column.header())) {
                cells.add(Decoding.shown(row.cell(column.index())));
            }
        }
        cells.add(Long.toString(row.line()));
        cells.add(joined(problems, RowProblem::column));
        cells.add(joined(problems, RowProblem::code));
        cells.add(joined(problems, RowProblem::message));
        cells.add(row.cells().stream()
                .skip(columns.size())
                .map(Decoding::shown)
                .collect(Collectors.joining(String.valueOf(delimiter))));
        open.printRecord(cells);
        open.flush();
    }

    /** The file, if anything was written to it. */
    Optional<Path> written() {
        return printer == null ? Optional.empty() : file;
    }

    @Override
    public void close() throws IOException {
        if (printer != null) {
            printer.close();
        }
    }

    private CSVPrinter open(Path path) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(
                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        writer.write('\uFEFF');
        CSVPrinter opened = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setDelimiter(delimiter).get());
        printer = opened;
        List<String> headers = new ArrayList<>();
        columns.stream()
                .map(PlannedColumn::header)
                .filter(header -> !isOurs(header))
                .forEach(headers::add);
        headers.addAll(ADDED);
        opened.printRecord(headers);
        return opened;
    }

    private static String joined(List<RowProblem> problems, Function<RowProblem, String> part) {
        return problems.stream().map(part).distinct().collect(Collectors.joining(BETWEEN));
    }
}
