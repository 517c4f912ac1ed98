package io.klientela.testkit;

import static io.klientela.testkit.AlteredStorage.altered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.invoice.AlreadyIssuedException;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.EmptyInvoiceException;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.Invoices;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.PaymentTerm;
import io.klientela.invoice.UnsavedDraftException;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.DuplicateNumberException;
import io.klientela.numbering.IssueDateException;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.ReservedNumberException;
import io.klientela.numbering.Restart;
import io.klientela.numbering.SeriesAheadException;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.VatStatus;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.session.Visibility;
import io.klientela.storage.Stores;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An invoice gets its number at issue, without gap and without twin, and never changes again. */
public abstract class IssueContract extends CrmContract {
    private static final int THREADS = 8;
    private static final int INVOICES = 50;

    /** For the tests of adapters. */
    protected IssueContract() {}

    @Test
    @Tag("TEAMLAB-26")
    void issuesWithoutAGapFromManyThreadsWhileSomeFail() {
        Company acme = company("ACME");

        List<String> numbers = Threads.together(THREADS, thread -> () -> {
                    List<String> own = new ArrayList<>();
                    for (int each = 0; each < INVOICES; each++) {
                        if (each % 10 == thread) {
                            failToIssue(acme);
                        }
                        DraftInvoice draft = Threads.persistently(() -> draft(acme));
                        own.add(Threads.persistently(() -> desk().invoices().issue(draft))
                                .number());
                    }
                    return own;
                })
                .stream()
                .flatMap(List::stream)
                .sorted()
                .toList();

        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, THREADS * INVOICES)
                        .mapToObj(number -> String.format("INV%07d", number))
                        .toList());
        assertThat(desk().numbering().preview(DocumentKind.INVOICE, TODAY)).isEqualTo("INV0000401");
    }

    /** Takes a number in a transaction that is rolled back. */
    private void failToIssue(Company acme) {
        DraftInvoice draft = Threads.persistently(() -> draft(acme));
        assertThatThrownBy(() -> Threads.persistently(() -> desk().inTransaction(bound -> {
                    bound.invoices().issue(draft);
                    throw new IllegalStateException("undo");
                })))
                .hasMessage("undo");
    }

    @Test
    @Tag("TEAMLAB-27")
    void issuesTodayInTheZoneOfTheProject() {
        DraftInvoice draft = draft(company("ACME"));
        clock.set(Instant.parse("2026-12-31T23:30:00Z"));

        IssuedInvoice invoice = desk().invoices().issue(draft);

        assertThat(invoice.issueDate()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(invoice.supplyDate()).isEqualTo(invoice.issueDate());
        assertThat(invoice.issuedAt()).isEqualTo(clock.instant());
        assertThat(invoice.issuedBy()).isEqualTo(desk().actor());
        assertThat(invoice.totals().payable()).isEqualTo(Money.of("7380.00", "PLN"));
        assertThat(desk().invoices().get(invoice.id())).isEqualTo(invoice);
        assertThat(desk().invoices().list(FIRST).items()).containsExactly(invoice);
        for (ThrowingCallable question : List.<ThrowingCallable>of(
                () -> desk().invoices().getDraft(draft.id()),
                () -> desk().invoices().check(draft))) {
            assertThatExceptionOfType(AlreadyIssuedException.class)
                    .isThrownBy(question)
                    .returns(invoice.id(), AlreadyIssuedException::invoice)
                    .returns(invoice.number(), AlreadyIssuedException::number);
        }
    }

    /** Each begins before midnight and takes its number after it, when another has issued under the new day. */
    @Test
    void issuesUnderTheDayThatItHasBecomeForWhoeverWaitedOverMidnight() {
        Company acme = company("ACME");
        Instant before = Instant.parse("2026-11-22T22:59:59.990Z");
        Instant after = Instant.parse("2026-11-22T23:00:00.010Z");
        issuerWithoutRightToOtherDates();
        for (String issuer : List.of("anna", "iza")) {
            DraftInvoice draft = draft(acme);
            DraftInvoice another = draft(acme);
            clock.set(after);
            desk().invoices().issue(another);
            clock.set(before);
            Crm waiting = Crm.builder(new AlteredStorage(
                            storage(),
                            stores -> altered(Stores.class, stores, (method, returned) -> {
                                if (method.equals("positions")) {
                                    clock.set(after);
                                }
                                return returned;
                            })))
                    .clock(clock)
                    .build();

            IssuedInvoice issued =
                    waiting.project(project()).asHostUser(issuer).invoices().issue(draft);

            assertThat(issued.issueDate()).as(issuer).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(issued.issuedAt()).as(issuer).isEqualTo(after);
        }
    }

    @Test
    void refusesTodayWhereTheSeriesHasComeToALaterDayThanTheClock() {
        Company acme = company("ACME");
        DraftInvoice draft = draft(acme);
        clock.advance(Duration.ofDays(1));
        desk().invoices().issue(draft(acme));
        clock.advance(Duration.ofDays(-1));

        assertThatExceptionOfType(IssueDateException.class)
                .isThrownBy(() -> desk().invoices().issue(draft))
                .satisfies(refused -> assertThat(refused.earliest()).isEqualTo(TODAY.plusDays(1)));
        CrmSession iza = issuerWithoutRightToOtherDates();
        List<Object> before = everything();
        assertThatExceptionOfType(SeriesAheadException.class)
                .isThrownBy(() -> iza.invoices().issue(draft))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("number.series-ahead");
                    assertThat(refused.series())
                            .isEqualTo(desk().numbering()
                                    .series(DocumentKind.INVOICE)
                                    .id());
                    assertThat(refused.lastIssueDate()).isEqualTo(TODAY.plusDays(1));
                    assertThat(refused.today()).isEqualTo(TODAY);
                });
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> iza.invoices().issue(draft, IssueOrder.today().on(TODAY.plusDays(2), "Later still")))
                .satisfies(refused -> assertThat(refused.permission()).isEqualTo(Permissions.INVOICES_BACKDATE));
        assertThat(everything()).isEqualTo(before);
        clock.advance(Duration.ofDays(1));
        assertThat(iza.invoices().issue(draft).number()).isEqualTo("INV0000002");
    }

    private CrmSession issuerWithoutRightToOtherDates() {
        desk().employees()
                .add(NewEmployee.named("Iza", "Nowak")
                        .hostUser("iza")
                        .grant(new Grant(Permissions.INVOICES_ISSUE, Scope.ALL))
                        .grant(new Grant(Permissions.INVOICES_VIEW, Scope.ALL)));
        return as("iza");
    }

    @Test
    void issuesADraftOnceOnly() {
        DraftInvoice draft = draft(company("ACME"));

        List<Boolean> issued = Threads.together(4, thread -> () -> {
            try {
                desk().invoices().issue(draft);
                return true;
            } catch (AlreadyIssuedException | StaleVersionException gone) {
                return false;
            }
        });

        assertThat(issued).containsOnlyOnce(true);
        assertThat(desk().numbering().preview(DocumentKind.INVOICE, TODAY)).isEqualTo("INV0000002");
    }

    @Test
    @Tag("TEAMLAB-26")
    void takesPrefixAndStartFromTheSettingsOrANumberByHand() {
        Company acme = company("ACME");
        NumberSeries series = desk().numbering().series(DocumentKind.INVOICE);
        NumberSeries changed = series.withPattern(NumberPattern.parse("FV/{yyyy}/{MM}/{seq:4}"), Restart.MONTHLY)
                .withStart(41);
        desk().numbering().save(changed);

        assertThat(desk().invoices().issue(draft(acme)).number()).isEqualTo("FV/2026/11/0041");
        assertThat(desk().invoices().issue(draft(acme)).number()).isEqualTo("FV/2026/11/0042");
        clock.set(Instant.parse("2026-12-01T12:00:00Z"));
        assertThat(desk().invoices().issue(draft(acme)).number()).isEqualTo("FV/2026/12/0001");
        IssueOrder byHand = IssueOrder.today().numbered("OLD-7");
        assertThat(desk().invoices().issue(draft(acme), byHand).number()).isEqualTo("OLD-7");

        List<Object> before = everything();
        DraftInvoice next = draft(acme);
        assertThatThrownBy(() -> desk().invoices().issue(next, byHand)).isInstanceOf(DuplicateNumberException.class);
        assertThatThrownBy(
                        () -> desk().invoices().issue(next, IssueOrder.today().numbered("FV/2027/01/0001")))
                .isInstanceOf(ReservedNumberException.class);
        desk().invoices().delete(next);
        assertThat(everything()).hasSameSizeAs(before);
        assertThat(desk().invoices().issue(draft(acme)).number()).isEqualTo("FV/2026/12/0002");
    }

    @Test
    void asksForAReasonForAnEarlierOrALaterDate() {
        Company acme = company("ACME");
        desk().invoices().issue(draft(acme));
        DraftInvoice draft = draft(acme);

        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
            assertThatThrownBy(() ->
                            desk().invoices().issue(draft, IssueOrder.today().on(day, " ")))
                    .isInstanceOf(IssueDateException.class);
        }
        IssuedInvoice early =
                desk().invoices().issue(draft, IssueOrder.today().on(TODAY.minusDays(1), "Delivered yesterday"));
        assertThat(early.number()).isEqualTo("INV0000002");
        assertThat(early.issueDate()).isEqualTo(TODAY.minusDays(1));

        LocalDate later = TODAY.plusYears(10);
        desk().invoices().issue(draft(acme), IssueOrder.today().on(later, "Paid in advance"));
        assertThatExceptionOfType(IssueDateException.class)
                .isThrownBy(() -> desk().invoices().issue(draft(acme)))
                .withMessageContaining("The last issue date of the series, " + later + ", lies in the future")
                .satisfies(refused -> assertThat(refused.earliest()).isEqualTo(later));
    }

    @Test
    @Tag("TEAMLAB-7")
    @Tag("TEAMLAB-28")
    @Tag("TEAMLAB-30")
    @Tag("TEAMLAB-32")
    @Tag("TEAMLAB-33")
    void takesBuyerCurrencyAndLanguageFromTheClientAndKeepsWhatIsEdited() {
        Company acme = desk().contacts()
                .add(NewCompany.named("ACME s.r.o.")
                        .currency("EUR")
                        .language("cs")
                        .taxId("CZ", "CZ25596641")
                        .registration("25596641")
                        .address(NewAddress.of(AddressKind.BILLING, "Dlouhá 1", "110 00", "Praha", "CZ")));
        Opportunity deal =
                desk().opportunities().open(NewOpportunity.titled("Deal").with(acme.id()));
        DraftInvoice draft = desk().invoices()
                .draft(NewInvoice.to(acme.id())
                        .opportunity(deal.id())
                        .purchaseOrder("PO-1")
                        .line("Káva", "2", Money.of("1.10", "EUR"), Vat.zero()));

        assertThat(draft.content().currency().code()).isEqualTo("EUR");
        assertThat(draft.content().language().toLanguageTag()).isEqualTo("cs");
        assertThat(draft.content().buyer().address().orElseThrow().city()).isEqualTo("Praha");
        assertThat(draft.content().buyer().registration()).isEqualTo("25596641");
        assertThat(desk().invoices().billingBlock(acme.id()).buyer())
                .isEqualTo(draft.content().buyer());
        DraftInvoice edited = desk().invoices()
                .save(draft.withContent(draft.content()
                        .withBuyer(Components.with(draft.content().buyer(), "name", "ACME, sklad"))));
        IssuedInvoice invoice = desk().invoices().issue(edited);

        assertThat(invoice.content()).isEqualTo(edited.content());
        assertThat(invoice.content().buyer().name()).isEqualTo("ACME, sklad");
        assertThat(invoice.content().opportunity()).contains(deal.id());
        assertThat(invoice.content().purchaseOrder()).isEqualTo("PO-1");
    }

    @Test
    @Tag("TEAMLAB-31")
    void isDueOnReceiptAfterSomeDaysOrOnADay() {
        Company acme = company("ACME");

        for (PaymentTerm term : List.of(
                PaymentTerm.onReceipt(),
                PaymentTerm.inDays(15),
                PaymentTerm.inDays(30),
                PaymentTerm.inDays(45),
                PaymentTerm.on(LocalDate.of(2027, 2, 28)))) {
            DraftInvoice draft = draft(acme);
            DraftInvoice termed =
                    desk().invoices().save(draft.withContent(draft.content().withPaymentTerm(term)));
            IssuedInvoice invoice = desk().invoices().issue(termed);
            assertThat(invoice.dueDate()).isEqualTo(term.dueDate(TODAY));
            assertThat(desk().invoices().get(invoice.id()).content().paymentTerm())
                    .isEqualTo(term);
        }
    }

    @Test
    @Tag("TEAMLAB-38")
    void keepsAnIssuedInvoiceAsItWasWhateverChangesLater() {
        Company acme = company("ACME");
        DraftInvoice draft = draft(acme);
        IssuedInvoice invoice = desk().invoices().issue(draft);

        desk().contacts().save(acme.withName("Other"));
        var project = desk().projects().get();
        OrganizationProfile other =
                new FullRecords(new Ground(ids()), "Other").organization().withVatStatus(VatStatus.REGISTERED);
        desk().projects().save(project.withOrganization(other));

        assertThat(desk().invoices().get(invoice.id())).isEqualTo(invoice);
        assertThat(invoice.seller().legalName()).isEqualTo("Podlesie s.c.");
        IssuedInvoice next = desk().invoices().issue(draft(acme));
        assertThat(desk().invoices().get(next.id()).seller()).isEqualTo(other);
    }

    @Test
    void tellsThatADraftWasIssuedAlreadyToWhoMaySeeTheInvoice() {
        DraftInvoice draft = draft(company("ACME"));
        desk().employees()
                .add(NewEmployee.named("Dora", "Draft")
                        .hostUser("dora")
                        .grant(new Grant(Permissions.INVOICES_DRAFT, Scope.ALL))
                        .grant(new Grant(Permissions.INVOICES_ISSUE, Scope.ALL)));
        IssuedInvoice invoice = desk().invoices().issue(draft);
        List<Object> before = everything();

        List<Consumer<Invoices>> commands = List.of(
                invoices -> invoices.issue(draft),
                invoices -> invoices.save(draft),
                invoices -> invoices.delete(draft));

        assertThat(commands).allSatisfy(command -> {
            assertThatExceptionOfType(AlreadyIssuedException.class)
                    .isThrownBy(() -> command.accept(desk().invoices()))
                    .withMessageContaining("issued already, under the number INV0000001")
                    .satisfies(refused -> {
                        assertThat(refused.invoice()).isEqualTo(invoice.id());
                        assertThat(refused.number()).isEqualTo(invoice.number());
                        assertThat(refused.code()).isEqualTo("invoice.already-issued");
                    });
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> command.accept(as("dora").invoices()));
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesToIssueWithoutLines() {
        Company acme = company("ACME");
        DraftInvoice empty = desk().invoices().draft(NewInvoice.to(acme.id()));

        assertThatThrownBy(() -> desk().invoices().issue(empty)).isInstanceOf(EmptyInvoiceException.class);

        InvoiceLine line = draft(acme).content().lines().get(0);
        DraftInvoice filled = desk().invoices().save(empty.addLine(line));
        assertThat(desk().invoices().issue(filled).number()).isEqualTo("INV0000001");
    }

    @Test
    void issuesNothingThatWasNotSaved() {
        DraftInvoice draft = draft(company("ACME"));
        InvoiceLine line = draft.content().lines().get(0);
        List<Object> before = everything();

        for (DraftInvoice unsaved : List.of(
                draft.addLine(line),
                draft.withContent(draft.content().withLines(List.of())),
                draft.withContent(draft.content().withLines(List.of(line.withQuantity(new BigDecimal("7"))))))) {
            assertThatExceptionOfType(UnsavedDraftException.class)
                    .isThrownBy(() -> desk().invoices().issue(unsaved))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("invoice.unsaved-draft"))
                    .satisfies(refused -> assertThat(refused.draft()).isEqualTo(draft.id()));
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(desk().invoices()
                        .issue(desk().invoices().save(draft.addLine(line)))
                        .content()
                        .lines())
                .hasSize(2);
    }

    @Test
    @Tag("RAMISYS-16")
    void letsTheInvoicerDoTheCompanysInvoicing() {
        Company hidden = desk().contacts().add(NewCompany.named("Hidden").visibility(Visibility.onlyResponsible()));
        var invoicer = hired("iva", PresetRoles.INVOICER);

        DraftInvoice draft = invoicer.invoices()
                .draft(NewInvoice.to(hidden.id()).line("Work", "1", Money.of("10.00", "PLN"), Vat.standard("8")));
        IssuedInvoice invoice = invoicer.invoices().issue(draft);

        assertThat(invoicer.invoices().list(FIRST).items()).containsExactly(invoice);
        assertThat(history(invoice.id().ref()).get(0).actor()).isEqualTo(invoicer.actor());
    }
}
