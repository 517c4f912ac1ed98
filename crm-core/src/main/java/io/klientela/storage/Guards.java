package io.klientela.storage;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.activity.Activity;
import io.klientela.activity.ActivityNature;
import io.klientela.activity.ActivityReach;
import io.klientela.guard.Guard;
import io.klientela.guard.GuardsRecords;
import io.klientela.id.ActivityId;
import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.OpportunityId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** What guards the records of each kind: their own access rows, or those of the contact that they belong to. */
final class Guards {
    private static final AccessFilter ALL = AccessFilter.everything();
    private static final Map<ActivityNature, Permission> TO_VIEW = Map.of(
            ActivityNature.SALES, Permissions.ACTIVITIES_VIEW_SALES,
            ActivityNature.SERVICE, Permissions.ACTIVITIES_VIEW_SERVICE);

    private final Stores stores;

    private Guards(Stores stores) {
        this.stores = stores;
    }

    static List<GuardsRecords> of(Stores stores) {
        Guards guards = new Guards(stores);
        return List.of(
                only(RecordKind.CONTACT, (project, record) -> guards.contact(project, new ContactId(record.id()))),
                only(RecordKind.OPPORTUNITY, guards::opportunity),
                only(RecordKind.ACTIVITY, guards::activity),
                only(RecordKind.INVOICE, guards::invoice),
                guards::guarded);
    }

    private static GuardsRecords only(RecordKind kind, BiFunction<ProjectId, RecordRef, Optional<Guard>> guard) {
        return (project, record) -> record.kind().equals(kind) ? guard.apply(project, record) : Optional.empty();
    }

    private Optional<Guard> contact(ProjectId project, ContactId id) {
        return stores.contacts().find(project, id, ALL).map(contact -> Guard.of(contact.access()));
    }

    private Optional<Guard> opportunity(ProjectId project, RecordRef record) {
        return stores.opportunities()
                .find(project, new OpportunityId(record.id()), ALL)
                .map(opportunity -> Guard.of(opportunity.access()));
    }

    private Optional<Guard> activity(ProjectId project, RecordRef record) {
        return stores.activities()
                .find(project, new ActivityId(record.id()), ActivityReach.everything())
                .flatMap(activity -> contact(project, activity.contact()).map(guard -> guard(activity, guard)));
    }

    private static Guard guard(Activity activity, Guard ofContact) {
        return new Guard(
                ofContact.access(),
                List.of(Objects.requireNonNull(TO_VIEW.get(activity.nature()))),
                activity.entry().author().employeeId());
    }

    private Optional<Guard> invoice(ProjectId project, RecordRef record) {
        InvoiceId id = new InvoiceId(record.id());
        return stores.drafts()
                .find(project, id, ALL)
                .map(DraftInvoice::content)
                .or(() -> stores.invoices().find(project, id, ALL).map(IssuedInvoice::content))
                .map(InvoiceContent::client)
                .flatMap(client -> contact(project, client));
    }

    private Optional<Guard> guarded(ProjectId project, RecordRef record) {
        return stores.guardedRecords().find(project, record, ALL).map(found -> Guard.of(found.access()));
    }
}
