package io.klientela.importing;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.contact.Contacts;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds drafts to the storage, a batch in one transaction. A row that the rules refuse is taken out, and what stands
 * around it goes in; no row is tried more than three times. When a batch fails for another reason, its rows are tried one
 * by one; when several in a row fail so, the storage is held to be down.
 */
final class BatchWriter {
    /** So many rows that fail one after another for no reason of theirs mean that the storage is down. */
    private static final int FAILURES_IN_A_ROW = 3;

    private final CrmSession session;
    private final List<PlannedColumn> columns;
    private final ProblemLog problems;
    /** Rows that failed for an unknown reason, until it is known whether it was their own. */
    private final List<Suspect> suspects = new ArrayList<>();

    private long persons;
    private long companies;
    private long settledThroughLine;

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

    BatchWriter(CrmSession session, List<PlannedColumn> columns, ProblemLog problems, long startLine) {
        this.session = session;
        this.columns = columns;
        this.problems = problems;
        this.settledThroughLine = startLine;
    }

    long persons() {
        return persons;
    }

    long companies() {
        return companies;
    }

    long settledThroughLine() {
        return settledThroughLine;
    }

    /** Says that everything up to this line was added or rejected, unless the verdict on a row is still open. */
    void settled(long line) {
        if (suspects.isEmpty()) {
            settledThroughLine = line;
        }
    }

    /**
     * Comes to a verdict on rows that failed for an unknown reason, when no later row has shown that the storage works.
     *
     * @throws StorageDown if it does not even answer
     */
    void judgeSuspects() {
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
        rejectSuspects();
    }

    /**
     * Adds all that can be added, and holds the rest as rejected.
     *
     * @throws StorageDown if the storage does not answer; what was added until then stays
     */
    void add(List<Draft> drafts) {
        int start = 0;
        while (start < drafts.size()) {
            List<Draft> rest = drafts.subList(start, drafts.size());
            int[] place = {0};
            try {
                commit(rest, place);
                return;
            } catch (RuntimeException failure) {
                int failed = place[0];
                requireRightToAdd(failure);
                if (failed < rest.size() && Rejections.isRefusal(failure)) {
                    addAround(rest, failed, failure);
                    start += failed + 1;
                } else {
                    oneByOne(rest);
                    return;
                }
            }
        }
    }

    private void addAround(List<Draft> rest, int failed, RuntimeException refusal) {
        List<Draft> before = rest.subList(0, failed);
        if (!before.isEmpty()) {
            try {
                commit(before, new int[1]);
            } catch (RuntimeException unforeseen) {
                oneByOne(before);
            }
        }
        reject(rest.get(failed), refusal);
    }

    private void oneByOne(List<Draft> drafts) {
        for (Draft draft : drafts) {
            try {
                commit(List.of(draft), new int[1]);
            } catch (RuntimeException failure) {
                requireRightToAdd(failure);
                if (Rejections.isRefusal(failure)) {
                    reject(draft, failure);
                } else {
                    suspects.add(new Suspect(draft, failure));
                    if (suspects.size() == FAILURES_IN_A_ROW) {
                        throw new StorageDown(failure);
                    }
                }
            }
        }
    }

    private void commit(List<Draft> drafts, int[] place) {
        session.inTransaction(bound -> {
            Contacts contacts = bound.contacts();
            for (place[0] = 0; place[0] < drafts.size(); place[0]++) {
                drafts.get(place[0]).addTo(contacts);
            }
            return drafts;
        });
        rejectSuspects();
        for (Draft draft : drafts) {
            if (draft.isPerson()) {
                persons++;
            } else {
                companies++;
            }
        }
        settledThroughLine = drafts.get(drafts.size() - 1).row().line();
    }

    /** The storage works, so the fault lay in the rows. */
    private void rejectSuspects() {
        List<Suspect> judged = List.copyOf(suspects);
        suspects.clear();
        judged.forEach(suspect -> reject(suspect.draft(), suspect.failure()));
    }

    private void reject(Draft draft, RuntimeException failure) {
        problems.hold(draft.row(), Rejections.of(draft, columns, failure));
        settled(draft.row().line());
    }

    /** Who lost the right to add contacts on the way would see every row refused. */
    private static void requireRightToAdd(RuntimeException failure) {
        if (failure instanceof AccessDeniedException denied
                && denied.permission().equals(Permissions.CONTACTS_CREATE)) {
            throw new StorageDown(failure);
        }
    }
}
