package io.klientela.invoicing;

import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.party.BankAccount;
import io.klientela.project.OrganizationProfile;
import io.klientela.tax.Vat;
import java.util.List;
import java.util.Locale;

/** Invoices to pay. */
final class PaymentSamples {
    private PaymentSamples() {}

    /** An invoice of that seller with that number, by which so much is due. */
    static IssuedInvoice due(Money due, String seller, String number, List<BankAccount> accounts) {
        String currency = due.currency().code();
        String price = due.amount().abs().toPlainString();
        OrganizationProfile profile = OrganizationProfile.named(seller).withBankAccounts(accounts);
        IssuedInvoice invoice = Samples.issued(
                profile,
                Samples.content(
                        Locale.ENGLISH,
                        currency,
                        List.of(Samples.line(
                                "Work", due.isNegative() ? "-1" : "1", "C62", price, currency, "0", Vat.zero()))));
        return numbered(number, invoice);
    }

    static IssuedInvoice numbered(String number, IssuedInvoice invoice) {
        return new IssuedInvoice(
                invoice.id(),
                invoice.project(),
                invoice.kind(),
                number,
                invoice.series(),
                invoice.issueDate(),
                invoice.supplyDate(),
                invoice.dueDate(),
                invoice.seller(),
                invoice.content(),
                invoice.figures(),
                invoice.issuedAt(),
                invoice.issuedBy(),
                invoice.key(),
                invoice.correction(),
                invoice.advances());
    }
}
