package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.AdvanceDeductedException;
import io.klientela.invoice.BelowAdvancesException;
import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.CorrectedLine;
import io.klientela.invoice.Correction;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.Corrections;
import io.klientela.invoice.CreditDateException;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.FinalCorrectionException;
import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.NothingToCreditException;
import io.klientela.invoice.PrintableInvoice;
import io.klientela.invoice.ProformaException;
import io.klientela.invoice.QuantityExceedsException;
import io.klientela.invoice.UnchangedInvoiceException;
import io.klientela.invoice.UncorrectableException;
import io.klientela.invoice.UnknownPartException;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.VatStatus;
import io.klientela.session.Visibility;
import io.klientela.tax.CreditExceedsException;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A correction and a credit note are looked at before they are issued: what is shown, or refused, is what their issue states. */
public abstract class CorrectionPreviewContract extends AdvancedOrder {
    private static final int TRIES_PER_WALK = 20;
    private static final int DRAFTS = 6;
    private static final int STEPS = 30;
    private static final CorrectionOrder MISTAKE = CorrectionOrder.because("Wrong price");

    /** For the tests of adapters. */
    protected CorrectionPreviewContract() {}

    private IssuedInvoice invoice() {
        return desk().invoices().issue(order(company("ACME")));
    }

    private InvoicePreview preview(IssuedInvoice invoice, CorrectionOrder order) {
        return desk().corrections().preview(invoice.id(), order);
    }

    @TestFactory
    Stream<DynamicTest> showsOrRefusesWhatTheIssueStates() {
        return Seeds.tests(TRIES_PER_WALK, chance -> {
            CrmSession eva = crm().project(crm().setUp(newProject("eva").currency("CZK")))
                    .asHostUser("eva");
            RandomCreditCommands random = new RandomCreditCommands(chance);
            List<IssuedInvoice> originals = originals(chance, eva);
            originals.forEach(random::learn);
            int shown = 0;
            for (int step = 0; step < STEPS; step++) {
                shown += isShown(chance, eva, random, chance.oneOf(originals)) ? 1 : 0;
            }
            assertThat(shown).as("issued").isPositive();
        });
    }

    /** Random invoices, an advance, the final invoice that deducts it, another one that is free, and a proforma. */
    private static List<IssuedInvoice> originals(Chance chance, CrmSession desk) {
        List<FullContact> clients = List.of(
                desk.contacts().add(NewCompany.named("ACME")), desk.contacts().add(NewCompany.named("Depot")));
        RandomInvoiceCommands random = new RandomInvoiceCommands(chance);
        List<IssuedInvoice> issued = new ArrayList<>();
        for (int each = 0; each < DRAFTS; each++) {
            try {
                issued.add(desk.invoices().issue((DraftInvoice)
                        random.draft(clients, List.of()).action().apply(desk)));
            } catch (CrmException | ConstraintViolationException refused) {
                // Some are wrong on purpose.
            }
        }
        Company client = (Company) clients.get(0);
        DraftInvoice order = desk.invoices().draft(kitchen(client).currency("PLN"));
        for (String gross : List.of("1000.00", "333.33")) {
            issued.add(desk.advances().issue(desk.advances().draft(order.id(), zloty(gross))));
        }
        issued.add(desk.proformas().issue(desk.invoices().draft(kitchen(client).currency("PLN"))));
        issued.add(desk.invoices().issue(desk.invoices().draft(kitchen(client).currency("PLN"))));
        issued.add(desk.advances()
                .issueFinal(order, List.of(issued.get(issued.size() - 4).id())));
        return issued;
    }

    /** Whether it could be issued at all; what was shown, or refused, is then what was issued, or refused. */
    private static boolean isShown(Chance chance, CrmSession desk, RandomCreditCommands random, IssuedInvoice of) {
        IssueOrder issue =
                chance.oneIn(3) ? IssueOrder.today().on(TODAY.minusDays(chance.below(2)), "late") : IssueOrder.today();
        boolean isCredit = chance.oneIn(2);
        CreditOrder credit = random.order(of);
        CorrectionOrder correction = random.correction(of);
        Object shown = outcome(() -> isCredit
                ? desk.corrections().preview(of.id(), credit, issue)
                : desk.corrections().preview(of.id(), correction, issue));
        Object stated = outcome(() -> isCredit
                ? desk.corrections().credit(of.id(), credit, issue)
                : desk.corrections().correct(of.id(), correction, issue));
        assertThat(shown)
                .as("%s by %s", of.id(), isCredit ? credit : correction)
                .isEqualTo(stated);
        return stated instanceof List;
    }

    private static Object outcome(Supplier<? extends PrintableInvoice> document) {
        try {
            return printed(document.get());
        } catch (CrmException | ConstraintViolationException refused) {
            return refused.toString();
        }
    }

    @Test
    void takesNoNumberAndLeavesNoTrace() {
        IssuedInvoice invoice = invoice();
        List<Object> before = everything();
        List<String> next = next();
        heard();

        InvoicePreview credit = desk().corrections().preview(invoice.id(), RETURNED);
        InvoicePreview correction = preview(invoice, MISTAKE.price(1, zloty("9000.00")));

        assertThat(everything()).isEqualTo(before);
        assertThat(next()).isEqualTo(next);
        assertThat(heard()).isEmpty();
        assertThat(List.of(credit.kind(), correction.kind()))
                .containsExactly(DocumentKind.CREDIT_NOTE, DocumentKind.CORRECTION);
        assertThat(List.of(credit.id(), correction.id())).containsOnly(invoice.id());
        assertThat(credit.madeAt()).isEqualTo(clock.instant());
        assertThat(credit.totals().gross()).isEqualTo(zloty("-12000.00"));
        assertThat(correction.totals().gross()).isEqualTo(zloty("1230.00"));
        assertThat(credit.correction().map(Correction::lines).orElseThrow())
                .startsWith(new CorrectedLine(1, BigDecimal.ONE, zloty("8000.00"), zloty("0")));
        assertThat(desk().corrections().credit(invoice.id(), RETURNED).number()).isEqualTo("CN0000001");
    }

    private List<String> next() {
        return List.of(
                desk().numbering().preview(DocumentKind.CREDIT_NOTE, TODAY),
                desk().numbering().preview(DocumentKind.CORRECTION, TODAY));
    }

    /** Not by what the invoice said at first. */
    @Test
    void goesByWhatStands() {
        IssuedInvoice invoice = invoice();
        desk().corrections().correct(invoice.id(), MISTAKE.price(1, zloty("9000.00")));
        desk().corrections().credit(invoice.id(), RETURNED.line(2, zloty("500.00")));

        InvoicePreview credit = desk().corrections().preview(invoice.id(), RETURNED);

        assertThat(credit.totals().net()).isEqualTo(zloty("-10500.00"));
        assertThat(credit.correction().map(Correction::ordinal)).contains(3);
        IssueOrder keyed = IssueOrder.today().keyed("return 12");
        IssuedInvoice part = desk().corrections().credit(invoice.id(), RETURNED.line(2, zloty("500.00")), keyed);
        InvoicePreview another = desk().corrections().preview(invoice.id(), RETURNED.line(2, zloty("100.00")), keyed);
        assertThat(another.correction().map(Correction::ordinal))
                .contains(part.correction().orElseThrow().ordinal() + 1);
    }

    /** As at the issue: the seller is as it is now, registered for VAT as it was. */
    @Test
    void showsSellerAndDatesOfTheIssue() {
        IssuedInvoice invoice = invoice();
        OrganizationProfile now = OrganizationProfile.named("Podlesie sp. z o.o.")
                .withVatStatus(
                        invoice.seller().vatStatus() == VatStatus.REGISTERED
                                ? VatStatus.NOT_REGISTERED
                                : VatStatus.REGISTERED);
        desk().projects().save(desk().projects().get().withOrganization(now));
        IssueOrder later = IssueOrder.today().on(TODAY.plusDays(1), "Handed over tomorrow");

        InvoicePreview preview = desk().corrections().preview(invoice.id(), RETURNED, later);

        assertThat(preview.seller().legalName()).isEqualTo("Podlesie sp. z o.o.");
        assertThat(preview.seller().vatStatus()).isEqualTo(invoice.seller().vatStatus());
        assertThat(List.of(preview.issueDate(), preview.supplyDate())).containsOnly(TODAY.plusDays(1));
        assertThat(preview.dueDate()).isEqualTo(invoice.dueDate());
        assertThat(printed(preview)).isEqualTo(printed(desk().corrections().credit(invoice.id(), RETURNED, later)));
    }

    @Test
    void refusesWhatTheIssueRefuses() {
        IssuedInvoice invoice = invoice();
        refused(QuantityExceedsException.class, invoice, RETURNED.quantity(1, "2"));
        refused(CreditExceedsException.class, invoice, RETURNED.line(1, zloty("8000.01")));
        refused(UnknownPartException.class, invoice, RETURNED.line(3, zloty("1.00")));
        refused(UnchangedInvoiceException.class, invoice, MISTAKE.price(1, zloty("8000.00")));
        refused(UnknownPartException.class, invoice, MISTAKE.withoutLine(3));
        refused(BrokenRulesException.class, invoice, MISTAKE.withoutLine(1).withoutLine(2));
        refused(
                ConstraintViolationException.class,
                invoice,
                CorrectionOrder.because(" ").notes("x"));
        refused(
                BrokenRulesException.class,
                invoice,
                MISTAKE.line(NewInvoiceLine.of("Lamp", "1", UnitPrice.of("-1.00", "PLN"), VAT)));
        IssueOrder early = IssueOrder.today().on(TODAY.minusDays(1), "late");
        assertRefused(CreditDateException.class, () -> desk().corrections().preview(invoice.id(), RETURNED, early));

        IssuedInvoice credit = desk().corrections().credit(invoice.id(), RETURNED);
        refused(UncorrectableException.class, credit, RETURNED);
        refused(NothingToCreditException.class, invoice, RETURNED);
        IssuedInvoice proforma = desk().proformas().issue(order(company("Depot")));
        refused(ProformaException.class, proforma, RETURNED);
        refused(ProformaException.class, proforma, MISTAKE.notes("x"));
    }

    /** Whoever reads a refusal has the paper at hand, and not the id. */
    @Test
    void tellsTheNumberOfTheInvoiceThatIsNotCorrected() {
        IssuedInvoice invoice = invoice();
        Corrections corrections = desk().corrections();

        assertThatExceptionOfType(QuantityExceedsException.class)
                .isThrownBy(() -> corrections.credit(invoice.id(), RETURNED.quantity(1, "2")))
                .withMessageStartingWith("Of line 1 of the invoice " + invoice.number() + " 1 units are left")
                .satisfies(refusal -> assertThat(refusal.number()).isEqualTo(invoice.number()));
        assertThatExceptionOfType(UnknownPartException.class)
                .isThrownBy(() -> corrections.credit(invoice.id(), RETURNED.line(3, zloty("1.00"))))
                .withMessageStartingWith("The invoice " + invoice.number() + " has no line 3")
                .satisfies(refusal -> assertThat(refusal.number()).isEqualTo(3));
        assertThatExceptionOfType(UnchangedInvoiceException.class)
                .isThrownBy(() -> corrections.correct(invoice.id(), MISTAKE.price(1, zloty("8000.00"))))
                .withMessageStartingWith("The invoice " + invoice.number() + " says all of this already")
                .satisfies(refusal -> assertThat(refusal.number()).isEqualTo(invoice.number()));
        corrections.credit(invoice.id(), RETURNED);
        assertThatExceptionOfType(NothingToCreditException.class)
                .isThrownBy(() -> corrections.credit(invoice.id(), RETURNED))
                .withMessageStartingWith("Nothing of the invoice " + invoice.number() + " is left to credit")
                .satisfies(refusal -> assertThat(refusal.number()).isEqualTo(invoice.number()));
    }

    @Test
    void refusesOfAdvancesAndFinalInvoicesWhatTheIssueRefuses() {
        DraftInvoice order = order(company("ACME"));
        IssuedInvoice advance = advance(order, "1000.00");
        IssuedInvoice last = desk().advances().issueFinal(order, List.of(advance.id()));

        refused(AdvanceDeductedException.class, advance, RETURNED);
        refused(AdvanceDeductedException.class, advance, MISTAKE.notes("x"));
        refused(FinalCorrectionException.class, last, MISTAKE.withoutCharge(1));
        refused(BelowAdvancesException.class, last, MISTAKE.price(2, zloty("1.00")));
        InvoicePreview lower = preview(last, MISTAKE.price(2, zloty("1500.00")));
        assertThat(lower.advances()).isEmpty();
        assertThat(lower.totals().gross()).isEqualTo(zloty("-540.00"));
    }

    private void refused(Class<? extends Exception> type, IssuedInvoice invoice, Object order) {
        if (order instanceof CorrectionOrder correction) {
            assertRefused(type, () -> desk().corrections().preview(invoice.id(), correction));
            assertRefused(type, () -> desk().corrections().correct(invoice.id(), correction));
        } else {
            CreditOrder credit = (CreditOrder) order;
            assertRefused(type, () -> desk().corrections().preview(invoice.id(), credit));
            assertRefused(type, () -> desk().corrections().credit(invoice.id(), credit));
        }
    }

    /** Who sees the invoice, and may not correct it, sees what a correction would be, and nothing of other clients. */
    @Test
    void showsACorrectionToThoseWhoSeeItsInvoice() {
        IssuedInvoice invoice = invoice();
        Company hidden = desk().contacts().add(NewCompany.named("Secret").visibility(Visibility.onlyResponsible()));
        IssuedInvoice secret = desk().invoices().issue(order(hidden));
        CorrectionOrder notes = MISTAKE.notes("Sorry");
        CorrectionOrder moved = MISTAKE.consignee(new Consignee(hidden.id(), "Secret", Optional.empty()));
        CrmSession pia = granted("pia", "invoices.view:public");
        CrmSession cora = granted("cora", "invoices.correct:all");
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);

        assertThat(pia.corrections().preview(invoice.id(), notes)).isEqualTo(preview(invoice, notes));
        assertThat(pia.corrections().preview(invoice.id(), RETURNED))
                .isEqualTo(desk().corrections().preview(invoice.id(), RETURNED));
        assertRefused(AccessDeniedException.class, () -> pia.corrections().correct(invoice.id(), notes));
        assertRefused(NotFoundException.class, () -> pia.corrections().preview(secret.id(), notes));
        assertRefused(NotFoundException.class, () -> pia.corrections().preview(secret.id(), RETURNED));
        assertRefused(NotFoundException.class, () -> pia.corrections().preview(invoice.id(), moved));
        assertThat(preview(invoice, moved).content().consignee().map(Consignee::contact))
                .contains(hidden.id());
        for (CrmSession blind : List.of(cora, tola)) {
            assertRefused(AccessDeniedException.class, () -> blind.corrections().preview(invoice.id(), notes));
            assertRefused(AccessDeniedException.class, () -> blind.corrections().preview(invoice.id(), RETURNED));
        }
        InvoiceId nowhere = new InvoiceId(ids().next());
        assertRefused(NotFoundException.class, () -> pia.corrections().preview(nowhere, RETURNED));
    }

    private CrmSession granted(String hostUser, String grant) {
        desk().employees()
                .add(NewEmployee.named(hostUser, "Novak").hostUser(hostUser).grant(Grant.parse(grant)));
        return as(hostUser);
    }
}
