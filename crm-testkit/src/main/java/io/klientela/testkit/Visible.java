package io.klientela.testkit;

import io.klientela.catalogue.ProductQuery;
import io.klientela.category.CategoryList;
import io.klientela.contact.ContactQuery;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.numbering.NumberPeriod;
import io.klientela.paging.Slice;
import io.klientela.sales.OpportunityQuery;
import io.klientela.session.AccessFilter;
import io.klientela.storage.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that a storage shows of a project, to be compared before and after. */
final class Visible {
    private static final AccessFilter ALL = AccessFilter.everything();
    private static final Slice MANY = new Slice(Optional.empty(), 100_000);

    private Visible() {}

    static List<Object> of(Stores stores, Ground ground) {
        List<Object> all = new ArrayList<>();
        all.add(stores.projects().find(ground.project));
        all.add(stores.employees().list(ground.project));
        all.add(stores.teams().list(ground.project));
        for (CategoryList list : CategoryList.values()) {
            all.add(stores.categories().list(ground.project, list));
        }
        all.add(List.of(
                stores.customFields().list(ground.project, RecordKind.CONTACT),
                stores.customFields().list(ground.project, RecordKind.OPPORTUNITY)));
        all.add(stores.contacts().find(ground.project, ContactQuery.all(), ALL, MANY));
        all.add(List.of(
                stores.pipelines().list(ground.project),
                stores.stageRequirements().list(ground.project, ground.pipeline)));
        all.add(stores.taxes().list(ground.project));
        all.add(stores.terms().find(ground.project));
        all.add(stores.products().find(ground.project, ProductQuery.all(), MANY));
        all.add(stores.savedFilters().find(ground.project, ALL));
        all.add(stores.opportunities().find(ground.project, OpportunityQuery.all(), ALL, MANY));
        all.add(stores.numbering().list(ground.project));
        all.add(stores.numbering().formerPatterns(ground.project));
        all.add(stores.numbering().revision(ground.project));
        all.add(stores.positions().position(ground.project, ground.series, new NumberPeriod("")));
        all.add(stores.drafts().find(ground.project, ALL, MANY));
        all.add(stores.invoices().find(ground.project, InvoiceQuery.all(), ALL, MANY));
        all.add(stores.settlements()
                .find(
                        ground.project,
                        stores.invoices().find(ground.project, InvoiceQuery.all(), ALL, MANY).stream()
                                .map(IssuedInvoice::id)
                                .toList(),
                        ALL));
        for (RecordRef record : List.of(ground.project.ref(), ground.client.ref(), ground.deal.ref())) {
            all.add(stores.history().find(ground.project, record, ALL, MANY));
        }
        all.add(stores.outbox().pending());
        return all;
    }
}
