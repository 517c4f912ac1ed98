package io.klientela.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.id.ProjectId;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import io.klientela.session.Actor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states follow from the amounts, and the table of the life cycle has every way between them. */
class SettlementTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant MOMENT = Instant.parse("2026-11-22T10:00:00Z");
    private static final Actor ACTOR = Actor.system("test");
    private static final Reversal BOUNCED = new Reversal("Bounced", MOMENT, ACTOR);

    private static Money pln(String amount) {
        return Money.of(amount, "PLN");
    }

    private static Settlement due(String amount) {
        return new Settlement(
                new InvoiceId(new UUID(7, 1)),
                new ProjectId(new UUID(7, 2)),
                pln(amount),
                DAY,
                pln("0"),
                List.of(),
                Optional.empty(),
                0);
    }

    private static Payment payment(int number, Money amount) {
        return new Payment(
                new PaymentId(new UUID(8, number)),
                amount,
                DAY,
                "",
                "",
                Optional.empty(),
                MOMENT,
                ACTOR,
                Optional.empty());
    }

    private static Settlement disputed(Settlement settlement) {
        return settlement.withDispute(Optional.of(new Dispute("No", MOMENT, ACTOR)));
    }

    @Test
    void isCreditedWhereCreditNotesAloneLeaveNothingToPay() {
        Settlement credited = due("100.00").withCredited(pln("100.00"));
        Settlement paidToo = credited.withPayment(payment(1, pln("0.01")));

        assertThat(credited.state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(credited.steps())
                .containsExactly(InvoiceStep.RECORD_PAYMENT, InvoiceStep.CREDIT, InvoiceStep.CORRECT);
        assertThat(paidToo.steps()).contains(InvoiceStep.TAKE_PAYMENT_BACK);
        assertThat(paidToo.withTakenBack(new PaymentId(new UUID(8, 1)), BOUNCED).steps())
                .isEqualTo(credited.steps());
        assertThat(paidToo.state()).isEqualTo(InvoiceState.OVERPAID);
        assertThat(paidToo.overpaid()).isEqualTo(pln("0.01"));
        assertThat(paidToo.withTakenBack(new PaymentId(new UUID(8, 1)), BOUNCED).state())
                .isEqualTo(InvoiceState.CREDITED);
        assertThat(disputed(credited).state()).isEqualTo(InvoiceState.DISPUTED);
        assertThat(due("100.00").withCredited(pln("99.99")).state()).isEqualTo(InvoiceState.BILLED);
        assertThat(due("100.00").withCredited(pln("100.01")).state()).isEqualTo(InvoiceState.OVERPAID);
        assertThat(due("100.00")
                        .withCredited(pln("60.00"))
                        .withPayment(payment(1, pln("40.00")))
                        .state())
                .isEqualTo(InvoiceState.PAID);
        assertThat(due("0").state()).isEqualTo(InvoiceState.PAID);
        assertThat(due("-5.00").withCredited(pln("-5.00")).state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(due("-5.00").withCredited(pln("-6.00")).state()).isEqualTo(InvoiceState.BILLED);
    }

    @Test
    void countsWhatWasPaidBackAsNotPaid() {
        Settlement paid = due("100.00").withPayment(payment(1, pln("130.00")));
        Settlement evened = paid.withPayment(payment(2, pln("-30.00")));
        Settlement givenUp = due("100.00")
                .withCredited(pln("100.00"))
                .withPayment(payment(1, pln("100.00")))
                .withPayment(payment(2, pln("-100.00")));

        assertThat(paid.overpaid()).isEqualTo(pln("30.00"));
        assertThat(evened.state()).isEqualTo(InvoiceState.PAID);
        assertThat(evened.payments().get(1).isRefund()).isTrue();
        assertThat(evened.paid()).isEqualTo(pln("100.00"));
        assertThat(givenUp.state()).isEqualTo(InvoiceState.CREDITED);
        Settlement bounced = givenUp.withTakenBack(new PaymentId(new UUID(8, 1)), BOUNCED);
        assertThat(bounced.state()).isEqualTo(InvoiceState.BILLED);
        assertThat(bounced.open()).isEqualTo(pln("100.00"));
        assertThat(due("-5.00").withPayment(payment(1, pln("-5.00"))).state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void refusesAmountsThatDoNotAddUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> payment(1, pln("0")));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> due("1").withCredited(Money.of("0", "EUR")));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> due("1").withPayment(payment(1, Money.of("1", "EUR"))));
    }

    @Property
    void booksBalanceAndTheStateFollowsFromThem(@ForAll("settlements") Settlement settlement) {
        Money rest = settlement.due().minus(settlement.credited()).minus(settlement.paid());

        assertThat(settlement.open().minus(settlement.overpaid())).isEqualTo(rest);
        assertThat(settlement.open().isNegative() || settlement.overpaid().isNegative())
                .isFalse();
        assertThat(settlement.state())
                .isEqualTo(expected(settlement, rest.amount().signum()));
        assertThat(settlement.isOverdueOn(DAY)).isFalse();
        assertThat(settlement.isOverdueOn(DAY.plusDays(1)))
                .isEqualTo(rest.isPositive() && settlement.dispute().isEmpty());
    }

    private static InvoiceState expected(Settlement settlement, int rest) {
        if (settlement.dispute().isPresent()) {
            return InvoiceState.DISPUTED;
        }
        int paid = settlement.payments().stream()
                .filter(Payment::isInForce)
                .map(payment -> payment.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .signum();
        boolean isCreditedAtAll = !settlement.credited().isZero();
        return switch (rest) {
            case 1 -> paid > 0 ? InvoiceState.PARTLY_PAID : InvoiceState.BILLED;
            case 0 -> isCreditedAtAll && paid == 0 ? InvoiceState.CREDITED : InvoiceState.PAID;
            default -> InvoiceState.OVERPAID;
        };
    }

    /** Whatever the amounts, credits among them, a step that the table allows leads where the table says. */
    @Property
    void everyAllowedStepLeadsAlongARow(
            @ForAll("settlements") Settlement settlement, @ForAll("amounts") BigDecimal amount) {
        for (InvoiceStep step : settlement.steps()) {
            for (Settlement next : after(settlement, step, Money.of(amount, pln("0").currency()))) {
                assertThat(LifeCycle.leads(settlement.state(), step, next.state()))
                        .as("%s by %s to %s", settlement, step, next.state())
                        .isTrue();
            }
        }
    }

    private static List<Settlement> after(Settlement settlement, InvoiceStep step, Money amount) {
        int next = settlement.payments().size() + 1;
        return switch (step) {
            case RECORD_PAYMENT -> List.of(settlement.withPayment(payment(next, amount)));
            case MARK_PAID -> List.of(settlement.withPayment(payment(next, settlement.open())));
            case TAKE_PAYMENT_BACK ->
                settlement.payments().stream()
                        .filter(Payment::isInForce)
                        .map(payment -> settlement.withTakenBack(payment.id(), BOUNCED))
                        .toList();
            case REFUND ->
                Stream.of(amount, settlement.overpaid())
                        .filter(back -> back.compareTo(settlement.overpaid()) <= 0)
                        .map(back -> settlement.withPayment(payment(next, back.negated())))
                        .toList();
            case DISPUTE -> List.of(disputed(settlement));
            case CREDIT, CORRECT ->
                List.of(
                        settlement.withCredited(settlement.credited().plus(amount)),
                        settlement.withCredited(settlement.credited().minus(amount)));
            default -> List.of(settlement.withDispute(Optional.empty()));
        };
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.of("0.01", "20.00", "50.00", "99.99", "100.00").map(BigDecimal::new);
    }

    @Provide
    Arbitrary<Settlement> settlements() {
        Arbitrary<String> credits = Arbitraries.of("0", "0", "20.00", "50.00", "99.99", "100.00");
        Arbitrary<BigDecimal> refunds =
                Arbitraries.of("-0.01", "-20.00", "-50.00", "-100.00").map(BigDecimal::new);
        Arbitrary<List<BigDecimal>> paid =
                Arbitraries.oneOf(amounts(), refunds).list().ofMaxSize(4);
        Arbitrary<Integer> bounced = Arbitraries.integers().between(0, 15);
        return Combinators.combine(
                        Arbitraries.of("100.00", "100.00", "0.01", "0", "-5.00"),
                        credits,
                        paid,
                        bounced,
                        Arbitraries.of(true, false, false))
                .as(SettlementTest::settlement);
    }

    private static Settlement settlement(
            String due, String credited, List<BigDecimal> paid, int bounced, boolean isDisputed) {
        Settlement settlement = due(due).withCredited(pln(credited));
        for (int each : IntStream.range(0, paid.size()).toArray()) {
            Payment payment = payment(each + 1, Money.of(paid.get(each), pln("0").currency()));
            settlement = settlement.withPayment((bounced >> each & 1) == 1 ? payment.takenBack(BOUNCED) : payment);
        }
        return isDisputed ? disputed(settlement) : settlement;
    }

    @Test
    @Tag("TEAMLAB-39")
    void theTableStandsInTheManual() throws IOException {
        String page = Files.readString(Path.of("../docs/settlement.md"), StandardCharsets.UTF_8);

        assertThat(page).contains(LifeCycle.toMarkdown());
    }
}
