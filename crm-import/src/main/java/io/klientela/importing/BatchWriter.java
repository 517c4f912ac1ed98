package io.klientela.importing;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.contact.Contacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds drafts to the storage, a batch in one transaction. A row that the rules refuse is taken out, and what stands
 * around it goes in; no row is tried more than three times. When a batch fails for another reason, its rows are tried one
 * by one; when several in a row fail so, the storage is held to be down. Each rejected row is written before the next one
 * goes in, save that a row which failed for an unknown reason waits for a later one to show that the storage works.
 */
final class BatchWriter {
    /** So many rows that fail one after another for no reason of theirs mean that the storage is down. */
    private static final int FAILURES_IN_A_ROW = 3;

    private final CrmSession session;
    private final ProblemLog problems;
    private final Rejections rejections;
    /** Rows that failed for an unknown reason, until it is known whether it was their own. */
    private final List<Suspect> suspects = new ArrayList<>();

    private long persons;
    private long companies;
    private long lastLine;

    private record Suspect(Draft draft, RuntimeException failure) {}

    /** The storage does not answer. Thrown within this package only. */
    static final class StorageDown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient RuntimeException failure;

        StorageDown(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }

        RuntimeException failure() {
            return failure;
        }
    }

    BatchWriter(CrmSession session, ProblemLog problems, Rejections rejections) {
        this.session = session;
        this.problems = problems;
        this.rejections = rejections;
    }

    long persons() {
        return persons;
    }

    long companies() {
        return companies;
    }

    /** Rejects a row; it is written at once unless the verdict on one before it is still open. */
    void reject(Row row, List<RowProblem> found) throws IOException {
        lastLine = row.line();
        problems.hold(row, found);
        if (suspects.isEmpty()) {
            problems.settle(lastLine);
        }
    }

    /**
     * Comes to a verdict on rows that failed for an unknown reason, when no later row has shown that the storage works.
     *
     * @throws StorageDown if it does not even answer
     */
    void judgeSuspects() throws IOException {
        if (suspects.isEmpty()) {
            return;
        }
        RuntimeException failure = suspects.get(0).failure();
        try {
            session.projects().get();
        } catch (RuntimeException down) {
            failure.addSuppressed(down);
            throw new StorageDown(failure);
        }
        settleAll();
    }

    /**
     * Adds all that can be added, and rejects the rest.
     *
     * @throws StorageDown if the storage does not answer; what was added until then stays
     */
    void add(List<Draft> drafts) throws IOException {
        int start = 0;
        while (start < drafts.size()) {
            List<Draft> rest = drafts.subList(start, drafts.size());
            int[] place = {0};
            Optional<RuntimeException> failure = commit(rest, place);
            if (failure.isEmpty()) {
                return;
            }
            if (place[0] == rest.size() || !Rejections.isRefusal(failure.get())) {
                oneByOne(rest);
                return;
            }
            addAround(rest, place[0], failure.get());
            start += place[0] + 1;
        }
    }

    private void addAround(List<Draft> rest, int failed, RuntimeException refusal) throws IOException {
        List<Draft> before = rest.subList(0, failed);
        if (!before.isEmpty() && commit(before, new int[1]).isPresent()) {
            oneByOne(before);
        }
        reject(rest.get(failed), refusal);
    }

    private void oneByOne(List<Draft> drafts) throws IOException {
        for (Draft draft : drafts) {
            Optional<RuntimeException> failure = commit(List.of(draft), new int[1]);
            if (failure.isPresent() && Rejections.isRefusal(failure.get())) {
                reject(draft, failure.get());
            } else if (failure.isPresent()) {
                lastLine = draft.row().line();
                suspects.add(new Suspect(draft, failure.get()));
                if (suspects.size() == FAILURES_IN_A_ROW) {
                    throw new StorageDown(failure.get());
                }
            }
        }
    }

    /** Adds all of the drafts, or returns why none of them was added; {@code place} then says which one failed. */
    private Optional<RuntimeException> commit(List<Draft> drafts, int[] place) throws IOException {
        try {
            session.inTransaction(bound -> {
                Contacts contacts = bound.contacts();
                for (place[0] = 0; place[0] < drafts.size(); place[0]++) {
                    drafts.get(place[0]).addTo(contacts);
                }
                return drafts;
            });
        } catch (RuntimeException failure) {
            requireRightToAdd(failure);
            return Optional.of(failure);
        }
        for (Draft draft : drafts) {
            if (draft.isPerson()) {
                persons++;
            } else {
                companies++;
            }
        }
        lastLine = drafts.get(drafts.size() - 1).row().line();
        settleAll();
        return Optional.empty();
    }

    /** The storage works, so the fault of suspects lay in the rows, and no verdict is open any more. */
    private void settleAll() throws IOException {
        for (Suspect suspect : suspects) {
            Draft draft = suspect.draft();
            problems.hold(draft.row(), rejections.of(draft, suspect.failure()));
        }
        suspects.clear();
        problems.settle(lastLine);
    }

    private void reject(Draft draft, RuntimeException failure) throws IOException {
        reject(draft.row(), rejections.of(draft, failure));
    }

    /** Who lost the right to add contacts on the way would see every row refused. */
    private static void requireRightToAdd(RuntimeException failure) {
        if (failure instanceof AccessDeniedException denied
                && denied.permission().equals(Permissions.CONTACTS_CREATE)) {
            throw new StorageDown(failure);
        }
    }
}
