package io.klientela.examples;

import io.klientela.CrmSession;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.StatusMeaning;
import io.klientela.error.CrmException;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.tax.Vat;
import java.io.PrintStream;
import java.util.Optional;

/** Things that must not happen, and the errors that say so. */
final class DemoRefusals {
    private final DemoFirm firm;
    private final PrintStream out;

    DemoRefusals(DemoFirm firm, PrintStream out) {
        this.firm = firm;
        this.out = out;
    }

    void show(DemoDeal deal, IssuedInvoice invoice) {
        CrmSession desk = firm.desk();
        refused(
                "Marek, a telephonist, opens the deal",
                () -> firm.phone().opportunities().get(deal.opportunity().id()));

        Category won = desk.categories().list(CategoryList.STATUS).stream()
                .filter(status -> status.meaning().equals(Optional.of(StatusMeaning.WON)))
                .findFirst()
                .orElseThrow();
        refused(
                "Anna deletes the status \"" + won.name() + "\"",
                () -> desk.categories().delete(won.id()));

        DraftInvoice draft = desk.invoices()
                .draft(NewInvoice.to(deal.client().id())
                        .line("Próba", "1", Money.of("1.00", "PLN"), Vat.standard("23")));
        refused(
                "Anna issues a second invoice numbered " + invoice.number(),
                () -> desk.invoices().issue(draft, IssueOrder.today().numbered(invoice.number())));
        desk.invoices().delete(draft);
    }

    private void refused(String attempt, Runnable command) {
        try {
            command.run();
            throw new IllegalStateException("This should have been refused: " + attempt);
        } catch (CrmException refusal) {
            out.println("   " + attempt + ": " + refusal.code());
            out.println("     " + refusal.getMessage());
        }
    }
}
