package io.klientela.testkit;

import io.klientela.id.InvoiceId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.testkit.RandomCommands.Step;
import java.util.ArrayList;
import java.util.List;

/** Random proformas, and invoices made of documents that are none among it. */
final class RandomDocumentCommands {
    private final Chance chance;
    private final List<DraftInvoice> drafts = new ArrayList<>();
    private final List<IssuedInvoice> issued = new ArrayList<>();

    RandomDocumentCommands(Chance chance) {
        this.chance = chance;
    }

    void learn(DraftInvoice draft) {
        drafts.add(draft);
    }

    void learn(IssuedInvoice document) {
        issued.add(document);
    }

    boolean hasNoDraft() {
        return drafts.isEmpty();
    }

    Step next() {
        if (!issued.isEmpty() && chance.oneIn(3)) {
            InvoiceId document = chance.oneOf(issued).id();
            return new Step(
                    "invoice the proforma " + document, desk -> desk.proformas().invoice(document));
        }
        DraftInvoice draft = latest();
        IssueOrder order = order();
        return new Step(
                "issue " + draft.id() + " version " + draft.version() + " as a proforma by " + order,
                desk -> desk.proformas().issue(draft, order));
    }

    /** One of the latest drafts, for older ones are mostly issued. */
    private DraftInvoice latest() {
        return drafts.get(Math.max(0, drafts.size() - 1 - chance.below(4)));
    }

    private IssueOrder order() {
        return chance.oneIn(4) ? IssueOrder.today().keyed("key " + chance.below(4)) : IssueOrder.today();
    }
}
