package io.klientela.invoice;

import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.project.OrganizationProfile;
import io.klientela.session.Actor;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.TotalsEngine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Random documents as issued invoices, and random orders to credit them. */
final class RandomInvoices {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final CreditOrder RETURNED = CreditOrder.because("Returned");

    private RandomInvoices() {}

    static CreditOrder credit(StandingInvoice standing, Random random) {
        CreditOrder order = RETURNED;
        if (random.nextInt(4) == 0) {
            Money whole = standing.left().lines().stream()
                    .reduce(Money.zero(standing.invoice().content().currency()), Money::plus);
            Money some = part(whole, random);
            return some.isZero() ? order : order.amount(some);
        }
        for (int line = 1; line <= standing.left().lines().size(); line++) {
            Money left = standing.left().lines().get(line - 1);
            BigDecimal units = standing.quantityLeft(line);
            order = switch (random.nextInt(4)) {
                case 0 -> order.line(line, part(left, random));
                case 1 ->
                    order.quantity(
                            line,
                            units.multiply(BigDecimal.valueOf(random.nextInt(101)))
                                    .divide(BigDecimal.valueOf(100), 3, RoundingMode.HALF_UP)
                                    .toPlainString());
                case 2 -> order.quantity(line, units.toPlainString());
                default -> order;
            };
        }
        for (int charge = 1; charge <= standing.left().charges().size(); charge++) {
            order = order.charge(charge, part(standing.left().charges().get(charge - 1), random));
        }
        return order;
    }

    /** Numbers other than zero that add up to the whole, with its sign. */
    static BigDecimal[] parts(BigDecimal whole, int most, Random random) {
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal left = whole;
        for (int part = 1; part < most; part++) {
            BigDecimal some = left.multiply(BigDecimal.valueOf(random.nextInt(101)))
                    .divide(BigDecimal.valueOf(100), 3, RoundingMode.DOWN);
            if (some.signum() != 0 && some.compareTo(left) != 0) {
                parts.add(some);
                left = left.subtract(some);
            }
        }
        parts.add(left);
        return parts.toArray(BigDecimal[]::new);
    }

    private static Money part(Money whole, Random random) {
        return TotalsEngine.shareOf(whole, BigDecimal.valueOf(random.nextInt(101)));
    }

    static IssuedInvoice issued(TaxableDocument document) {
        InvoiceContent content = content(document);
        return issued(DocumentKind.INVOICE, content, InvoiceFigures.of(content), List.of());
    }

    /** An invoice with the lines of a document that have prices. */
    static InvoiceContent content(TaxableDocument document) {
        CurrencyCode currency = document.currency();
        return new InvoiceContent(
                new ContactId(new UUID(1, 1)),
                Optional.empty(),
                new Buyer("Buyer", Optional.empty(), Optional.empty(), ""),
                Optional.empty(),
                currency,
                Locale.ENGLISH,
                Optional.empty(),
                Optional.empty(),
                PaymentTerm.onReceipt(),
                "",
                "",
                "",
                "",
                new Pricing(
                        document.policy(),
                        document.charges(),
                        document.prepaid(),
                        document.rounding(),
                        document.taxCurrency()
                                .filter(second -> !second.currency().equals(currency))),
                document.lines().stream()
                        .filter(PricedLine.class::isInstance)
                        .map(line -> new InvoiceLine("Work", "", "", "", "C62", (PricedLine) line, ""))
                        .toList(),
                Optional.empty());
    }

    static IssuedInvoice issued(CorrectingDocument document) {
        return issued(
                document.kind(), document.content(), document.figures(), Optional.of(document.correction()), List.of());
    }

    static IssuedInvoice issued(
            DocumentKind kind, InvoiceContent content, InvoiceFigures figures, List<DeductedAdvance> advances) {
        return issued(kind, content, figures, Optional.empty(), advances);
    }

    private static IssuedInvoice issued(
            DocumentKind kind,
            InvoiceContent content,
            InvoiceFigures figures,
            Optional<Correction> correction,
            List<DeductedAdvance> advances) {
        return new IssuedInvoice(
                new InvoiceId(new UUID(7, 8)),
                new ProjectId(new UUID(7, 9)),
                kind,
                "1",
                Optional.empty(),
                DAY,
                DAY,
                DAY,
                OrganizationProfile.named("Seller"),
                content,
                figures,
                Instant.EPOCH,
                Actor.system("test"),
                Optional.empty(),
                correction,
                advances);
    }
}
