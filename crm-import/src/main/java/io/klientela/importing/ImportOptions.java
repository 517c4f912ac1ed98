package io.klientela.importing;

import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an import is carried out. Immutable; listeners are called on the thread that imports, and what they throw ends the
 * import.
 *
 * @param batchSize how many contacts are added in one transaction at most, 200 unless named
 * @param keepProblems how many problems the report holds, 1,000 unless named; all are counted and heard of
 * @param startAfterLine rows that begin in this line or before are passed over: 0 unless an import is taken up again
 * @param unknownCategories what happens when a row names an entry that its list does not have
 * @param rejectedTo where rejected rows are written
 * @param source where all contacts come from, unless the row says
 * @param groups the groups that all contacts join
 * @param tags the tags that all contacts carry
 * @param responsible the employee responsible; empty for the one who imports
 * @param onProblem hears of every problem
 * @param onProgress hears how far the import is, after each batch
 */
public record ImportOptions(
        int batchSize,
        int keepProblems,
        long startAfterLine,
        UnknownCategories unknownCategories,
        Optional<Path> rejectedTo,
        Optional<CategoryId> source,
        Set<CategoryId> groups,
        Set<CategoryId> tags,
        Optional<EmployeeId> responsible,
        Consumer<RowProblem> onProblem,
        Consumer<ImportProgress> onProgress) {
    private static final int BATCH = 200;
    private static final int KEPT = 1000;

    public ImportOptions {
        if (batchSize < 1) {
            throw new IllegalArgumentException("A batch has at least one row, not " + batchSize);
        }
        if (keepProblems < 0) {
            throw new IllegalArgumentException("A report cannot hold " + keepProblems + " problems");
        }
        Objects.requireNonNull(unknownCategories, "unknownCategories");
        Objects.requireNonNull(rejectedTo, "rejectedTo");
        Objects.requireNonNull(source, "source");
        groups = Set.copyOf(groups);
        tags = Set.copyOf(tags);
        Objects.requireNonNull(responsible, "responsible");
        Objects.requireNonNull(onProblem, "onProblem");
        Objects.requireNonNull(onProgress, "onProgress");
    }

    public static ImportOptions standard() {
        return new ImportOptions(
                BATCH,
                KEPT,
                0,
                UnknownCategories.REJECT_ROW,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                problem -> {},
                progress -> {});
    }

    public ImportOptions batchSize(int rows) {
        return new ImportOptions(
                rows,
                keepProblems,
                startAfterLine,
                unknownCategories,
                rejectedTo,
                source,
                groups,
                tags,
                responsible,
                onProblem,
                onProgress);
    }

    public ImportOptions keepProblems(int most) {
        return new ImportOptions(
                batchSize,
                most,
                startAfterLine,
                unknownCategories,
                rejectedTo,
                source,
                groups,
                tags,
                responsible,
                onProblem,
                onProgress);
    }

    /** Takes up an import that stopped: see {@link ImportStoppedException#settledThroughLine()}. */
    public ImportOptions startAfterLine(long line) {
        return new ImportOptions(
                batchSize,
                keepProblems,
                line,
                unknownCategories,
                rejectedTo,
                source,
                groups,
                tags,
                responsible,
                onProblem,
                onProgress);
    }

    public ImportOptions unknownCategories(UnknownCategories policy) {
        return new ImportOptions(
                batchSize,
                keepProblems,
                startAfterLine,
                policy,
                rejectedTo,
                source,
                groups,
                tags,
                responsible,
                onProblem,
                onProgress);
    }

    /**
     * Writes rejected rows to a new file in a folder that is there: UTF-8 with a byte order mark, the file's own delimiter and columns, and behind
     * them line, column, code and message. Mended there, it can be imported as it is.
     */
    public ImportOptions rejectedTo(Path file) {
        return new ImportOptions(
                batchSize,
                keepProblems,
                startAfterLine,
                unknownCategories,
                Optional.of(file),
                source,
                groups,
                tags,
                responsible,
                onProblem,
                onProgress);
    }

    /** Where all contacts come from, unless the row says. */
    public ImportOptions source(CategoryId entry) {
        return new ImportOptions(
                batchSize,
                keepProblems,
                startAfterLine,
                unknownCategories,
                rejectedTo,
                Optional.of(entry),
                groups,
                tags,
                responsible,
                onProblem,
                onProgress);
    }

    /** Puts all contacts into a group. */
    public ImportOptions group(CategoryId group) {
        return new ImportOptions(
                batchSize,
                keepProblems,
                startAfterLine,
                unknownCategories,
                rejectedTo,
                source,
                plus(groups, group),
                tags,
                responsible,
                onProblem,
                onProgress);
    }

    /** Puts a tag on all contacts. */
    public ImportOptions tag(CategoryId tag) {
        return new ImportOptions(
                batchSize,
                keepProblems,
                startAfterLine,
                unknownCategories,
                rejectedTo,
                source,
                groups,
                plus(tags, tag),
                responsible,
                onProblem,
                onProgress);
    }

    /** Makes one employee responsible for all; needed when the system imports, which is no employee. */
    public ImportOptions responsible(EmployeeId employee) {
        return new ImportOptions(
                batchSize,
                keepProblems,
                startAfterLine,
                unknownCategories,
                rejectedTo,
                source,
                groups,
                tags,
                Optional.of(employee),
                onProblem,
                onProgress);
    }

    /** Hears of every problem, however many the report keeps. */
    public ImportOptions onProblem(Consumer<RowProblem> listener) {
        return new ImportOptions(
                batchSize,
                keepProblems,
                startAfterLine,
                unknownCategories,
                rejectedTo,
                source,
                groups,
                tags,
                responsible,
                listener,
                onProgress);
    }

    /** Hears how far the import is, after each batch and at the end. */
    public ImportOptions onProgress(Consumer<ImportProgress> listener) {
        return new ImportOptions(
                batchSize,
                keepProblems,
                startAfterLine,
                unknownCategories,
                rejectedTo,
                source,
                groups,
                tags,
                responsible,
                onProblem,
                listener);
    }

    private static Set<CategoryId> plus(Set<CategoryId> set, CategoryId added) {
        return Stream.concat(set.stream(), Stream.of(added)).collect(Collectors.toSet());
    }
}
