package io.klientela.examples;

import io.klientela.CrmSession;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.PaymentTerm;
import io.klientela.invoicing.PdfInvoices;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.Vat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two invoices: one in Polish with two VAT rates, one in Czech without VAT. */
final class DemoInvoices {
    private static final String CZECH_CLIENT = "Žižkovské kavárny s.r.o.";
    private static final String REVERSE_CHARGE = "Article 196, Council Directive 2006/112/EC";

    private DemoInvoices() {}

    static List<IssuedInvoice> issue(CrmSession desk, DemoDeal deal, PrintStream out) {
        List<IssuedInvoice> invoices = new ArrayList<>();
        for (DraftInvoice draft : List.of(atHome(desk, deal), abroad(desk))) {
            IssuedInvoice invoice = desk.invoices().issue(draft);
            out.println("   " + invoice.number() + " to "
                    + invoice.content().buyer().name() + ": " + invoice.totals().payable() + ", due "
                    + invoice.dueDate());
            invoices.add(invoice);
        }
        return invoices;
    }

    static List<Path> write(List<IssuedInvoice> invoices, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (IssuedInvoice invoice : invoices) {
            Path file = folder.resolve(invoice.number().replace('/', '-') + ".pdf");
            try (OutputStream output = Files.newOutputStream(file)) {
                PdfInvoices.standard().write(invoice, output);
            }
            files.add(file);
        }
        return files;
    }

    private static DraftInvoice atHome(CrmSession desk, DemoDeal deal) {
        return desk.invoices()
                .draft(NewInvoice.to(deal.client().id())
                        .opportunity(deal.opportunity().id())
                        .line(NewInvoiceLine.of(
                                        "Doradztwo przy wyborze floty, listopad",
                                        "12.5",
                                        UnitPrice.of("480.00", "PLN"),
                                        Vat.standard("23"))
                                .unit("HUR"))
                        .line("Szkolenie kierowców", "3", Money.of("1250.00", "PLN"), Vat.standard("23"))
                        .line(NewInvoiceLine.of(
                                        "Poradnik „Jazda zimą” – książka",
                                        "40",
                                        UnitPrice.of("39.90", "PLN"),
                                        Vat.standard("5"))
                                .discountPercent("10"))
                        .paymentTerm(PaymentTerm.inDays(14))
                        .purchaseOrder("ZAM/2026/118")
                        .notes("Dziękujemy za zaufanie."));
    }

    private static DraftInvoice abroad(CrmSession desk) {
        Company client = DemoDeal.find(desk, CZECH_CLIENT)
                .orElseGet(() -> desk.contacts()
                        .add(NewCompany.named(CZECH_CLIENT)
                                .email("ucetni@kavarny.example")
                                .taxId("CZ", "CZ25123891")
                                .currency("EUR")
                                .language("cs")
                                .address(NewAddress.of(
                                        AddressKind.BILLING, "Seifertova 9", "130 00", "Praha 3", "CZ"))));
        return desk.invoices()
                .draft(NewInvoice.to(client.id())
                        .line(
                                "Poradenství k vozovému parku",
                                "1",
                                Money.of("950.00", "EUR"),
                                Vat.reverseCharge(REVERSE_CHARGE))
                        .paymentTerm(PaymentTerm.inDays(30)));
    }
}
