package io.klientela.importing;

import io.klientela.CrmSession;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a file would be imported: shown to a person before anything is stored, and corrected where the guess is wrong.
 * Immutable and thread-safe; each change returns another plan.
 */
public final class ImportPlan {
    private final CsvSource source;
    private final Preview preview;
    private final List<PlannedColumn> columns;
    private final List<List<String>> firstRows;
    private final boolean describesUnmapped;

    ImportPlan(
            CsvSource source,
            Preview preview,
            List<PlannedColumn> columns,
            List<List<String>> firstRows,
            boolean describesUnmapped) {
        this.source = source;
        this.preview = preview;
        this.columns = List.copyOf(columns);
        this.firstRows = List.copyOf(firstRows);
        this.describesUnmapped = describesUnmapped;
    }

    /** The charset and what it might be instead; another is chosen by {@link CsvImport#charset}. */
    public CharsetGuess charset() {
        return preview.charset();
    }

    /** What stands between fields; another is chosen by {@link CsvImport#delimiter}. */
    public char delimiter() {
        return preview.dialect().delimiter();
    }

    public LineEnd lineEnd() {
        return preview.lineEnd();
    }

    /** The line in which the names of the columns stand; empty when the file names none. */
    public OptionalLong headerLine() {
        return preview.header().map(Row::line).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** How many bytes the file has. */
    public long size() {
        return preview.size();
    }

    /** All columns in order, with what becomes of each. */
    public List<PlannedColumn> columns() {
        return columns;
    }

    /** The columns that are left out. */
    public List<PlannedColumn> unmapped() {
        return columns.stream()
                .filter(column -> column.field().isEmpty() && !isLabel(column) && !RejectedRows.isOurs(column.header()))
                .toList();
    }

    /** The first rows behind the header, at most ten, as text. */
    public List<List<String>> firstRows() {
        return firstRows;
    }

    /**
     * Makes the column of this name become {@code field}.
     *
     * @throws IllegalArgumentException if the file has no column of this name, or several
     */
    public ImportPlan map(String header, ContactField field) {
        return map(indexOf(header), field);
    }

    /** Makes the column at this place, from 0, become {@code field}. */
    public ImportPlan map(int index, ContactField field) {
        return with(index, Optional.of(field));
    }

    /**
     * Leaves out the column of this name.
     *
     * @throws IllegalArgumentException if the file has no column of this name, or several
     */
    public ImportPlan ignore(String header) {
        return with(indexOf(header), Optional.empty());
    }

    /** Puts what stands in columns without a field into the description, each as a line with its name in front. */
    public ImportPlan describeUnmapped() {
        return new ImportPlan(source, preview, columns, firstRows, true);
    }

    /**
     * Imports the file: one contact for each row, in batches of one transaction each. A row that cannot be taken is
     * reported and the others go in. Memory is bounded, however long the file is. Hand over a session that is not joined
     * in a transaction: there the first refused row would condemn all the others.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not import or add contacts; nothing was done
     * @throws ImportStoppedException if the storage or the file gave out; what was imported until then stays
     * @throws IllegalArgumentException if the file for rejected rows exists or cannot be written, or the system imports
     *     and names no responsible employee; nothing was done
     * @throws IllegalStateException if no column becomes a name, so that no row could be taken, or two columns become
     *     the same field that can be filled once
     */
    public ImportReport run(CrmSession session, ImportOptions options) {
        requireNames();
        return new ImportRun(this, Objects.requireNonNull(session, "session"), options).carryOut();
    }

    CsvSource source() {
        return source;
    }

    Dialect dialect() {
        return preview.dialect();
    }

    Charset usedCharset() {
        return preview.charset().charset();
    }

    boolean describesUnmapped() {
        return describesUnmapped;
    }

    private boolean isLabel(PlannedColumn column) {
        return columns.stream()
                .anyMatch(other ->
                        other.labelColumn().isPresent() && other.labelColumn().getAsInt() == column.index());
    }

    private void requireNames() {
        List<ContactField> fields =
                columns.stream().flatMap(column -> column.field().stream()).toList();
        List<ContactField> names = List.of(
                ContactField.Plain.FIRST_NAME,
                ContactField.Plain.LAST_NAME,
                ContactField.Plain.FULL_NAME,
                ContactField.Plain.ORGANIZATION);
        if (fields.stream().noneMatch(names::contains)) {
            throw new IllegalStateException("No column becomes a name; say which one does by map(header, field)");
        }
        for (ContactField field : fields) {
            if (!field.isRepeatable() && fields.indexOf(field) != fields.lastIndexOf(field)) {
                throw new IllegalStateException("Two columns become " + field.toText() + "; leave one out");
            }
        }
    }

    private int indexOf(String header) {
        List<Integer> found = columns.stream()
                .filter(column -> column.header().equals(header))
                .map(PlannedColumn::index)
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "The file has " + found.size() + " columns named \"" + header + "\"; name one by its place");
        }
        return found.get(0);
    }

    private ImportPlan with(int index, Optional<ContactField> field) {
        List<PlannedColumn> changed = new ArrayList<>(columns);
        changed.set(index, columns.get(index).withField(field));
        return new ImportPlan(source, preview, changed, firstRows, describesUnmapped);
    }
}
