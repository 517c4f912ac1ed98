package io.klientela.testkit;

import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.StandingLine;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.SettledInvoice;
import io.klientela.settlement.Settlement;
import io.klientela.tax.Vat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A row of {@code life-cycle.tsv}: a step, and how to come to it.
 *
 * @param row what the table of the life cycle has: state, step, next state, permission
 * @param due what the draft comes to
 * @param before what is done with the issued invoice until it is in the state
 * @param step the step itself
 */
record LifeCycleStory(List<String> row, String due, List<String> before, String step) {
    private static final int OF_THE_TABLE = 4;

    static List<LifeCycleStory> all() {
        try (InputStream lines = Objects.requireNonNull(LifeCycleStory.class.getResourceAsStream("life-cycle.tsv"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(LifeCycleStory::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LifeCycleStory of(String[] cells) {
        List<String> before =
                cells[OF_THE_TABLE + 1].isEmpty() ? List.of() : Arrays.asList(cells[OF_THE_TABLE + 1].split(", ", -1));
        return new LifeCycleStory(
                List.of(cells).subList(0, OF_THE_TABLE), cells[OF_THE_TABLE], before, cells[OF_THE_TABLE + 2]);
    }

    String from() {
        return row.get(0);
    }

    String to() {
        return row.get(2);
    }

    DraftInvoice draft(CrmSession desk, Company client) {
        return desk.invoices()
                .draft(NewInvoice.to(client.id())
                        .line("Work", "1", Money.of("110", "PLN"), Vat.zero())
                        .line("Returned", "-1", Money.of("10", "PLN"), Vat.zero())
                        .rounding(Money.of(due, "PLN").minus(Money.of("100", "PLN"))));
    }

    /** The invoice in the state from which the step sets out. */
    InvoiceId told(CrmSession desk, Company client) {
        InvoiceId invoice = desk.invoices().issue(draft(desk, client)).id();
        before.forEach(action -> act(desk, invoice, action));
        return invoice;
    }

    /** Does what the story says last. */
    Settlement act(CrmSession desk, InvoiceId invoice) {
        return act(desk, invoice, step);
    }

    static Settlement act(CrmSession desk, InvoiceId invoice, String action) {
        String[] words = action.split(" ", -1);
        return switch (words[0]) {
            case "pay" -> desk.settlements().record(invoice, NewPayment.of(Money.of(words[1], "PLN")));
            case "refund" -> desk.settlements().refund(invoice, NewPayment.of(Money.of(words[1], "PLN")));
            case "mark" -> desk.settlements().markPaid(invoice, CrmContract.TODAY);
            case "back" ->
                desk.settlements().takeBack(invoice, payment(desk, invoice, Integer.parseInt(words[1])), "Bounced");
            case "dispute" -> desk.settlements().dispute(invoice, "Not delivered");
            case "resolve" -> desk.settlements().resolveDispute(invoice, "");
            case "credit", "line", "less", "even" -> {
                desk.corrections().credit(invoice, credit(words[0], words[1]));
                yield desk.settlements().get(invoice).settlement();
            }
            case "raise", "lower", "same" -> {
                List<StandingLine> lines = desk.corrections().standing(invoice).lines();
                desk.corrections().correct(invoice, correction(words[0], words[1], lines));
                yield desk.settlements().get(invoice).settlement();
            }
            default -> throw new IllegalArgumentException("No such action: " + action);
        };
    }

    private static CreditOrder credit(String what, String amount) {
        CreditOrder order = CreditOrder.because("Returned");
        Money some = Money.of(amount, "PLN");
        return switch (what) {
            case "credit" -> order.amount(some);
            case "line" -> order.line(1, some);
            case "less" -> order.line(2, some.negated());
            default -> order.line(1, some).line(2, some.negated());
        };
    }

    private static CorrectionOrder correction(String what, String amount, List<StandingLine> lines) {
        CorrectionOrder order = CorrectionOrder.because("Wrong price");
        BigDecimal some = new BigDecimal(amount);
        return switch (what) {
            case "raise" -> order.price(1, dearer(lines.get(0), some));
            case "lower" -> order.price(1, dearer(lines.get(0), some.negate()));
            default -> order.price(1, dearer(lines.get(0), some)).price(2, dearer(lines.get(1), some));
        };
    }

    private static UnitPrice dearer(StandingLine line, BigDecimal amount) {
        UnitPrice price = line.written().price();
        return new UnitPrice(price.amount().add(amount), price.currency());
    }

    private static PaymentId payment(CrmSession desk, InvoiceId invoice, int number) {
        SettledInvoice settled = desk.settlements().get(invoice);
        return settled.settlement().payments().get(number - 1).id();
    }
}
