package io.klientela.invoice;

import io.klientela.guard.Guard;
import io.klientela.guard.GuardsRecords;
import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.session.AccessFilter;
import java.util.Objects;
import java.util.Optional;

/** Tells what guards a draft or an issued invoice: its client (REQUIREMENTS decision 4). */
public final class InvoiceGuard implements GuardsRecords {
    private final InvoiceStores stores;

    public InvoiceGuard(InvoiceStores stores) {
        this.stores = Objects.requireNonNull(stores, "stores");
    }

    @Override
    public Optional<Guard> guardOf(ProjectId project, RecordRef record) {
        return record.kind().equals(RecordKind.INVOICE)
                ? client(project, new InvoiceId(record.id()))
                        .flatMap(client -> stores.contacts().find(project, client, AccessFilter.everything()))
                        .map(contact -> Guard.of(contact.access()))
                : Optional.empty();
    }

    private Optional<ContactId> client(ProjectId project, InvoiceId id) {
        return stores.drafts()
                .find(project, id, AccessFilter.everything())
                .map(DraftInvoice::content)
                .or(() -> stores.invoices()
                        .find(project, id, AccessFilter.everything())
                        .map(IssuedInvoice::content))
                .map(InvoiceContent::client);
    }
}
