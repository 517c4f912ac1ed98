package io.klientela.memory;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.DraftStore;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;

/** Drafts, latest first. */
final class DraftTable implements DraftStore {
    private final Table<DraftInvoice> table;
    private final AccessTable access;
    private final Integrity integrity;

    DraftTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.DRAFTS, DraftInvoice.class);
        access = new AccessTable(rows);
        this.integrity = integrity;
    }

    @Override
    public void insert(DraftInvoice draft) {
        check(draft);
        table.insert(key(draft.project(), draft.id()), draft);
    }

    @Override
    public boolean update(DraftInvoice draft) {
        boolean isNext = isStored(draft.project(), draft.id(), draft.version() - 1);
        if (isNext) {
            check(draft);
            table.put(key(draft.project(), draft.id()), draft);
        }
        return isNext;
    }

    private void check(DraftInvoice draft) {
        integrity.contact(draft.project(), draft.content().client());
        draft.content().consignee().ifPresent(consignee -> integrity.contact(draft.project(), consignee.contact()));
        draft.content().opportunity().ifPresent(opportunity -> integrity.opportunity(draft.project(), opportunity));
    }

    @Override
    public Optional<DraftInvoice> remove(ProjectId project, InvoiceId id, long version, AccessFilter clients) {
        Optional<DraftInvoice> draft = find(project, id, clients).filter(stored -> stored.version() == version);
        draft.ifPresent(stored -> table.remove(key(project, id)));
        return draft;
    }

    private boolean isStored(ProjectId project, InvoiceId id, long version) {
        return table.find(key(project, id))
                .filter(stored -> stored.version() == version)
                .isPresent();
    }

    @Override
    public Optional<DraftInvoice> find(ProjectId project, InvoiceId id, AccessFilter clients) {
        return table.find(key(project, id)).filter(draft -> isAdmitted(draft, clients));
    }

    @Override
    public List<DraftInvoice> find(ProjectId project, AccessFilter clients, Slice slice) {
        Key prefix = table.key().then(project.value());
        Key place =
                slice.after().map(after -> prefix.thenDescending(after.id())).orElse(prefix);
        return table.after(place, prefix)
                .filter(draft -> isAdmitted(draft, clients))
                .limit(slice.limit())
                .toList();
    }

    private boolean isAdmitted(DraftInvoice draft, AccessFilter clients) {
        return access.admits(clients, draft.project(), draft.content().client().ref());
    }

    private Key key(ProjectId project, InvoiceId id) {
        return table.key().then(project.value()).thenDescending(id.value());
    }
}
