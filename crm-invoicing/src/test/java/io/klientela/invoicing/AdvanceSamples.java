package io.klientela.invoicing;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.project.NewProject;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Proformas, advances and final invoices of one order. */
final class AdvanceSamples {
    private static final Vat VAT = Vat.standard("23");
    private static final Vat REDUCED = Vat.standard("8");

    private final CrmSession anna = anna();
    private final NewInvoice order;

    private AdvanceSamples(UnaryOperator<NewInvoice> more) {
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        order = more.apply(NewInvoice.to(acme.id())
                .currency("PLN")
                .line("Kitchen", "1", zloty("8000.00"), VAT)
                .line("Assembly", "1", zloty("2000.00"), REDUCED)
                .charge(DocumentCharge.allowance(zloty("100.00"), VAT).because("Rebate")));
    }

    /** An order of two rates with a rebate, in that language. */
    static AdvanceSamples in(String language) {
        return new AdvanceSamples(order -> order.language(language));
    }

    static AdvanceSamples ofGrossEntry(String language) {
        return new AdvanceSamples(order -> order.language(language).policy(TotalsPolicy.GROSS_PER_DOCUMENT));
    }

    static AdvanceSamples inEuroToo(String language) {
        TaxCurrency euro =
                new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.2315"), LocalDate.of(2026, 11, 20));
        return new AdvanceSamples(order -> order.language(language).taxCurrency(euro));
    }

    static CrmSession anna() {
        Crm crm = Crm.create(InMemoryStorage.create());
        return crm.project(crm.setUp(NewProject.named("Podlesie s.c.")
                        .country("PL")
                        .zone("Europe/Warsaw")
                        .currency("PLN")
                        .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna"))))
                .asHostUser("anna");
    }

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }

    private DraftInvoice draft() {
        return anna.invoices().draft(order);
    }

    IssuedInvoice proforma() {
        return anna.proformas().issue(draft());
    }

    /** One of which the day of the supply is agreed. */
    IssuedInvoice agreedProforma() {
        return anna.proformas().issue(anna.invoices().draft(order.supplyDate(LocalDate.of(2026, 12, 24))));
    }

    /** The invoice of a proforma. */
    IssuedInvoice invoiced() {
        return anna.invoices().issue(anna.proformas().invoice(proforma().id()));
    }

    IssuedInvoice advance() {
        return anna.advances().issue(anna.advances().draft(draft().id(), zloty("1000.00")));
    }

    /** One of money that came before it was issued. */
    IssuedInvoice receivedAdvance() {
        DraftInvoice draft = anna.advances().draft(draft().id(), zloty("1000.00"));
        DraftInvoice paid = draft.withContent(
                draft.content().withPricing(draft.content().pricing().withPrepaid(zloty("1000.00"))));
        return anna.advances().issue(anna.invoices().save(paid));
    }

    /** One of which all was paid in advance. */
    IssuedInvoice finalOfNothing() {
        DraftInvoice whole = draft();
        IssuedInvoice advance = anna.advances()
                .issue(anna.advances().draft(whole.id(), whole.figures().due()));
        return anna.advances().issueFinal(whole, List.of(advance.id()));
    }

    /** One that deducts so many advances of 1,000.00 each. */
    IssuedInvoice finalOf(int advances) {
        DraftInvoice whole = draft();
        List<InvoiceId> issued = new ArrayList<>();
        for (int each = 0; each < advances; each++) {
            DraftInvoice draft = anna.advances().draft(whole.id(), zloty("1000.00"), issued);
            issued.add(anna.advances().issue(draft).id());
        }
        return anna.advances().issueFinal(whole, issued);
    }
}
