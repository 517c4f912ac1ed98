package io.klientela.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.CreditExceedsException;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.RandomDocuments;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.Totals;
import io.klientela.tax.TotalsEngine;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Random invoices, corrected and credited at random in any order (REQUIREMENTS decision 13). */
class CorrectionProperties {
    private static final CorrectionOrder MISTAKE = CorrectionOrder.because("Mistake");
    private static final List<Vat> VATS =
            List.of(Vat.standard("23"), Vat.standard("8"), Vat.zero(), Vat.exempt("a"), Vat.reverseCharge("c"));

    @Property
    void documentsAddUpToTheInvoiceAsWrittenLastAndAllOfItCanBeCredited(
            @ForAll("documents") TaxableDocument document,
            @ForAll("documents") TaxableDocument other,
            @ForAll @IntRange(max = 6) int steps,
            @ForAll Random random) {
        walk(RandomInvoices.issued(document), other, steps, random);
    }

    /** Its whole supply is written anew; what it deducts stays as the advances stated it (REQUIREMENTS decision 15). */
    @Property
    void aFinalInvoiceStaysTheWholeLessItsAdvances(
            @ForAll("orders") TaxableDocument document,
            @ForAll("documents") TaxableDocument other,
            @ForAll @IntRange(min = 1, max = 3) int parts,
            @ForAll @IntRange(max = 6) int steps,
            @ForAll Random random) {
        InvoiceContent whole = RandomInvoices.content(document);
        List<DeductedAdvance> advances = new ArrayList<>();
        FinalInvoiceProperties.split(whole, parts, random, new ArrayList<>(), advances);
        assertThat(advances).isNotEmpty();
        NewDocument last = new FinalInvoice(whole, advances).document();
        walk(
                RandomInvoices.issued(DocumentKind.FINAL, last.content(), last.figures(), last.advances()),
                other,
                steps,
                random);
    }

    private static void walk(IssuedInvoice invoice, TaxableDocument other, int steps, Random random) {
        List<IssuedInvoice> documents = new ArrayList<>(List.of(invoice));
        for (int step = 0; step < steps; step++) {
            StandingInvoice standing = standing(documents);
            if (random.nextInt(3) == 0) {
                credit(documents, RandomInvoices.credit(standing, random));
            } else if (!standing.isDeductionCredited()) {
                correct(documents, order(standing, other, random));
            }
        }
        if (!standing(documents).isCredited()) {
            credit(documents, CreditOrder.because("Returned"));
        }

        StandingInvoice standing = standing(documents);
        assertThat(standing.left().isEmpty()).isTrue();
        // What has no line and no charge is nothing that could be credited.
        assertThat(standing.isCredited())
                .isEqualTo(documents.stream().anyMatch(each -> each.kind() == DocumentKind.CREDIT_NOTE));
        assertThat(sum(documents)).allMatch(CorrectionProperties::isZero);
        assertThat(standing.left().groups()).allMatch(CorrectionProperties::isZero);
        assertThat(standing.due())
                .isEqualTo(standing.rounding().minus(invoice.totals().prepaid()));
        if (documents.get(documents.size() - 1).kind() == DocumentKind.CREDIT_NOTE) {
            assertThat(standing.taxInTaxCurrencyLeft().stream()).allMatch(Money::isZero);
        }
    }

    /** 0.5 JPY rounds to 1; what is left when that was credited is nothing, though the units stand. */
    @Example
    void countsUnitsOfWhichNoAmountStands() {
        PricedLine half = PricedLine.of(new BigDecimal("0.001"), UnitPrice.of("500", "JPY"), Vat.standard("23"));
        List<IssuedInvoice> documents = new ArrayList<>(
                List.of(RandomInvoices.issued(TaxableDocument.of(CurrencyCode.of("JPY"), List.of(half, half)))));
        credit(documents, CreditOrder.because("Rebate").line(1, Money.of("1", "JPY")));

        correct(documents, MISTAKE.name(1, "Renamed"));
        correct(documents, MISTAKE.price(2, UnitPrice.of("5000", "JPY")));

        assertThat(standing(documents).left().lines()).containsExactly(Money.of("0", "JPY"), Money.of("5", "JPY"));
    }

    private static StandingInvoice standing(List<IssuedInvoice> documents) {
        return StandingInvoice.of(documents.get(0), documents.subList(1, documents.size()));
    }

    private static void credit(List<IssuedInvoice> documents, CreditOrder order) {
        try {
            CreditNote note = new CreditNote(standing(documents), order);
            if (!note.isEmpty()) {
                assertThat(IssueRules.findings(NewDocument.of(note))).isEmpty();
                documents.add(RandomInvoices.issued(note));
            }
        } catch (QuantityExceedsException | CreditExceedsException refused) {
            assertThat(order.parts().isEmpty() && order.amount().isEmpty()).isFalse();
        }
    }

    private static void correct(List<IssuedInvoice> documents, CorrectionOrder order) {
        StandingInvoice before = standing(documents);
        Rewriting rewriting = new Rewriting(before, order);
        InvoiceContent written = rewriting.content();
        CorrectionNote note;
        try {
            note = new CorrectionNote(before, order);
        } catch (UnchangedInvoiceException unchanged) {
            assertThat(written).isEqualTo(before.content());
            return;
        } catch (BelowAdvancesException exceeded) {
            assertThat(isBelowItsAdvances(before, rewriting))
                    .as("a refusal by %s", order)
                    .isTrue();
            return;
        }
        assertThat(isBelowItsAdvances(before, rewriting))
                .as("carried out: %s", order)
                .isFalse();
        IssuedInvoice correction = RandomInvoices.issued(note);
        documents.add(correction);
        assertThat(IssueRules.findings(NewDocument.of(note))).isEmpty();
        for (int place = 0; place < correction.content().lines().size(); place++) {
            assertThat(TotalsEngine.lineAmount(
                            correction.content().lines().get(place).priced()))
                    .isEqualTo(correction.figures().lines().get(place).amount());
        }
        StandingInvoice standing = standing(documents);
        assertThat(standing.content()).isEqualTo(written);
        assertThat(standing.left().groups())
                .allSatisfy(group -> assertThat(sum(documents).stream().filter(group::isOf))
                        .allSatisfy(of -> {
                            assertThat(of.taxable()).isEqualTo(group.taxable());
                            assertThat(of.tax()).isEqualTo(group.tax());
                        }));
        if (!written.toDocument().equals(before.content().toDocument())) {
            assertIs(documents, rewriting.figures());
            assertIsTheWholeLessItsAdvances(standing);
        } else {
            assertThat(correction.figures().due().isZero()).isTrue();
            assertThat(correction.totals().groups()).allMatch(CorrectionProperties::isZero);
        }
    }

    /**
     * Whether the advances are not between nothing and what the whole supply would come to, in one tax group with VAT, or the supply would
     * have no such group at all: asked of the whole as it would be written, without the code that deducts.
     */
    private static boolean isBelowItsAdvances(StandingInvoice before, Rewriting rewriting) {
        List<DocumentCharge> charges = IntStream.rangeClosed(1, rewriting.lastCharge())
                .filter(number -> !before.isDeduction(number))
                .mapToObj(rewriting::charge)
                .flatMap(Optional::stream)
                .toList();
        InvoiceContent written = rewriting.content();
        InvoiceContent whole = written.withPricing(written.pricing().withCharges(charges));
        List<TaxGroup> groups = InvoiceFigures.of(whole).totals().groups();
        List<TaxGroup> advances = before.invoice().advances().stream()
                .flatMap(advance -> advance.groups().stream())
                .toList();
        boolean isWithoutGroup =
                advances.stream().anyMatch(advance -> groups.stream().noneMatch(advance::isOf));
        return isWithoutGroup
                || groups.stream().anyMatch(group -> {
                    BigDecimal most = group.gross().amount();
                    BigDecimal paid = advances.stream()
                            .filter(group::isOf)
                            .map(advance -> advance.gross().amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    return paid.compareTo(most.min(BigDecimal.ZERO)) < 0
                            || paid.compareTo(most.max(BigDecimal.ZERO)) > 0;
                });
    }

    /** To the cent, in each tax group and total. */
    private static void assertIs(List<IssuedInvoice> documents, InvoiceFigures whole) {
        List<TaxGroup> groups = sum(documents);
        for (TaxGroup group : groups) {
            Optional<TaxGroup> of =
                    whole.totals().groups().stream().filter(group::isOf).findFirst();
            Money nothing = Money.zero(whole.levies().currency());
            assertThat(group.taxable()).isEqualTo(of.map(TaxGroup::taxable).orElse(nothing));
            assertThat(group.tax()).isEqualTo(of.map(TaxGroup::tax).orElse(nothing));
        }
        assertThat(whole.totals().groups()).allMatch(of -> groups.stream().anyMatch(of::isOf));
        assertThat(total(documents, each -> each.totals().gross()))
                .isEqualTo(whole.totals().gross());
        assertThat(total(documents, each -> each.figures().levies())).isEqualTo(whole.levies());
        assertThat(total(documents, each -> each.figures().due())).isEqualTo(whole.due());
        StandingInvoice standing = standing(documents);
        assertThat(standing.taxInTaxCurrencyLeft()).isEqualTo(whole.taxInTaxCurrency());
        assertThat(standing.lines().stream().filter(line -> !line.isTakenAway()).map(StandingLine::amount))
                .isEqualTo(whole.lines().stream().map(LineFigures::amount).toList());
        assertThat(standing.charges().stream()
                        .filter(charge -> !charge.isTakenAway())
                        .map(StandingCharge::amount))
                .isEqualTo(whole.charges().stream().map(ChargeFigures::entered).toList());
    }

    /** In each tax group, computed without what deducts them. */
    private static void assertIsTheWholeLessItsAdvances(StandingInvoice standing) {
        List<TaxGroup> parts = new ArrayList<>(standing.left().groups());
        Deductions.groups(standing.invoice().advances()).forEach(parts::add);
        Totals whole = InvoiceFigures.of(standing.whole()).totals();
        for (TaxGroup group : parts) {
            Optional<TaxGroup> of = whole.groups().stream().filter(group::isOf).findFirst();
            Money nothing = Money.zero(whole.currency());
            assertThat(total(parts, group, TaxGroup::taxable))
                    .isEqualTo(of.map(TaxGroup::taxable).orElse(nothing));
            assertThat(total(parts, group, TaxGroup::tax))
                    .isEqualTo(of.map(TaxGroup::tax).orElse(nothing));
        }
        assertThat(whole.groups()).allMatch(of -> parts.stream().anyMatch(of::isOf));
    }

    private static Money total(List<TaxGroup> parts, TaxGroup group, Function<TaxGroup, Money> amount) {
        return parts.stream()
                .filter(group::isOf)
                .map(amount)
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static Money total(List<IssuedInvoice> documents, Function<IssuedInvoice, Money> amount) {
        return documents.stream().map(amount).reduce(Money::plus).orElseThrow();
    }

    /** Each group of the documents, added up without the code that is judged. */
    private static List<TaxGroup> sum(List<IssuedInvoice> documents) {
        List<TaxGroup> sums = new ArrayList<>();
        for (IssuedInvoice document : documents) {
            for (TaxGroup group : document.totals().groups()) {
                Optional<TaxGroup> known = sums.stream().filter(group::isOf).findFirst();
                known.ifPresent(sums::remove);
                sums.add(new TaxGroup(
                        group.category(),
                        group.rate(),
                        known.map(of -> of.taxable().plus(group.taxable())).orElse(group.taxable()),
                        known.map(of -> of.tax().plus(group.tax())).orElse(group.tax()),
                        ""));
            }
        }
        return sums;
    }

    private static boolean isZero(TaxGroup group) {
        return group.taxable().isZero() && group.tax().isZero();
    }

    /** Some parts, each of which names what stands once those before it are carried out. */
    private static CorrectionOrder order(StandingInvoice standing, TaxableDocument other, Random random) {
        CurrencyCode currency = standing.invoice().content().currency();
        CorrectionOrder order = random.nextInt(4) == 0 ? MISTAKE.purchaseOrder("PO " + random.nextInt(3)) : MISTAKE;
        List<Integer> lines = new ArrayList<>(standing.lines().stream()
                .filter(line -> !line.isTakenAway())
                .map(StandingLine::number)
                .toList());
        List<Integer> charges = new ArrayList<>(standing.charges().stream()
                .filter(charge -> !charge.isTakenAway())
                .map(StandingCharge::number)
                .filter(number -> !standing.isDeduction(number))
                .toList());
        for (int part = random.nextInt(4); part > 0; part--) {
            int what = random.nextInt(9);
            if (what == 0) {
                order = order.line(line(other, currency, random));
            } else if (what == 1) {
                order = order.charge(charge(other, currency, random));
            } else if (what < 4 && !charges.isEmpty()) {
                int number = charges.get(random.nextInt(charges.size()));
                order = what == 2
                        ? order.charge(number, charge(other, currency, random))
                        : order.withoutCharge(charges.remove(charges.indexOf(number)));
            } else if (!lines.isEmpty()) {
                int number = lines.get(random.nextInt(lines.size()));
                order = switch (what) {
                    case 4 -> order.price(number, new UnitPrice(decimal(random, 5000, 2), currency));
                    case 5 -> order.quantity(number, decimal(random, 9000, 3).toPlainString());
                    case 6 -> order.vat(number, VATS.get(random.nextInt(VATS.size())));
                    case 7 -> order.name(number, "Work " + random.nextInt(2));
                    default ->
                        random.nextBoolean()
                                ? order.line(number, line(other, currency, random))
                                : order.withoutLine(lines.remove(lines.indexOf(number)));
                };
            }
        }
        return order;
    }

    private static BigDecimal decimal(Random random, int bound, int scale) {
        return BigDecimal.valueOf(random.nextInt(bound), scale);
    }

    private static NewInvoiceLine line(TaxableDocument other, CurrencyCode currency, Random random) {
        List<PricedLine> lines = other.lines().stream()
                .filter(line ->
                        line instanceof PricedLine priced && priced.currency().equals(currency))
                .map(PricedLine.class::cast)
                .toList();
        if (lines.isEmpty()) {
            return NewInvoiceLine.of(
                    "More",
                    decimal(random, 9000, 3).toPlainString(),
                    new UnitPrice(decimal(random, 5000, 2), currency),
                    VATS.get(random.nextInt(VATS.size())));
        }
        PricedLine of = lines.get(random.nextInt(lines.size()));
        return new NewInvoiceLine(
                "More",
                "",
                "",
                "",
                of.quantity().toPlainString(),
                "C62",
                of.price(),
                of.baseQuantity().toPlainString(),
                "0",
                of.charges(),
                of.levy(),
                of.vat(),
                "",
                Optional.empty());
    }

    private static DocumentCharge charge(TaxableDocument other, CurrencyCode currency, Random random) {
        List<DocumentCharge> charges = other.currency().equals(currency) ? other.charges() : List.<DocumentCharge>of();
        return charges.isEmpty()
                ? DocumentCharge.charge(
                        Money.rounded(decimal(random, 5000, 2), currency), VATS.get(random.nextInt(VATS.size())))
                : charges.get(random.nextInt(charges.size()));
    }

    /** Of 100.00 with VAT 60.00 were paid: to the last cent of that it goes down, and no further. */
    @Example
    void aFinalInvoiceGoesDownToItsAdvances() {
        PricedLine work = PricedLine.of(BigDecimal.ONE, UnitPrice.of("100.00", "EUR"), Vat.zero());
        InvoiceContent whole = RandomInvoices.content(TaxableDocument.of(CurrencyCode.of("EUR"), List.of(work)));
        Money paid = Money.of("60.00", "EUR");
        DeductedAdvance advance = FinalInvoiceProperties.advance(whole, paid, AdvanceDrafting.left(whole, List.of()));
        NewDocument last = new FinalInvoice(whole, List.of(advance)).document();
        List<IssuedInvoice> documents = new ArrayList<>(
                List.of(RandomInvoices.issued(DocumentKind.FINAL, last.content(), last.figures(), last.advances())));

        correct(documents, MISTAKE.price(1, UnitPrice.of("59.99", "EUR")));
        assertThat(documents).hasSize(1);
        correct(documents, MISTAKE.price(1, UnitPrice.of("60.00", "EUR")));
        assertThat(standing(documents).due()).isEqualTo(Money.of("0", "EUR"));
    }

    /** What can be paid in advance: of all that comes to something with VAT. */
    @Provide
    Arbitrary<TaxableDocument> orders() {
        return RandomDocuments.documents()
                .filter(document ->
                        RandomInvoices.content(document).totals().gross().isPositive());
    }

    @Provide
    Arbitrary<TaxableDocument> documents() {
        return RandomDocuments.documents();
    }
}
