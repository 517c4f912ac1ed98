package io.klientela.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.Finding;
import io.klientela.tax.RandomDocuments;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.TotalsEngine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever an order is split into, its advances and the final invoice add up to it in every tax group (REQUIREMENTS decision 15). */
class FinalInvoiceProperties {
    @Property
    void advancesAndFinalInvoiceAddUpToTheWhole(
            @ForAll("documents") TaxableDocument document,
            @ForAll @IntRange(min = 1, max = 5) int parts,
            @ForAll Random random) {
        InvoiceContent whole = RandomInvoices.content(document);
        List<InvoiceFigures> figures = new ArrayList<>();
        List<DeductedAdvance> advances = new ArrayList<>();
        split(whole, parts, random, figures, advances);

        NewDocument last = new FinalInvoice(whole, advances).document();

        IssuedInvoice issued =
                RandomInvoices.issued(DocumentKind.FINAL, last.content(), last.figures(), last.advances());
        assertThat(issued.whole()).isEqualTo(whole);
        figures.add(last.figures());
        // No sum of the whole: the VAT of each document is converted on its own day (Directive 2006/112/EC, Article
        // 91(2)).
        assertThat(figures)
                .allSatisfy(each -> assertThat(each.taxInTaxCurrency())
                        .isEqualTo(whole.pricing()
                                .taxCurrency()
                                .map(second -> TotalsEngine.taxInTaxCurrency(
                                        each.totals().tax(), second))));
        assertAddUp(InvoiceFigures.of(whole), figures);
        assertThat(IssueRules.findings(last))
                .extracting(Finding::rule)
                .isSubsetOf(IssueRules.findings(asInvoice(whole)).stream()
                        .map(Finding::rule)
                        .toList());
    }

    /** Crediting it in full leaves nothing of it: not of its lines, of what it deducts, nor of any group. */
    @Property
    void isCreditedInFull(
            @ForAll("documents") TaxableDocument document,
            @ForAll @IntRange(min = 1, max = 3) int parts,
            @ForAll Random random) {
        InvoiceContent whole = RandomInvoices.content(document);
        List<DeductedAdvance> advances = new ArrayList<>();
        split(whole, parts, random, new ArrayList<>(), advances);
        NewDocument last = new FinalInvoice(whole, advances).document();
        IssuedInvoice issued =
                RandomInvoices.issued(DocumentKind.FINAL, last.content(), last.figures(), last.advances());

        CreditNote note = new CreditNote(StandingInvoice.of(issued, List.of()), CreditOrder.because("Returned"));

        assertThat(note.figures().totals().gross())
                .isEqualTo(issued.totals().gross().negated());
        assertThat(note.figures().totals().tax())
                .isEqualTo(issued.totals().tax().negated());
        assertThat(note.figures().taxInTaxCurrency())
                .isEqualTo(issued.figures().taxInTaxCurrency().map(Money::negated));
        assertThat(IssueRules.findings(NewDocument.of(note))).isEmpty();
    }

    @Property
    void theOrderOfLinesChangesNothing(
            @ForAll("documents") TaxableDocument document,
            @ForAll @IntRange(min = 1, max = 4) int parts,
            @ForAll long seed) {
        InvoiceContent whole = RandomInvoices.content(document);
        List<InvoiceLine> lines = new ArrayList<>(whole.lines());
        Collections.shuffle(lines, new Random(seed));
        List<DeductedAdvance> advances = new ArrayList<>();
        List<DeductedAdvance> ofShuffled = new ArrayList<>();

        split(whole, parts, new Random(seed), new ArrayList<>(), advances);
        split(whole.withLines(lines), parts, new Random(seed), new ArrayList<>(), ofShuffled);

        assertThat(ofShuffled).isEqualTo(advances);
        assertThat(new FinalInvoice(whole.withLines(lines), advances)
                        .document()
                        .figures()
                        .totals()
                        .groups())
                .isEqualTo(new FinalInvoice(whole, advances)
                        .document()
                        .figures()
                        .totals()
                        .groups());
    }

    /**
     * Issues advances of random amounts, one at least, the later ones of what the earlier ones leave, and now and then all that is left.
     *
     * @param whole comes to more than nothing with VAT
     */
    static void split(
            InvoiceContent whole,
            int parts,
            Random random,
            List<InvoiceFigures> figures,
            List<DeductedAdvance> advances) {
        for (int part = 0; part < parts; part++) {
            List<TaxGroup> left = AdvanceDrafting.left(whole, advances);
            Money most = Money.total(left.stream().map(TaxGroup::gross).toList(), whole.currency());
            boolean isAll = random.nextInt(3) == 0 || (part == parts - 1 && advances.isEmpty());
            Money amount = isAll ? most : TotalsEngine.shareOf(most, BigDecimal.valueOf(random.nextInt(101)));
            if (!amount.isPositive()) {
                continue;
            }
            InvoiceContent content = AdvanceDrafting.content(whole, amount, left);
            InvoiceFigures computed = InvoiceFigures.of(content);
            assertThat(computed.totals().gross()).isEqualTo(amount);
            assertThat(IssueRules.findings(new NewDocument(
                            DocumentKind.ADVANCE, content, computed, Optional.empty(), List.of(), Optional.empty())))
                    .isEmpty();
            figures.add(computed);
            advances.add(advance(content, computed));
        }
    }

    /** One of that amount, shared out over what is left. */
    static DeductedAdvance advance(InvoiceContent whole, Money amount, List<TaxGroup> left) {
        InvoiceContent content = AdvanceDrafting.content(whole, amount, left);
        return advance(content, InvoiceFigures.of(content));
    }

    private static DeductedAdvance advance(InvoiceContent content, InvoiceFigures figures) {
        IssuedInvoice advance = RandomInvoices.issued(DocumentKind.ADVANCE, content, figures, List.of());
        return DeductedAdvance.of(StandingInvoice.of(advance, List.of()));
    }

    private static void assertAddUp(InvoiceFigures whole, List<InvoiceFigures> parts) {
        for (TaxGroup group : whole.totals().groups()) {
            List<TaxGroup> ofGroup = parts.stream()
                    .flatMap(each -> each.totals().groups().stream())
                    .filter(group::isOf)
                    .toList();
            CurrencyCode currency = whole.totals().currency();
            assertThat(Money.total(ofGroup.stream().map(TaxGroup::taxable).toList(), currency))
                    .isEqualTo(group.taxable());
            assertThat(Money.total(ofGroup.stream().map(TaxGroup::tax).toList(), currency))
                    .isEqualTo(group.tax());
        }
        assertThat(parts.stream()
                        .map(each -> each.totals().gross())
                        .reduce(Money::plus)
                        .orElseThrow())
                .isEqualTo(whole.totals().gross());
    }

    private static NewDocument asInvoice(InvoiceContent content) {
        return new NewDocument(
                DocumentKind.INVOICE,
                content,
                InvoiceFigures.of(content),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    @Provide
    Arbitrary<TaxableDocument> documents() {
        return RandomDocuments.documents()
                .filter(document ->
                        RandomInvoices.content(document).totals().gross().isPositive());
    }
}
