package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.UnknownPartException;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Finding;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is refused for what an invoice says names the line, the field and the figures; what a line says is in its history. */
public abstract class IssueRuleContract extends CrmContract {
    private static final Vat VAT = Vat.standard("23");

    /** For the tests of adapters. */
    protected IssueRuleContract() {}

    private <T extends Throwable> T assertRefused(Class<T> type, ThrowingCallable command) {
        List<Object> before = everything();
        T refused = catchThrowableOfType(type, command);
        assertThat(refused).isNotNull();
        assertThat(everything()).isEqualTo(before);
        return refused;
    }

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }

    private NewInvoice tea() {
        return NewInvoice.to(company("ACME").id()).line("Tea", "1", zloty("100.00"), VAT);
    }

    @Test
    void namesThePlaceOfEachRuleThatIsBroken() {
        DraftInvoice draft = desk().invoices()
                .draft(tea().line(NewInvoiceLine.of("Refund", "1", UnitPrice.of("-5.00", "PLN"), VAT)
                                .charge(LineCharge.charge(zloty("1.00"))))
                        .charge(DocumentCharge.charge(zloty("1.00"), VAT).because("Freight"))
                        .charge(DocumentCharge.allowance(zloty("2.00"), VAT)));

        BrokenRulesException refused = assertRefused(
                BrokenRulesException.class, () -> desk().invoices().issue(draft));

        assertThat(refused.draft()).isEqualTo(draft.id());
        assertThat(refused.findings())
                .extracting(finding -> finding.rule() + " " + finding.subject())
                .containsExactly("BR-27 line 2", "BR-33 charge 2", "BR-44 line 2");
        assertThat(refused.findings().get(0).stated()).isEqualByComparingTo("-5.00");
        assertThat(refused.findings()).extracting(Finding::severity).containsOnly(Finding.Severity.BLOCKS);
        assertThat(refused.rules()).containsExactly("BR-27", "BR-33", "BR-44");
        assertThat(refused)
                .hasMessageContaining(draft.id().toString())
                .hasMessageContaining("BR-33 (Allowance or charge 2: an allowance has no reason; give its reason)");
        IssuedInvoice invoice = desk().invoices().issue(desk().invoices().draft(tea()));
        BrokenRulesException ofCorrection = assertRefused(
                BrokenRulesException.class,
                () -> desk().corrections()
                        .correct(
                                invoice.id(), CorrectionOrder.because("Mistake").price(1, zloty("-1.00"))));
        assertThat(ofCorrection.draft()).isEqualTo(invoice.id());
        assertThat(ofCorrection.findings())
                .extracting(finding -> finding.rule() + " " + finding.subject())
                .containsExactly("BR-27 line 1");
    }

    /** 250 lines of 0.10 at 5 % bear 2.50, each rounded up, where the norm wants 1.25: none of them can be mended. */
    @Test
    void namesThePolicyWhereRoundingPerLineAddsUpToTooMuch() {
        NewInvoice command = NewInvoice.to(company("ACME").id()).policy(TotalsPolicy.NET_PER_LINE);
        for (int line = 0; line < 250; line++) {
            command = command.line("Nail", "1", zloty("0.10"), Vat.standard("5"));
        }
        DraftInvoice draft = desk().invoices().draft(command);

        BrokenRulesException refused = assertRefused(
                BrokenRulesException.class, () -> desk().invoices().issue(draft));

        assertThat(refused).hasMessageContaining("NET_PER_LINE").hasMessageContaining("NET_PER_DOCUMENT");
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("BR-CO-17");
            assertThat(finding.subject()).isEqualTo("S 5");
            assertThat(finding.calculated()).isEqualByComparingTo("1.25");
            assertThat(finding.stated()).isEqualByComparingTo("2.50");
        });
        DraftInvoice mended = desk().invoices()
                .save(draft.withContent(draft.content()
                        .withPricing(draft.content().pricing().withPolicy(TotalsPolicy.NET_PER_DOCUMENT))));
        assertThat(desk().invoices().issue(mended).totals().tax()).isEqualTo(zloty("1.25"));
    }

    @Test
    void namesTheLineThatComesToTooMuch() {
        NewInvoice tea = tea();
        BigDecimal many = new BigDecimal("999999999999999");
        UnitPrice dear = UnitPrice.of("99999.00", "PLN");
        NewInvoiceLine most = NewInvoiceLine.of("Gold", "1", UnitPrice.of("900000000000000000", "PLN"), VAT);
        NewInvoice tooMuch = tea.line(NewInvoiceLine.of("Gold", many.toString(), dear, VAT));
        DraftInvoice draft = desk().invoices().draft(tea);
        DraftInvoice changed =
                draft.withContent(draft.content().withLines(List.of(InvoiceLine.of("Gold", many, dear, VAT))));

        assertThat(paths(assertRefused(
                        ConstraintViolationException.class,
                        () -> desk().invoices().draft(tooMuch))))
                .containsExactly("lines[1]");
        assertThat(paths(assertRefused(
                        ConstraintViolationException.class,
                        () -> desk().invoices().draft(tea.line(most).line(most)))))
                .containsExactly("lines");
        ConstraintViolationException ofSave = assertRefused(
                ConstraintViolationException.class, () -> desk().invoices().save(changed));
        assertThat(paths(ofSave)).containsExactly("lines[0]");
        assertThat(ofSave).hasMessageContaining("daje kwotę o zbyt wielu cyfrach");
    }

    private static Set<String> paths(ConstraintViolationException refused) {
        return refused.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toSet());
    }

    @Test
    void namesTheQuantityThatIsMissing() {
        IssuedInvoice invoice = desk().invoices().issue(desk().invoices().draft(tea()));

        for (String quantity : List.of("", " ", "one")) {
            assertThat(paths(assertRefused(
                            ConstraintViolationException.class,
                            () -> desk().corrections()
                                    .correct(
                                            invoice.id(),
                                            CorrectionOrder.because("Mistake").quantity(1, quantity)))))
                    .allMatch(path -> path.startsWith("parts[0].quantity"));
        }
    }

    @Test
    void tellsWhichLinesStand() {
        IssuedInvoice invoice = desk().invoices().issue(desk().invoices().draft(tea()));

        for (int number : new int[] {-1, 0, 2}) {
            UnknownPartException refused = assertRefused(
                    UnknownPartException.class,
                    () -> desk().corrections().standing(invoice.id()).quantityLeft(number));
            assertThat(refused).hasMessageContaining(Integer.toString(number));
        }
    }

    /** Each component of a line in turn: what is saved and not told is a change that nobody can find out. */
    @Test
    void tellsOfEachChangeOfALine() {
        InvoiceLine line = InvoiceLine.of("Tea", BigDecimal.ONE, UnitPrice.of("100.00", "PLN"), VAT);
        PricedLine priced = line.priced();
        Map<String, InvoiceLine> changed = new LinkedHashMap<>();
        changed.put("name", new InvoiceLine("Green tea", "", "", "", "C62", priced, ""));
        changed.put("description", new InvoiceLine("Tea", "of Assam", "", "", "C62", priced, ""));
        changed.put("articleNumber", new InvoiceLine("Tea", "", "4711", "", "C62", priced, ""));
        changed.put("note", new InvoiceLine("Tea", "", "", "sealed", "C62", priced, ""));
        changed.put("unit", new InvoiceLine("Tea", "", "", "", "KGM", priced, ""));
        changed.put("vatName", new InvoiceLine("Tea", "", "", "", "C62", priced, "VAT 23"));
        changed.put("quantity", line.withPriced(PricedLine.of(BigDecimal.TEN, priced.price(), VAT)));
        changed.put("price", line.withPriced(PricedLine.of(BigDecimal.ONE, UnitPrice.of("1.00", "PLN"), VAT)));
        changed.put("baseQuantity", line.withPriced(priced.withBaseQuantity(BigDecimal.TEN)));
        changed.put("charges", line.withPriced(priced.withCharges(List.of(LineCharge.charge(zloty("1.00"))))));
        changed.put(
                "levy", line.withPriced(priced.withLevy(Levy.insideVatBase("Levy", ChargeAmount.of(zloty("1.00"))))));
        changed.put("vat", line.withPriced(PricedLine.of(BigDecimal.ONE, priced.price(), Vat.standard("8"))));
        assertThat(changed.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(InvoiceLine.class, PricedLine.class)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("priced"))
                        .toList());

        changed.forEach((component, other) -> {
            DraftInvoice draft = desk().invoices().draft(tea());
            desk().invoices().save(draft.withContent(draft.content().withLines(List.of(other))));

            assertThat(history(draft.id().ref()))
                    .as(component)
                    .filteredOn(change -> change.action() == Change.Action.CHANGED)
                    .singleElement()
                    .satisfies(change -> assertThat(change.fields())
                            .extracting(FieldChange::field)
                            .containsExactly("lines"));
        });
    }
}
