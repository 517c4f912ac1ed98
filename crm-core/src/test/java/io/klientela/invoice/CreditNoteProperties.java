package io.klientela.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.money.Money;
import io.klientela.tax.CreditExceedsException;
import io.klientela.tax.RandomDocuments;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.TotalsEngine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Credit notes of random invoices, split at random by lines, units and amounts (REQUIREMENTS decision 13). */
class CreditNoteProperties {
    private static final CreditOrder RETURNED = CreditOrder.because("Returned");

    @Property
    void everyCreditNoteAddsUpAndAllOfThemGiveBackTheInvoice(
            @ForAll("documents") TaxableDocument document,
            @ForAll @IntRange(max = 4) int parts,
            @ForAll Random random) {
        IssuedInvoice invoice = RandomInvoices.issued(document);
        List<IssuedInvoice> credits = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            add(invoice, credits, RandomInvoices.credit(StandingInvoice.of(invoice, credits), random));
        }
        if (!StandingInvoice.of(invoice, credits).isCredited()) {
            add(invoice, credits, RETURNED);
        }

        StandingInvoice standing = StandingInvoice.of(invoice, credits);
        assertThat(standing.left().isEmpty()).isTrue();
        // What has no line and no charge is nothing that could be credited.
        assertThat(standing.isCredited()).isEqualTo(!credits.isEmpty());
        assertThat(standing.left().groups()).allSatisfy(group -> {
            assertThat(group.taxable().isZero()).isTrue();
            assertThat(group.tax().isZero()).isTrue();
        });
        assertThat(standing.left().levies().isZero()).isTrue();
        // What was prepaid is owed to the buyer. The rounding (BT-114) is part of what was to be paid (BR-CO-16): were
        // it left, a
        // cent would stay open of an invoice of which nothing is left.
        assertThat(standing.due())
                .isEqualTo(standing.rounding().minus(invoice.totals().prepaid()));
        if (!credits.isEmpty()) {
            assertThat(standing.rounding().isZero()).isTrue();
            assertThat(standing.taxInTaxCurrencyLeft().stream()).allMatch(Money::isZero);
        }
    }

    /** However small the price of a unit, no unit is left that cannot be given back, and none counts for nothing. */
    @Property
    void unitsCanBeGivenBackOneByOneAndComeToTheWholeLine(
            @ForAll("documents") TaxableDocument document, @ForAll Random random) {
        IssuedInvoice invoice = RandomInvoices.issued(document);
        List<IssuedInvoice> credits = new ArrayList<>();
        for (int line = 1; line <= invoice.content().lines().size(); line++) {
            BigDecimal all = invoice.content().lines().get(line - 1).quantity();
            if (all.signum() == 0) {
                continue;
            }
            BigDecimal[] parts = RandomInvoices.parts(all, 1 + random.nextInt(6), random);
            for (BigDecimal part : parts) {
                StandingInvoice before = StandingInvoice.of(invoice, credits);
                credits.add(
                        RandomInvoices.issued(new CreditNote(before, RETURNED.quantity(line, part.toPlainString()))));
                StandingInvoice after = StandingInvoice.of(invoice, credits);
                assertThat(after.quantityLeft(line))
                        .isEqualByComparingTo(before.quantityLeft(line).subtract(part));
            }
            StandingInvoice standing = StandingInvoice.of(invoice, credits);
            assertThat(standing.left().lines().get(line - 1).isZero()).isTrue();
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
        IssuedInvoice credit = RandomInvoices.issued(note);
        credits.add(credit);
        List<InvoiceLine> lines = credit.content().lines();
        for (int place = 0; place < lines.size(); place++) {
            assertThat(TotalsEngine.lineAmount(lines.get(place).priced()))
                    .isEqualTo(credit.figures().lines().get(place).amount());
        }
        assertThat(IssueRules.findings(new NewDocument(
                        credit.kind(),
                        credit.content(),
                        credit.figures(),
                        credit.correction(),
                        List.of(),
                        Optional.empty())))
                .isEmpty();
        // The VAT in the second currency never goes the other way than the VAT.
        assertThat(credit.figures().taxInTaxCurrency().stream()
                        .map(tax -> tax.amount().signum()
                                * credit.totals().tax().amount().signum()))
                .allMatch(sign -> sign >= 0);
        for (TaxGroup group : credit.totals().groups()) {
            assertThat(invoice.totals().groups())
                    .anyMatch(
                            of -> of.category() == group.category() && of.rate().compareTo(group.rate()) == 0);
        }
    }

    @Provide
    Arbitrary<TaxableDocument> documents() {
        return RandomDocuments.documents();
    }
}
