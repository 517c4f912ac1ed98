package io.klientela.testkit;

import io.klientela.CrmSession;
import io.klientela.activity.Activity;
import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductQuery;
import io.klientela.catalogue.Tax;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.consent.Consent;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.TimelineEntry;
import io.klientela.customfield.CustomField;
import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberSeries;
import io.klientela.paging.Cursor;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.project.ModuleClosedException;
import io.klientela.relationship.LinkedContact;
import io.klientela.relationship.Membership;
import io.klientela.relationship.RecordLink;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.sales.Pipeline;
import io.klientela.settlement.SettledInvoice;
import io.klientela.settlement.SettlementQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything that one actor sees of a project, refusals included, with the history of every record they see. */
final class Snapshot {
    private static final int PAGE = 50;

    /** What one who is shut out of the project sees. */
    private static List<Object> shutOut(RuntimeException refusal) {
        return List.of(refusal.getClass().getName() + ": " + refusal.getMessage());
    }

    private final CrmSession desk;
    private final List<Object> seen = new ArrayList<>();

    private Snapshot(CrmSession desk) {
        this.desk = desk;
    }

    static List<Object> of(CrmSession desk) {
        Snapshot snapshot = new Snapshot(desk);
        try {
            desk.rights();
        } catch (ModuleClosedException | NotFoundException refusal) {
            return shutOut(refusal);
        }
        snapshot.look();
        return snapshot.seen;
    }

    private void look() {
        see(() -> desk.projects().get());
        see(() -> desk.employees().list());
        see(() -> desk.employees().colleagues());
        see(() -> desk.teams().list());
        see(() -> desk.roles().list());
        List<RecordRef> records = new ArrayList<>(List.of(desk.project().ref()));
        for (CategoryList list : CategoryList.values()) {
            List<Category> entries = desk.categories().listAll(list);
            seen.add(entries);
            entries.forEach(entry -> records.add(entry.id().ref()));
        }
        for (RecordKind subject : List.of(RecordKind.CONTACT, RecordKind.OPPORTUNITY)) {
            List<CustomField> fields = desk.customFields().list(subject);
            seen.add(fields);
            fields.forEach(field -> records.add(field.id().ref()));
        }
        List<Pipeline> pipelines = desk.pipelines().listAll();
        seen.add(pipelines);
        pipelines.forEach(pipeline -> records.add(pipeline.id().ref()));
        pipelines.forEach(pipeline -> seen.add(desk.stageRequirements().list(pipeline.id())));
        for (RecordRef contact : pages(
                page -> desk.contacts().list(ContactQuery.all(), page),
                (Contact contact) -> contact.id().ref())) {
            records.add(contact);
            lookAtRelationships(new ContactId(contact.id()), records);
            see(() -> desk.consents().standing(new ContactId(contact.id())));
            pages(
                            page -> desk.consents().ledger(new ContactId(contact.id()), page),
                            (Consent consent) -> consent.id().ref())
                    .forEach(records::add);
            pages(
                            page -> desk.activities().list(new ContactId(contact.id()), page),
                            (Activity activity) -> activity.id().ref())
                    .forEach(records::add);
            pages(page -> desk.timeline().of(new ContactId(contact.id()), page), TimelineEntry::record);
        }
        see(() -> desk.contacts().count(ContactQuery.all()));
        see(() -> desk.savedFilters().list());
        pages(
                        page -> desk.opportunities().list(OpportunityQuery.all(), page),
                        (Opportunity opportunity) -> opportunity.id().ref())
                .forEach(records::add);
        see(() -> desk.opportunities().count(OpportunityQuery.all()));
        pages(
                        page -> desk.invoices().listDrafts(page),
                        (DraftInvoice draft) -> draft.id().ref())
                .forEach(records::add);
        pages(
                        page -> desk.invoices().list(page),
                        (IssuedInvoice invoice) -> invoice.id().ref())
                .forEach(invoice -> {
                    records.add(invoice);
                    see(() -> desk.corrections().standing(new InvoiceId(invoice.id())));
                });
        see(() -> desk.invoices().count(InvoiceQuery.all()));
        see(() -> {
            List<Tax> taxes = desk.taxes().listAll();
            taxes.forEach(tax -> records.add(tax.id().ref()));
            return taxes;
        });
        pages(
                        page -> desk.products().list(ProductQuery.all(), page),
                        (Product product) -> product.id().ref())
                .forEach(records::add);
        see(() -> desk.terms().get());
        pages(
                page -> desk.settlements().list(SettlementQuery.all(), page),
                (SettledInvoice settled) -> settled.invoice().id().ref());
        List<NumberSeries> series = new ArrayList<>();
        see(() -> {
            series.addAll(desk.numbering().series());
            return List.copyOf(series);
        });
        for (NumberSeries each : series) {
            records.add(each.id().ref());
            see(() -> desk.numbering().preview(each.id(), LocalDate.of(2026, 11, 22)));
            see(() -> desk.numbering().report(each.id(), new NumberPeriod("")));
        }
        see(() -> desk.numbering().series(DocumentKind.INVOICE));
        records.forEach(record -> pages(page -> desk.history().of(record, page), change -> record));
    }

    private void lookAtRelationships(ContactId contact, List<RecordRef> records) {
        pages(
                        page -> desk.memberships().ofPerson(contact, page),
                        (Membership membership) -> membership.id().ref())
                .forEach(records::add);
        pages(
                page -> desk.memberships().ofCompany(contact, page),
                (Membership membership) -> membership.id().ref());
        pages(
                        page -> desk.contactLinks().list(contact, page),
                        (LinkedContact linked) -> linked.link().id().ref())
                .forEach(records::add);
        pages(
                        page -> desk.recordLinks().ofContact(contact, page),
                        (RecordLink link) -> link.id().ref())
                .forEach(records::add);
    }

    /** Sees every item of a paged list, and gives what to look up of each. */
    private <T> List<RecordRef> pages(Function<PageRequest, Page<T>> list, Function<T, RecordRef> record) {
        List<T> items = new ArrayList<>();
        see(() -> {
            Page<T> page = list.apply(PageRequest.first(PAGE));
            items.addAll(page.items());
            for (Optional<Cursor> next = page.next(); next.isPresent(); next = page.next()) {
                page = list.apply(PageRequest.first(PAGE).next(next.get()));
                items.addAll(page.items());
            }
            return items;
        });
        return items.stream().map(record).toList();
    }

    private void see(Supplier<?> query) {
        try {
            seen.add(query.get());
        } catch (CrmException refused) {
            seen.add(refused.code() + ": " + refused.getMessage());
        }
    }
}
