package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CreditProperties {
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");

    @Property
    void creditsOfAnySplitEndAtZeroInEveryTaxGroup(
            @ForAll("documents") TaxableDocument document,
            @ForAll @IntRange(max = 4) int parts,
            @ForAll Random random) {
        Calculation calculation = TotalsEngine.calculate(document);
        List<Credit> credits = new ArrayList<>();
        Uncredited left = Uncredited.of(calculation);
        for (int i = 0; i < parts; i++) {
            Credit credit = left.credit(parts(left.lines(), random), parts(left.charges(), random));
            credits.add(credit);
            left = credit.left();
        }
        Credit rest = left.rest();
        credits.add(rest);

        assertThat(rest.left().isEmpty()).isTrue();
        for (TaxGroup group : calculation.totals().groups()) {
            assertThat(sum(credits, group, true)).isEqualTo(group.taxable().negated());
            assertThat(sum(credits, group, false)).isEqualTo(group.tax().negated());
        }
        assertThat(rest.left().groups()).allSatisfy(group -> {
            assertThat(group.taxable().isZero()).isTrue();
            assertThat(group.tax().isZero()).isTrue();
        });
        Money given = Money.total(
                credits.stream().map(credit -> credit.totals().gross()).toList(), document.currency());
        Money levies = Money.total(credits.stream().map(Credit::levies).toList(), document.currency());
        assertThat(given).isEqualTo(calculation.totals().gross().negated());
        assertThat(levies).isEqualTo(calculation.levies().negated());
    }

    /** An amount of the whole is shared out so that no part gives back more than it has, whatever signs the parts have. */
    @Property
    void creditsOfAnAmountOfTheWholeEndAtZeroToo(
            @ForAll("documents") TaxableDocument document,
            @ForAll @IntRange(min = 1, max = 4) int parts,
            @ForAll Random random) {
        Calculation calculation = TotalsEngine.calculate(document);
        Uncredited left = Uncredited.of(calculation);
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            Money whole = entered(left);
            Money amount = TotalsEngine.shareOf(whole, BigDecimal.valueOf(random.nextInt(101)));
            if (!amount.isZero()) {
                Credit credit = left.credit(amount);
                assertThat(entered(credit.left())).isEqualTo(whole.minus(amount));
                credits.add(credit);
                left = credit.left();
            }
        }
        credits.add(left.rest());

        for (TaxGroup group : calculation.totals().groups()) {
            assertThat(sum(credits, group, true)).isEqualTo(group.taxable().negated());
            assertThat(sum(credits, group, false)).isEqualTo(group.tax().negated());
        }
    }

    /** What is left follows from the documents that were issued, without computing them again. */
    @Property
    void takesOffWhatACreditCameTo(@ForAll("documents") TaxableDocument document, @ForAll Random random) {
        Uncredited open = Uncredited.of(TotalsEngine.calculate(document));
        List<Money> ofLines = parts(open.lines(), random);
        List<Money> ofCharges = parts(open.charges(), random);
        Credit credit = open.credit(ofLines, ofCharges);

        assertThat(open.afterCredit(ofLines, ofCharges, credit.totals(), credit.levies()))
                .isEqualTo(credit.left());
        Money ofAllowances = Money.zero(document.currency());
        Money ofOthers = ofAllowances;
        for (int i = 0; i < ofCharges.size(); i++) {
            Money net = credit.chargeNets().get(i);
            boolean isAllowance = document.charges().get(i).kind() == ChargeKind.ALLOWANCE;
            ofAllowances = isAllowance ? ofAllowances.plus(net) : ofAllowances;
            ofOthers = isAllowance ? ofOthers : ofOthers.plus(net);
        }
        assertThat(credit.totals().allowances()).isEqualTo(ofAllowances);
        assertThat(credit.totals().charges()).isEqualTo(ofOthers);
    }

    @Example
    void refusesAnAmountThatIsMoreThanTheWhole() {
        Uncredited left = Uncredited.of(TotalsEngine.calculate(TaxableDocument.of(
                EUR,
                List.of(
                        TaxableLine.ofNet(euro("10.00"), Vat.standard("20")),
                        TaxableLine.ofNet(euro("5.00"), Vat.standard("10"))))));

        assertThat(left.credit(euro("10.00")).left().lines()).containsExactly(euro("3.33"), euro("1.67"));
        assertThatExceptionOfType(CreditExceedsException.class)
                .isThrownBy(() -> left.credit(euro("15.01")))
                .satisfies(refusal -> {
                    assertThat(refusal.left()).isEqualTo(euro("15.00"));
                    assertThat(refusal.asked()).isEqualTo(euro("15.01"));
                    assertThat(refusal.figure()).hasToString("amount of document");
                });
        assertThatExceptionOfType(CreditExceedsException.class).isThrownBy(() -> left.credit(euro("-1.00")));
    }

    private static Money entered(Uncredited left) {
        Money sum = Money.total(left.lines(), left.levies().currency());
        for (int i = 0; i < left.charges().size(); i++) {
            sum = sum.plus(left.document()
                    .charges()
                    .get(i)
                    .kind()
                    .signed(left.charges().get(i)));
        }
        return sum;
    }

    @Property
    void oneCreditOfEverythingIsTheNegativeOfTheDocument(@ForAll("documents") TaxableDocument document) {
        Totals totals = TotalsEngine.compute(document);
        Totals credited = Uncredited.of(TotalsEngine.calculate(document)).rest().totals();

        assertThat(credited.net()).isEqualTo(totals.net().negated());
        assertThat(credited.tax()).isEqualTo(totals.tax().negated());
        assertThat(credited.gross()).isEqualTo(totals.gross().negated());
    }

    /** 0.05 at 50 % bears 0.03; each cent alone would bear one of its own. */
    @Example
    void theLastCreditTakesTheRemainder() {
        Uncredited left = Uncredited.of(TotalsEngine.calculate(
                TaxableDocument.of(EUR, List.of(TaxableLine.ofNet(euro("0.05"), Vat.standard("50"))))));
        List<Money> taxes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Credit credit = left.credit(List.of(euro("0.01")), List.of());
            taxes.add(credit.totals().tax());
            left = credit.left();
        }

        assertThat(taxes).containsExactly(euro("-0.01"), euro("-0.01"), euro("-0.01"), euro("0.00"), euro("0.00"));
        assertThat(left.isEmpty()).isTrue();
    }

    @Example
    void refusesToCreditMoreThanIsLeft() {
        Uncredited left = Uncredited.of(TotalsEngine.calculate(
                TaxableDocument.of(EUR, List.of(TaxableLine.ofNet(euro("10.00"), Vat.standard("20"))))));
        Uncredited later = left.credit(List.of(euro("9.00")), List.of()).left();

        assertThatExceptionOfType(CreditExceedsException.class)
                .isThrownBy(() -> later.credit(List.of(euro("1.01")), List.of()))
                .satisfies(refusal -> {
                    assertThat(refusal.left()).isEqualTo(euro("1.00"));
                    assertThat(refusal.asked()).isEqualTo(euro("1.01"));
                    assertThat(refusal.figure()).hasToString("amount of line 1");
                    assertThat(refusal.code()).isEqualTo("tax.credit-exceeds");
                });
        assertThatExceptionOfType(CreditExceedsException.class)
                .isThrownBy(() -> later.credit(List.of(euro("-1.00")), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> later.credit(List.of(), List.of()));
    }

    private static List<Money> parts(List<Money> left, Random random) {
        return left.stream()
                .map(amount -> {
                    int percent = random.nextInt(3) == 0 ? 0 : random.nextInt(101);
                    return TotalsEngine.shareOf(amount, BigDecimal.valueOf(percent));
                })
                .toList();
    }

    private static Money sum(List<Credit> credits, TaxGroup group, boolean taxable) {
        return Money.total(
                credits.stream()
                        .flatMap(credit -> credit.totals().groups().stream())
                        .filter(other -> other.category() == group.category()
                                && other.rate().compareTo(group.rate()) == 0)
                        .map(other -> taxable ? other.taxable() : other.tax())
                        .toList(),
                group.tax().currency());
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    @Provide
    Arbitrary<TaxableDocument> documents() {
        return RandomDocuments.documents();
    }
}
