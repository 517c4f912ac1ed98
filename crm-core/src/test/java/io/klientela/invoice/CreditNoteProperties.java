package io.klientela.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.project.OrganizationProfile;
import io.klientela.session.Actor;
import io.klientela.tax.CreditExceedsException;
import io.klientela.tax.PricedLine;
import io.klientela.tax.RandomDocuments;
import io.klientela.tax.TaxGroup;
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
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Credit notes of random invoices, split at random by lines, units and amounts (REQUIREMENTS decision 13). */
class CreditNoteProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final CreditOrder RETURNED = CreditOrder.because("Returned");

    @Property
    void everyCreditNoteAddsUpAndAllOfThemGiveBackTheInvoice(
            @ForAll("documents") TaxableDocument document,
            @ForAll @IntRange(max = 4) int parts,
            @ForAll Random random) {
        IssuedInvoice invoice = issued(document);
        List<IssuedInvoice> credits = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            add(invoice, credits, order(StandingInvoice.of(invoice, credits), random));
        }
        if (!StandingInvoice.of(invoice, credits).isCredited()) {
            add(invoice, credits, RETURNED);
        }

        StandingInvoice standing = StandingInvoice.of(invoice, credits);
        assertThat(standing.isCredited()).isTrue();
        assertThat(standing.left().groups()).allSatisfy(group -> {
            assertThat(group.taxable().isZero()).isTrue();
            assertThat(group.tax().isZero()).isTrue();
        });
        assertThat(standing.left().levies().isZero()).isTrue();
        Money paidOrRounded = invoice.totals().rounding().minus(invoice.totals().prepaid());
        assertThat(standing.due()).isEqualTo(paidOrRounded);
        if (!credits.isEmpty()) {
            assertThat(standing.taxInTaxCurrencyLeft().stream()).allMatch(Money::isZero);
        }
    }

    private static void add(IssuedInvoice invoice, List<IssuedInvoice> credits, CreditOrder order) {
        CreditNote note;
        try {
            note = new CreditNote(StandingInvoice.of(invoice, credits), order);
        } catch (QuantityExceedsException | CreditExceedsException refused) {
            return;
        }
        if (note.isEmpty()) {
            return;
        }
        IssuedInvoice credit = issued(note.content(), note.figures(), Optional.of(note.correction()));
        credits.add(credit);
        List<InvoiceLine> lines = credit.content().lines();
        for (int place = 0; place < lines.size(); place++) {
            assertThat(TotalsEngine.lineAmount(lines.get(place).priced()))
                    .isEqualTo(credit.figures().lines().get(place).amount());
        }
        assertThat(IssueRules.broken(
                        new NewDocument(credit.kind(), credit.content(), credit.figures(), credit.correction())))
                .isEmpty();
        for (TaxGroup group : credit.totals().groups()) {
            assertThat(invoice.totals().groups())
                    .anyMatch(
                            of -> of.category() == group.category() && of.rate().compareTo(group.rate()) == 0);
        }
    }

    private static CreditOrder order(StandingInvoice standing, Random random) {
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

    private static Money part(Money whole, Random random) {
        return TotalsEngine.shareOf(whole, BigDecimal.valueOf(random.nextInt(101)));
    }

    private static IssuedInvoice issued(TaxableDocument document) {
        CurrencyCode currency = document.currency();
        InvoiceContent content = new InvoiceContent(
                new ContactId(new UUID(1, 1)),
                Optional.empty(),
                new Buyer("Buyer", Optional.empty(), Optional.empty()),
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
                        .map(line -> new InvoiceLine("Work", "", "", "C62", (PricedLine) line))
                        .toList(),
                Optional.empty());
        return issued(content, InvoiceFigures.of(content), Optional.empty());
    }

    private static IssuedInvoice issued(
            InvoiceContent content, InvoiceFigures figures, Optional<Correction> correction) {
        return new IssuedInvoice(
                new InvoiceId(new UUID(7, 8)),
                new ProjectId(new UUID(7, 9)),
                correction.isPresent() ? DocumentKind.CREDIT_NOTE : DocumentKind.INVOICE,
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
                correction);
    }

    @Provide
    Arbitrary<TaxableDocument> documents() {
        return RandomDocuments.documents();
    }
}
