package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.AdvanceDeductedException;
import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.FinalDateException;
import io.klientela.invoice.IssueKeyException;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NothingToCreditException;
import io.klientela.invoice.OtherAdvanceException;
import io.klientela.invoice.OtherKindException;
import io.klientela.invoice.OversizedDocumentException;
import io.klientela.invoice.StandingInvoice;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.AdvanceExceedsException;
import io.klientela.tax.AdvanceExceedsException.Excess;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Vat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which advances a final invoice deducts, and how often: each once (REQUIREMENTS decision 15). */
public abstract class DeductionContract extends AdvancedOrder {
    private static final int THREADS = 4;

    /** For the tests of adapters. */
    protected DeductionContract() {}

    @Test
    void refusesAdvancesThatDoNotFit() {
        Company acme = company("ACME");
        Company other = company("Other");
        DraftInvoice order = order(acme);
        IssuedInvoice ofOther = advance(order(other), "100.00");
        IssuedInvoice inEuro = desk().advances()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(acme.id())
                                .currency("EUR")
                                .line("Kitchen", "1", Money.of("10.00", "EUR"), VAT)));
        IssuedInvoice proforma = desk().proformas().issue(order(acme));
        IssuedInvoice invoice = desk().invoices().issue(order(acme));

        assertThatExceptionOfType(OtherAdvanceException.class)
                .isThrownBy(() -> desk().advances().issueFinal(order, List.of(ofOther.id())))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.other-advance");
                    assertThat(refused.advance()).isEqualTo(ofOther.id());
                    assertThat(refused.field()).isEqualTo("client");
                    assertThat(refused.wanted()).isEqualTo(acme.id().toString());
                    assertThat(refused.found()).isEqualTo(other.id().toString());
                });
        for (InvoiceId wrong : List.of(ofOther.id(), inEuro.id())) {
            assertRefused(OtherAdvanceException.class, () -> desk().advances().issueFinal(order, List.of(wrong)));
        }
        for (InvoiceId wrong : List.of(proforma.id(), invoice.id())) {
            assertRefused(OtherKindException.class, () -> desk().advances().issueFinal(order, List.of(wrong)));
        }
        for (InvoiceId wrong : List.of(order.id(), new InvoiceId(new UUID(1, 2)))) {
            assertRefused(NotFoundException.class, () -> desk().advances().issueFinal(order, List.of(wrong)));
        }
        assertRefused(IllegalArgumentException.class, () -> desk().advances().issueFinal(order, List.of()));
    }

    @Test
    void refusesMoreThanAGroupComesTo() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice tooMuch = desk().advances()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(acme.id()).line("Assembly", "1", zloty("2000.01"), REDUCED)));
        IssuedInvoice ofOtherRate = desk().advances()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(acme.id()).line("Book", "1", zloty("1.00"), Vat.standard("5"))));
        IssuedInvoice negative = desk().advances()
                .issue(desk().invoices().draft(NewInvoice.to(acme.id()).line("Return", "-1", zloty("1.00"), VAT)));

        assertThatExceptionOfType(AdvanceExceedsException.class)
                .isThrownBy(() -> desk().advances().issueFinal(order, List.of(tooMuch.id())))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("tax.advance-exceeds");
                    assertThat(refused.excesses()).singleElement().satisfies(excess -> {
                        assertThat(excess.group()).hasToString("gross of S 8");
                        assertThat(excess.whole()).isEqualTo(zloty("2160.00"));
                        assertThat(excess.advances()).isEqualTo(zloty("2160.01"));
                    });
                });
        for (IssuedInvoice wrong : List.of(tooMuch, ofOtherRate, negative)) {
            assertRefused(
                    AdvanceExceedsException.class, () -> desk().advances().issueFinal(order, List.of(wrong.id())));
        }
        IssuedInvoice another = desk().advances()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(acme.id()).line("Map", "1", zloty("2.00"), Vat.standard("5"))));
        List<InvoiceId> all = List.of(ofOtherRate.id(), tooMuch.id(), another.id());
        assertThatExceptionOfType(AdvanceExceedsException.class)
                .isThrownBy(() -> desk().advances().issueFinal(order, all))
                .satisfies(refused -> assertThat(refused.excesses())
                        .as("a group that the supply does not have once, after the others")
                        .extracting(excess -> excess.group().toString(), Excess::whole, Excess::advances)
                        .containsExactly(
                                tuple("gross of S 8", zloty("2160.00"), zloty("2160.01")),
                                tuple("gross of S 5", zloty("0.00"), zloty("3.15"))));
    }

    /** The advance takes two allowances, one for each rate. */
    @Test
    void refusesMoreAllowancesThanADocumentHolds() {
        NewInvoice crowded = kitchen(company("ACME"));
        for (int each = 0; each < 99; each++) {
            crowded = crowded.charge(DocumentCharge.charge(zloty("1.00"), VAT).because("Fee"));
        }
        DraftInvoice order = desk().invoices().draft(crowded);
        IssuedInvoice advance = advance(order, "1000.00");

        List<Object> before = everything();
        assertThatExceptionOfType(OversizedDocumentException.class)
                .isThrownBy(() -> desk().advances().issueFinal(order, List.of(advance.id())))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.oversized-document");
                    assertThat(refused.document()).isEqualTo(DocumentKind.FINAL);
                    assertThat(refused.of()).isEqualTo(order.id());
                    assertThat(refused.lines()).isEqualTo(2);
                    assertThat(refused.charges()).isEqualTo(101);
                });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void deductsAnAdvanceOnce() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        DraftInvoice again = order(acme);
        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()));

        assertThatExceptionOfType(AdvanceDeductedException.class)
                .isThrownBy(() -> desk().advances().issueFinal(again, List.of(advance.id())))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.advance-deducted");
                    assertThat(refused.advance()).isEqualTo(advance.id());
                    assertThat(refused.finalInvoice()).isEqualTo(finalInvoice.id());
                    assertThat(refused.finalNumber()).isEqualTo("FIN0000001");
                });
        assertRefused(AdvanceDeductedException.class, () -> desk().advances().issueFinal(again, List.of(advance.id())));
        assertRefused(
                AdvanceDeductedException.class,
                () -> desk().advances().draft(again.id(), zloty("1.00"), List.of(advance.id())));
        assertRefused(AdvanceDeductedException.class, () -> desk().corrections().credit(advance.id(), RETURNED));
        assertRefused(
                AdvanceDeductedException.class, () -> desk().corrections().cancelAndRedraft(advance.id(), "Wrong"));
        desk().corrections().credit(finalInvoice.id(), RETURNED.amount(zloty("10.00")));
        assertRefused(AdvanceDeductedException.class, () -> desk().corrections().credit(advance.id(), RETURNED));
    }

    @Test
    void isFreeAgainWhenTheFinalInvoiceIsCredited() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        IssuedInvoice wrong = desk().advances().issueFinal(order, List.of(advance.id()));

        DraftInvoice anew = desk().corrections()
                .cancelAndRedraft(wrong.id(), "Wrong address")
                .draft();

        assertThat(anew.content().lines()).isEqualTo(order.content().lines());
        assertThat(anew.content().pricing()).isEqualTo(order.content().pricing());
        StandingInvoice standing = desk().corrections().standing(wrong.id());
        assertThat(standing.isCredited()).isTrue();
        assertThat(standing.left().groups()).allSatisfy(group -> {
            assertThat(group.taxable().isZero()).isTrue();
            assertThat(group.tax().isZero()).isTrue();
        });
        IssuedInvoice right = desk().advances().issueFinal(anew, List.of(advance.id()));
        assertThat(right.totals()).isEqualTo(wrong.totals());
        desk().corrections().credit(right.id(), RETURNED);
        assertThat(desk().corrections().credit(advance.id(), RETURNED).totals().gross())
                .isEqualTo(zloty("-1000.00"));
        assertRefused(NothingToCreditException.class, () -> desk().corrections().credit(advance.id(), RETURNED));
    }

    @Test
    void isRefusedForWhatTheWholeIsRefusedFor() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        DraftInvoice unreasoned =
                desk().invoices().draft(kitchen(acme).charge(DocumentCharge.charge(zloty("1.00"), VAT)));

        assertRefused(
                BrokenRulesException.class, () -> desk().advances().issueFinal(unreasoned, List.of(advance.id())));
        assertThatExceptionOfType(FinalDateException.class)
                .isThrownBy(() -> desk().advances()
                        .issueFinal(
                                order, List.of(advance.id()), IssueOrder.today().on(TODAY.minusDays(1), "late")))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.final-date");
                    assertThat(refused.advance()).isEqualTo(advance.id());
                    assertThat(refused.earliest()).isEqualTo(TODAY);
                    assertThat(refused.asked()).isEqualTo(TODAY.minusDays(1));
                });
    }

    @Test
    void issuesOnceUnderAKey() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        IssueOrder keyed = IssueOrder.today().keyed("order 12");

        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(advance.id()), keyed);
        List<Object> before = everything();

        assertThat(desk().advances().issueFinal(order, List.of(advance.id()), keyed))
                .isEqualTo(finalInvoice);
        assertThat(everything()).isEqualTo(before);
        assertRefused(IssueKeyException.class, () -> desk().advances().issue(order, keyed));
    }

    @Test
    void asksForTheRightsOfInvoicesAndTheSightOfAdvances() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        IssuedInvoice advance = advance(order, "1000.00");
        CrmSession user = hired("uma", PresetRoles.USER);
        CrmSession invoicer = hired("ivo", PresetRoles.INVOICER);
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak").hostUser("sam").grant(Grant.parse("invoices.issue:all")));
        CrmSession sam = as("sam");

        assertRefused(AccessDeniedException.class, () -> user.advances().issueFinal(order, List.of(advance.id())));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> sam.advances().issueFinal(order, List.of(advance.id())))
                .isInstanceOfAny(NotFoundException.class, AccessDeniedException.class);
        assertThat(invoicer.advances().issueFinal(order, List.of(advance.id())).number())
                .isEqualTo("FIN0000001");
    }

    @Test
    void deductsAnAdvanceOnceWhenSeveralIssueAtOnce() {
        Company acme = company("ACME");
        IssuedInvoice advance = advance(order(acme), "1000.00");

        List<Optional<IssuedInvoice>> issued = Threads.together(THREADS, thread -> () -> {
            DraftInvoice whole = Threads.persistently(() -> order(acme));
            try {
                return Optional.of(
                        Threads.persistently(() -> desk().advances().issueFinal(whole, List.of(advance.id()))));
            } catch (AdvanceDeductedException refused) {
                return Optional.empty();
            }
        });

        assertThat(issued.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(desk().invoices().list(FIRST).items())
                .filteredOn(document -> document.kind() == DocumentKind.FINAL)
                .extracting(IssuedInvoice::number)
                .containsExactly("FIN0000001");
    }

    /** Whoever is second sees the first: what is deducted was not credited before, and is not credited afterwards. */
    @Test
    void neverDeductsWhatIsCreditedAtOnce() {
        Company acme = company("ACME");
        for (int round = 0; round < 4; round++) {
            IssuedInvoice advance = advance(order(acme), "1000.00");
            Threads.together(THREADS, thread -> () -> {
                try {
                    return thread % 2 == 0
                            ? Optional.of(Threads.persistently(
                                    () -> desk().corrections().credit(advance.id(), RETURNED.amount(zloty("100.00")))))
                            : Optional.of(Threads.persistently(() -> {
                                DraftInvoice whole = order(acme);
                                return desk().advances().issueFinal(whole, List.of(advance.id()));
                            }));
                } catch (AdvanceDeductedException refused) {
                    return Optional.<IssuedInvoice>empty();
                }
            });

            IssuedInvoice finalInvoice = desk().invoices().list(FIRST).items().stream()
                    .filter(document -> document.advances().stream()
                            .anyMatch(deducted -> deducted.advance().equals(advance.id())))
                    .findFirst()
                    .orElseThrow();
            assertThat(finalInvoice.advances().get(0).groups())
                    .isEqualTo(
                            desk().corrections().standing(advance.id()).left().groups());
        }
    }
}
