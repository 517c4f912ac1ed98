package io.klientela.invoice;

import io.klientela.access.Permissions;
import io.klientela.contact.AppearsOnTimeline;
import io.klientela.contact.TimelineEntry;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Slice;
import io.klientela.session.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issued invoices, corrections and credit notes at the time of their issue: {@code kind}, {@code number} and {@code gross} amount. */
public final class InvoicesOnTimeline implements AppearsOnTimeline {
    private final InvoiceStores stores;

    public InvoicesOnTimeline(InvoiceStores stores) {
        this.stores = stores;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.INVOICE;
    }

    @Override
    public List<TimelineEntry> entries(ProjectId project, ContactId contact, Viewer viewer, Slice slice) {
        return stores.invoices().latestFor(project, contact, viewer.filter(Permissions.INVOICES_VIEW), slice).stream()
                .map(InvoicesOnTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(IssuedInvoice invoice) {
        return new TimelineEntry(
                invoice.id().ref(),
                invoice.issuedAt(),
                Optional.of(invoice.issuedBy()),
                Map.of(
                        "kind", invoice.kind().code(),
                        "number", invoice.number(),
                        "gross", invoice.totals().gross().toString()));
    }
}
