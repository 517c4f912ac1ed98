package io.klientela.testkit;

import io.klientela.id.InvoiceId;
import io.klientela.invoice.ChargeFigures;
import io.klientela.invoice.DeductedAdvance;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.SeriesPlace;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes final invoices that no command makes, to see whether a storage keeps what it is given. */
final class FinalInvoices {
    private FinalInvoices() {}

    /** One that deducts two advances, the first in two tax groups. */
    static IssuedInvoice full(IssuedInvoice full, String text, Ground ground) {
        String reason = Texts.cut(text, 1000);
        DeductedAdvance first = new DeductedAdvance(
                new InvoiceId(ground.newId()),
                Texts.cut(text, 60),
                FullRecords.LEAP_DAY,
                List.of(
                        group(full, VatCategory.STANDARD, "23", "1.111", ""),
                        group(full, VatCategory.EXEMPT, "0", "0.002", reason)));
        DeductedAdvance other = new DeductedAdvance(
                new InvoiceId(ground.newId()),
                "B",
                LocalDate.of(1999, 12, 31),
                List.of(group(full, VatCategory.STANDARD, "5.500001", "-0.003", "")));
        return deducting(full, List.of(first, other), Texts.cut(text, 200));
    }

    static IssuedInvoice bare(IssuedInvoice bare, Ground ground) {
        return deducting(
                bare,
                List.of(new DeductedAdvance(
                        new InvoiceId(ground.newId()),
                        "A",
                        bare.issueDate(),
                        List.of(group(bare, VatCategory.STANDARD, "23", "0.01", "")))),
                "A");
    }

    private static TaxGroup group(IssuedInvoice of, VatCategory category, String rate, String taxable, String reason) {
        Money amount = Money.of(taxable, of.content().currency().code());
        Money tax = category == VatCategory.STANDARD ? amount.plus(amount) : Money.zero(amount.currency());
        return new TaxGroup(category, new BigDecimal(rate), amount, tax, reason);
    }

    private static IssuedInvoice deducting(IssuedInvoice of, List<DeductedAdvance> advances, String reason) {
        // Samples of all kinds are stored beside each other, and a number, a key and a place are given once.
        String number = Texts.cut(of.number(), 59) + "F";
        InvoiceContent content = of.content();
        boolean gross = content.pricing().policy().isGrossEntry();
        List<DocumentCharge> charges = new ArrayList<>(content.pricing().charges());
        List<ChargeFigures> figures = new ArrayList<>(of.figures().charges());
        for (DeductedAdvance advance : advances) {
            for (TaxGroup group : advance.groups()) {
                Money entered = gross ? group.gross() : group.taxable();
                Vat vat = Vat.of(group.category(), group.rate(), group.reason());
                charges.add(DocumentCharge.allowance(entered, vat).because(reason));
                figures.add(new ChargeFigures(entered, group.taxable()));
            }
        }
        InvoiceFigures before = of.figures();
        return new IssuedInvoice(
                of.id(),
                of.project(),
                DocumentKind.FINAL,
                number,
                of.series().map(place -> new SeriesPlace(place.series(), place.period(), place.sequence() - 1)),
                of.issueDate(),
                of.supplyDate(),
                of.dueDate(),
                of.seller(),
                content.withPricing(content.pricing().withCharges(charges)),
                new InvoiceFigures(
                        before.totals(), before.lines(), figures, before.levies(), before.taxInTaxCurrency()),
                of.issuedAt(),
                of.issuedBy(),
                of.key().map(key -> Texts.cut(key, 99) + "F"),
                Optional.empty(),
                advances);
    }
}
