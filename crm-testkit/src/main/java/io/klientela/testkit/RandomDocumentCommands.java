package io.klientela.testkit;

import io.klientela.id.InvoiceId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.testkit.RandomCommands.Step;
import java.util.ArrayList;
import java.util.List;

/** Random proformas, advances and final invoices, with documents of other kinds among what they name. */
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
        DraftInvoice draft = latest();
        IssueOrder order = order();
        String told = draft.id() + " version " + draft.version();
        return switch (chance.below(issued.isEmpty() ? 5 : 9)) {
            case 0 ->
                new Step(
                        "issue " + told + " as a proforma by " + order,
                        desk -> desk.proformas().issue(draft, order));
            case 1 ->
                new Step(
                        "issue " + told + " as an advance by " + order,
                        desk -> desk.advances().issue(draft, order));
            case 2, 3 -> advance(draft);
            case 4 ->
                new Step(
                        "look at " + told + " as a proforma by " + order,
                        desk -> desk.proformas().preview(draft, order));
            case 5 -> {
                InvoiceId document = chance.oneOf(issued).id();
                yield new Step(
                        "invoice the proforma " + document,
                        desk -> desk.proformas().invoice(document));
            }
            default -> {
                List<InvoiceId> advances = advances(draft);
                if (chance.oneIn(3)) {
                    yield new Step(
                            "look at " + told + " as the final invoice of " + advances + " by " + order,
                            desk -> desk.advances().previewFinal(draft, advances, order));
                }
                yield new Step(
                        "issue " + told + " as the final invoice of " + advances + " by " + order,
                        desk -> desk.advances().issueFinal(draft, advances, order));
            }
        };
    }

    private Step advance(DraftInvoice order) {
        Money amount = Money.of(
                chance.oneOf(List.of("0.01", "3.00", "17.00")),
                order.content().currency().code());
        List<InvoiceId> earlier = chance.oneIn(3) && !issued.isEmpty() ? advances(order) : List.of();
        return new Step(
                "draft an advance of " + order.id() + " of " + amount + " after " + earlier,
                desk -> desk.advances().draft(order.id(), amount, earlier));
    }

    /** Mostly advances for the same client. */
    private List<InvoiceId> advances(DraftInvoice order) {
        List<IssuedInvoice> fitting = issued.stream()
                .filter(document -> document.kind() == DocumentKind.ADVANCE)
                .filter(document ->
                        document.content().client().equals(order.content().client()))
                .toList();
        List<IssuedInvoice> named = fitting.isEmpty() || chance.oneIn(6) ? issued : fitting;
        return chance.oneIn(2)
                ? List.of(chance.oneOf(named).id())
                : List.of(chance.oneOf(named).id(), chance.oneOf(named).id());
    }

    /** One of the latest drafts, for older ones are mostly issued. */
    private DraftInvoice latest() {
        return drafts.get(Math.max(0, drafts.size() - 1 - chance.below(4)));
    }

    private IssueOrder order() {
        return chance.oneIn(4) ? IssueOrder.today().keyed("key " + chance.below(4)) : IssueOrder.today();
    }
}
