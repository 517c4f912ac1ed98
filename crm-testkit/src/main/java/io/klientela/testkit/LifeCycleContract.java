package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.contact.Company;
import io.klientela.error.NotFoundException;
import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.invoice.AlreadyIssuedException;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.settlement.IllegalSettlementStepException;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.InvoiceStep;
import io.klientela.settlement.LifeCycle;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.SettledInvoice;
import io.klientela.settlement.Settlement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each row of the life cycle is gone as {@code life-cycle.tsv} tells it, and what is in no row is refused. */
public abstract class LifeCycleContract extends CrmContract {
    private static final List<InvoiceStep> OF_SETTLEMENTS = List.of(
            InvoiceStep.RECORD_PAYMENT,
            InvoiceStep.MARK_PAID,
            InvoiceStep.TAKE_PAYMENT_BACK,
            InvoiceStep.REFUND,
            InvoiceStep.DISPUTE,
            InvoiceStep.RESOLVE_DISPUTE);

    private Company acme;

    /** For the tests of adapters. */
    protected LifeCycleContract() {}

    @BeforeEach
    void prepare() {
        acme = company("ACME");
    }

    @Test
    @Tag("TEAMLAB-39")
    void hasTheRowsThatAreToldHere() {
        List<List<String>> rows = LifeCycle.transitions().stream()
                .map(row -> List.of(
                        row.from().code(),
                        row.step().code(),
                        row.to().map(InvoiceState::code).orElse("gone"),
                        row.permission().code()))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        LifeCycleStory.all().stream().map(LifeCycleStory::row).toList());
    }

    @TestFactory
    @Tag("TEAMLAB-39")
    Stream<DynamicTest> goesEachRow() {
        return LifeCycleStory.all().stream()
                .map(story -> DynamicTest.dynamicTest(story.toString(), () -> {
                    if (story.from().equals("draft")) {
                        goFromDraft(story);
                    } else {
                        goFromIssued(story);
                    }
                }));
    }

    private void goFromDraft(LifeCycleStory story) {
        DraftInvoice draft = story.draft(desk(), acme);
        switch (story.step()) {
            case "save" -> assertThat(desk().invoices().save(draft).version()).isEqualTo(2);
            case "delete" -> {
                desk().invoices().delete(draft);
                assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(() -> desk().settlements().get(draft.id()));
            }
            default -> {
                desk().invoices().issue(draft);
                assertThat(state(draft.id())).isEqualTo(story.to());
            }
        }
    }

    private void goFromIssued(LifeCycleStory story) {
        InvoiceId invoice = story.told(desk(), acme);
        IssuedInvoice before = desk().invoices().get(invoice);
        assertThat(state(invoice)).isEqualTo(story.from());

        Settlement settlement = story.act(desk(), invoice);

        assertThat(settlement.state().code()).isEqualTo(story.to());
        assertThat(desk().settlements().get(invoice).settlement()).isEqualTo(settlement);
        assertThat(desk().invoices().get(invoice)).isEqualTo(before);
    }

    private String state(InvoiceId invoice) {
        return desk().settlements().get(invoice).state().code();
    }

    @TestFactory
    @Tag("TEAMLAB-39")
    Stream<DynamicTest> refusesWhatIsInNoRow() {
        Set<String> seen = new HashSet<>();
        return LifeCycleStory.all().stream()
                .filter(story -> !story.from().equals("draft") && seen.add(story.from()))
                .map(story -> DynamicTest.dynamicTest(story.from(), () -> refuses(story)));
    }

    private void refuses(LifeCycleStory story) {
        InvoiceId invoice = story.told(desk(), acme);
        SettledInvoice settled = desk().settlements().get(invoice);
        List<Object> before = everything();
        for (InvoiceStep step : OF_SETTLEMENTS) {
            if (LifeCycleStory.all().stream()
                    .noneMatch(other -> other.row().subList(0, 2).equals(List.of(story.from(), step.code())))) {
                assertThatExceptionOfType(IllegalSettlementStepException.class)
                        .isThrownBy(() -> attempt(step, invoice))
                        .satisfies(refusal -> {
                            assertThat(refusal.code()).isEqualTo("settlement.illegal-step");
                            assertThat(refusal.invoice()).isEqualTo(invoice);
                            assertThat(refusal.number())
                                    .isEqualTo(settled.invoice().number());
                            assertThat(refusal).hasMessageContaining("The invoice " + refusal.number() + " is ");
                            assertThat(refusal.state()).isEqualTo(settled.state());
                            assertThat(refusal.step()).isEqualTo(step);
                            assertThat(refusal.allowed())
                                    .isEqualTo(settled.settlement().steps())
                                    .doesNotContain(step);
                        });
            }
        }
        DraftInvoice draft = new DraftInvoice(
                invoice,
                project(),
                settled.invoice().content(),
                settled.invoice().issuedAt(),
                1);
        assertThatExceptionOfType(AlreadyIssuedException.class)
                .isThrownBy(() -> desk().invoices().save(draft));
        assertThatExceptionOfType(AlreadyIssuedException.class)
                .isThrownBy(() -> desk().invoices().delete(draft));
        assertThatExceptionOfType(AlreadyIssuedException.class)
                .isThrownBy(() -> desk().invoices().issue(draft));
        assertThat(everything()).isEqualTo(before);
    }

    private Settlement attempt(InvoiceStep step, InvoiceId invoice) {
        return switch (step) {
            case MARK_PAID -> desk().settlements().markPaid(invoice, TODAY);
            case TAKE_PAYMENT_BACK -> desk().settlements().takeBack(invoice, new PaymentId(ids().next()), "Bounced");
            case REFUND -> desk().settlements().refund(invoice, NewPayment.of(Money.of("1", "PLN")));
            case DISPUTE -> desk().settlements().dispute(invoice, "Not delivered");
            case RESOLVE_DISPUTE -> desk().settlements().resolveDispute(invoice, "");
            default -> desk().settlements().record(invoice, NewPayment.of(Money.of("1", "PLN")));
        };
    }

    @Test
    void settlesNoDraft() {
        DraftInvoice draft = draft(acme);
        List<Object> before = everything();

        for (InvoiceStep step : OF_SETTLEMENTS) {
            assertThatThrownBy(() -> attempt(step, draft.id())).isInstanceOf(NotFoundException.class);
        }
        assertThat(everything()).isEqualTo(before);
    }
}
