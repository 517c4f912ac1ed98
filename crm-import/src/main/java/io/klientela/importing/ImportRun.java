package io.klientela.importing;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.access.Rights;
import io.klientela.project.Project;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** One import from its first row to its report. Holds one batch of rows at a time. */
final class ImportRun {
    /** How many batches of rejected rows may wait for the verdict on one before them. */
    private static final int MOST_HELD_BATCHES = 4;

    private final ImportPlan plan;
    private final CrmSession session;
    private final ImportOptions options;
    private final long startLine;
    private final RejectedRows rejectedRows;
    private final ProblemLog problems;
    private final BatchWriter writer;
    private final RowToContact reader;
    private final List<Draft> batch = new ArrayList<>();
    private long blank;
    private int takenSinceCommit;

    ImportRun(ImportPlan plan, CrmSession session, ImportOptions options) {
        this.plan = plan;
        this.session = session;
        this.options = options;
        this.startLine = Math.max(plan.headerLine().orElse(0), options.startAfterLine());
        this.rejectedRows = new RejectedRows(options.rejectedTo(), plan.columns(), plan.delimiter());
        this.problems = new ProblemLog(options, rejectedRows, startLine);
        Project project = session.projects().get();
        RowMessages messages = RowMessages.of(session, project);
        this.writer = new BatchWriter(session, problems, new Rejections(plan.columns(), messages));
        this.reader = new RowToContact(
                plan,
                new CategoryNames(session, options.unknownCategories()),
                options,
                project.country().code(),
                messages);
    }

    ImportReport carryOut() {
        requireRights();
        requireResponsible();
        rejectedRows.requireNewFile();
        try (rejectedRows;
                CountedStream bytes = new CountedStream(plan.source().open());
                Reader text = Decoding.reader(bytes, plan.usedCharset())) {
            RowReader rows = new RowReader(text, plan.dialect());
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.line() > startLine) {
                    take(row, bytes);
                }
            }
            commit(bytes, true);
        } catch (BatchWriter.StorageDown down) {
            throw stopped(down.failure());
        } catch (IOException unreadable) {
            throw stopped(unreadable);
        }
        return report();
    }

    private void requireResponsible() {
        if (options.responsible().isEmpty() && session.actor().employeeId().isEmpty()) {
            throw new IllegalArgumentException(
                    "The system is not an employee; name the one responsible for the imported contacts");
        }
    }

    private void take(Row row, CountedStream bytes) throws IOException {
        if (row.isSound() && row.isBlank()) {
            blank++;
            return;
        }
        try {
            batch.add(reader.read(row));
        } catch (RowRejection rejection) {
            addBatch();
            writer.reject(row, rejection.problems());
        }
        takenSinceCommit++;
        if (takenSinceCommit >= options.batchSize()) {
            commit(bytes, false);
        }
    }

    /** Nothing goes in behind a rejected row before that is written: what could not be written is met again. */
    private void addBatch() throws IOException {
        writer.add(batch);
        batch.clear();
    }

    private void commit(CountedStream bytes, boolean atEnd) throws IOException {
        addBatch();
        takenSinceCommit = 0;
        if (atEnd || problems.held() > MOST_HELD_BATCHES * options.batchSize()) {
            writer.judgeSuspects();
        }
        options.onProgress()
                .accept(new ImportProgress(
                        bytes.count(),
                        plan.size(),
                        writer.persons() + writer.companies() + problems.rejected(),
                        writer.persons() + writer.companies(),
                        problems.rejected()));
    }

    private void requireRights() {
        Rights rights = session.rights();
        for (Permission needed : List.of(Permissions.CONTACTS_IMPORT, Permissions.CONTACTS_CREATE)) {
            if (!rights.holds(needed)) {
                throw new AccessDeniedException(needed);
            }
        }
    }

    private ImportStoppedException stopped(Throwable cause) {
        return new ImportStoppedException(problems.settledThroughLine(), report(), cause);
    }

    private ImportReport report() {
        return new ImportReport(
                writer.persons(),
                writer.companies(),
                problems.rejected(),
                blank,
                problems.counts(),
                problems.kept(),
                plan.unmapped(),
                rejectedRows.written());
    }
}
