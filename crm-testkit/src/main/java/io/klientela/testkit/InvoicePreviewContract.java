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
import io.klientela.invoice.AlreadyIssuedException;
import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.PaymentTerm;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Project;
import io.klientela.tax.DocumentCharge;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A draft is looked at as the document that it would become: what it shows is what its issue states. */
public abstract class InvoicePreviewContract extends AdvancedOrder {
    private static final int TRIES_PER_LIST = 20;
    private static final int DRAFTS = 12;

    /** For the tests of adapters. */
    protected InvoicePreviewContract() {}

    @TestFactory
    Stream<DynamicTest> showsWhatTheIssueStates() {
        return Seeds.tests(TRIES_PER_LIST, chance -> {
            CrmSession eva = crm().project(crm().setUp(newProject("eva").currency("CZK")))
                    .asHostUser("eva");
            List<FullContact> clients = List.of(
                    eva.contacts().add(NewCompany.named("ACME")), eva.contacts().add(NewCompany.named("Depot")));
            RandomInvoiceCommands random = new RandomInvoiceCommands(chance);
            List<DraftInvoice> drafts = new ArrayList<>();
            for (int each = 0; each < DRAFTS; each++) {
                try {
                    drafts.add((DraftInvoice)
                            random.draft(clients, List.of()).action().apply(eva));
                } catch (CrmException | ConstraintViolationException refused) {
                    // Some are wrong on purpose.
                }
            }
            drafts.replaceAll(draft -> dated(chance, eva, draft));
            drafts.add(eva.invoices()
                    .draft(NewInvoice.to(clients.get(0).id())
                            .supplyDate(TODAY.minusDays(7))
                            .line("Work", "1", Money.of("100.00", "CZK"), VAT)));
            assertThat(drafts.stream().filter(draft -> isShown(chance, eva, draft)))
                    .as("issued")
                    .isNotEmpty();
        });
    }

    private static DraftInvoice dated(Chance chance, CrmSession desk, DraftInvoice draft) {
        InvoiceContent content = draft.content()
                .withSupplyDate(chance.oneIn(2) ? Optional.empty() : Optional.of(TODAY.minusDays(chance.below(9))))
                .withPaymentTerm(
                        chance.oneIn(2)
                                ? PaymentTerm.on(TODAY.plusDays(chance.below(9)))
                                : PaymentTerm.inDays(chance.below(30)));
        return desk.invoices().save(draft.withContent(content));
    }

    /** Whether it could be issued at all; what was shown is then what was issued. */
    private static boolean isShown(Chance chance, CrmSession desk, DraftInvoice draft) {
        IssueOrder order =
                chance.oneIn(2) ? IssueOrder.today() : IssueOrder.today().on(TODAY.minusDays(chance.below(3)), "late");
        boolean isProforma = chance.oneIn(2);
        InvoicePreview preview = isProforma
                ? desk.proformas().preview(draft, order)
                : desk.invoices().preview(draft, order);
        IssuedInvoice issued;
        try {
            issued = isProforma
                    ? desk.proformas().issue(draft, order)
                    : desk.invoices().issue(draft, order);
        } catch (CrmException refused) {
            return false;
        }
        assertThat(preview.id()).isEqualTo(issued.id());
        assertThat(printed(preview)).isEqualTo(printed(issued));
        return true;
    }

    @Test
    @Tag("TEAMLAB-40")
    void takesNoNumberAndLeavesNoTrace() {
        DraftInvoice draft = order(company("ACME"));
        List<Object> before = everything();
        heard();

        InvoicePreview preview = desk().invoices().preview(draft);

        assertThat(everything()).isEqualTo(before);
        assertThat(heard()).isEmpty();
        assertThat(preview.kind()).isEqualTo(DocumentKind.INVOICE);
        assertThat(preview.madeAt()).isEqualTo(clock.instant());
        assertThat(preview.totals().gross()).isEqualTo(zloty("12000.00"));
        assertThat(desk().invoices().issue(draft).number()).isEqualTo("INV0000001");
    }

    @Test
    void showsAdvancesAndWhatAFinalInvoiceDeducts() {
        Company acme = company("ACME");
        DraftInvoice order = order(acme);
        DraftInvoice half = desk().advances().draft(order.id(), zloty("6000.00"));

        InvoicePreview advance = desk().advances().preview(half);
        IssuedInvoice issued = desk().advances().issue(half);
        List<Object> before = everything();
        InvoicePreview rest = desk().advances().previewFinal(order, List.of(issued.id()));

        assertThat(printed(advance)).isEqualTo(printed(issued));
        assertThat(everything()).isEqualTo(before);
        assertThat(rest.totals().gross()).isEqualTo(zloty("6000.00"));
        assertThat(rest.whole()).isEqualTo(order.content());
        IssuedInvoice finalInvoice = desk().advances().issueFinal(order, List.of(issued.id()));
        assertThat(printed(rest)).isEqualTo(printed(finalInvoice));
        DraftInvoice other = order(company("Other"));
        assertThatExceptionOfType(AlreadyIssuedException.class)
                .isThrownBy(() -> desk().advances().previewFinal(order, List.of(issued.id())));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> desk().advances().previewFinal(other, List.of()));
        DraftInvoice again = order(acme);
        assertThatExceptionOfType(AdvanceDeductedException.class)
                .isThrownBy(() -> desk().advances().previewFinal(again, List.of(issued.id())));
    }

    /** Whoever writes an invoice looks at it before it is ready. */
    @Test
    void showsWhatIsNotSavedOrNotReady() {
        Company acme = company("ACME");
        DraftInvoice empty = desk().invoices().draft(NewInvoice.to(acme.id()));
        DraftInvoice unfounded = desk().invoices()
                .draft(kitchen(acme)
                        .paymentTerm(PaymentTerm.on(TODAY.minusDays(1)))
                        .charge(DocumentCharge.charge(zloty("1.00"), VAT)));
        DraftInvoice changed = unfounded.withContent(unfounded.content().withNotes("Not saved"));

        assertThat(desk().invoices().preview(empty).totals().net()).isEqualTo(zloty("0"));
        InvoicePreview preview = desk().invoices().preview(changed);

        assertThat(preview.content().notes()).isEqualTo("Not saved");
        assertThat(preview.dueDate()).isEqualTo(TODAY.minusDays(1));
        assertThatExceptionOfType(BrokenRulesException.class)
                .isThrownBy(() -> desk().invoices().issue(unfounded));
    }

    /** The organisation may change until the issue. */
    @Test
    void showsTheSellerAsItIsNow() {
        DraftInvoice draft = order(company("ACME"));
        Project stored = desk().projects().get();
        desk().projects().save(stored.withOrganization(OrganizationProfile.named("Podlesie sp. z o.o.")));

        assertThat(desk().invoices().preview(draft).seller().legalName()).isEqualTo("Podlesie sp. z o.o.");
    }

    @Test
    void refusesWhatSavingRefuses() {
        DraftInvoice draft = order(company("ACME"));
        DraftInvoice wrong = draft.withContent(
                draft.content().withPricing(draft.content().pricing().withPrepaid(Money.of("-1.00", "PLN"))));

        assertRefused(
                ConstraintViolationException.class, () -> desk().invoices().preview(wrong));
    }

    @Test
    void showsADraftToThoseWhoSeeIt() {
        DraftInvoice draft = order(company("ACME"));
        IssuedInvoice advance = advance(order(company("Other")), "10.00");
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak")
                        .hostUser("sam")
                        .grant(Grant.parse("invoices.draft:own"))
                        .grant(Grant.parse("invoices.view:own")));
        CrmSession sam = as("sam");
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);
        CrmSession iga = hired("iga", PresetRoles.INVOICER);
        DraftInvoice issued = order(company("Issued"));
        desk().invoices().issue(issued);

        assertRefused(NotFoundException.class, () -> sam.invoices().preview(draft));
        assertRefused(NotFoundException.class, () -> sam.proformas().preview(draft));
        assertRefused(NotFoundException.class, () -> sam.advances().preview(draft));
        assertRefused(NotFoundException.class, () -> sam.advances().previewFinal(draft, List.of(advance.id())));
        assertRefused(AccessDeniedException.class, () -> tola.invoices().preview(draft));
        assertThat(iga.invoices().preview(draft)).isEqualTo(desk().invoices().preview(draft));
        assertRefused(AlreadyIssuedException.class, () -> iga.invoices().preview(issued));
        DraftInvoice forged = new DraftInvoice(
                new InvoiceId(ids().next()), draft.project(), draft.content(), draft.createdAt(), draft.version());
        assertRefused(NotFoundException.class, () -> iga.invoices().preview(forged));
    }
}
