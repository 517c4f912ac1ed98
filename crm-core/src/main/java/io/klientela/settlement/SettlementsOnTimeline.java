package io.klientela.settlement;

import io.klientela.access.Permissions;
import io.klientela.contact.AppearsOnTimeline;
import io.klientela.contact.TimelineEntry;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.session.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was done with the issued invoices of a client, for those who see the invoices, each step when it was taken: payments and
 * refunds recorded and taken back, disputes and how they ended. Facts are {@code step}, {@code invoice}, {@code number}, and as far as
 * they belong to the step {@code amount}, {@code state}, {@code reason}, {@code dispute} and {@code outcome}. Credit notes and
 * corrections are documents of their own and appear as such.
 *
 * <p>The steps are read from the history, since a settlement holds no dispute that is over.
 */
public final class SettlementsOnTimeline implements AppearsOnTimeline {
    private static final Set<String> FACTS = Set.of(
            SettlementFields.STEP,
            SettlementFields.AMOUNT,
            SettlementFields.STATE,
            SettlementFields.REASON,
            SettlementFields.DISPUTE,
            SettlementFields.OUTCOME);

    private final SettlementStores stores;

    public SettlementsOnTimeline(SettlementStores stores) {
        this.stores = stores;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SETTLEMENT_STEP;
    }

    @Override
    public List<TimelineEntry> entries(ProjectId project, ContactId contact, Viewer viewer, Slice slice) {
        AccessFilter reach = viewer.filter(Permissions.INVOICES_VIEW);
        List<Change> steps = stores.history()
                .latestUnder(project, contact.ref(), RecordKind.INVOICE, SettlementFields.STEP, reach, slice);
        List<InvoiceId> invoices =
                steps.stream().map(SettlementsOnTimeline::invoice).distinct().toList();
        Map<InvoiceId, String> numbers = stores.invoices().findNumbers(project, invoices, reach);
        return steps.stream()
                .map(step -> entry(step, Optional.ofNullable(numbers.get(invoice(step)))))
                .toList();
    }

    private static InvoiceId invoice(Change step) {
        return new InvoiceId(step.record().id());
    }

    private TimelineEntry entry(Change step, Optional<String> number) {
        Map<String, String> facts = new HashMap<>();
        facts.put("invoice", invoice(step).toString());
        number.ifPresent(told -> facts.put("number", told));
        for (FieldChange field : step.fields()) {
            field.after()
                    .filter(after -> FACTS.contains(field.field()))
                    .ifPresent(after -> facts.put(field.field(), TimelineEntry.excerpt(after)));
        }
        return new TimelineEntry(new RecordRef(kind(), step.id().value()), step.at(), Optional.of(step.actor()), facts);
    }
}
