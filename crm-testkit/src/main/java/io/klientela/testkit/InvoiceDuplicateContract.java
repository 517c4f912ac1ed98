package io.klientela.testkit;

import static io.klientela.testkit.AlteredStorage.altered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.Grant;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.history.FieldChange;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.DraftStore;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.PaymentTerm;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.session.Visibility;
import io.klientela.storage.Stores;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A draft or an issued invoice is duplicated into a new draft. */
public abstract class InvoiceDuplicateContract extends CrmContract {
    private static final Vat VAT = Vat.standard("23");

    /** For the tests of adapters. */
    protected InvoiceDuplicateContract() {}

    private NewInvoice full(Company client) {
        return NewInvoice.to(client.id())
                .policy(TotalsPolicy.GROSS_PER_LINE)
                .language("fr")
                .purchaseOrder("PO 7")
                .buyerReference("Dept. 7")
                .notes("Thank you")
                .supplyDate(TODAY.minusDays(3))
                .deliveryPeriod(TODAY.minusDays(9), TODAY)
                .paymentTerm(PaymentTerm.on(TODAY.plusDays(20)))
                .line(NewInvoiceLine.of("Leaflets", "250", UnitPrice.of("3.20", "PLN"), VAT)
                        .baseQuantity("100")
                        .discountPercent("10"))
                .charge(DocumentCharge.charge(Money.of("12.00", "PLN"), VAT).because("Freight"))
                .prepaid(Money.of("5.00", "PLN"))
                .cashStep(Money.of("1.00", "PLN"))
                .taxCurrency(new TaxCurrency(CurrencyCode.of("EUR"), new BigDecimal("0.2315"), TODAY.minusDays(10)));
    }

    /** What is left when that which belongs to the one occasion is taken away. */
    private static InvoiceContent lasting(InvoiceContent content, PaymentTerm term) {
        return content.withSupplyDate(Optional.empty())
                .withDeliveryPeriod(Optional.empty())
                .withPaymentTerm(term)
                .withPricing(content.pricing().withPrepaid(Money.of("0", "PLN")));
    }

    @Test
    @Tag("TEAMLAB-40")
    void makesADraftOfAnIssuedInvoice() {
        DraftInvoice draft = desk().invoices().draft(full(company("ACME")));
        Buyer edited = new Buyer("ACME, branch", Optional.empty(), Optional.empty(), "");
        DraftInvoice saved =
                desk().invoices().save(draft.withContent(draft.content().withBuyer(edited)));
        IssuedInvoice issued = desk().invoices().issue(saved, IssueOrder.today().on(TODAY.minusDays(10), "late"));

        DraftInvoice duplicate = desk().invoices().duplicate(issued.id());

        assertThat(duplicate.id()).isNotEqualTo(issued.id());
        assertThat(duplicate.version()).isOne();
        assertThat(duplicate.content()).isEqualTo(lasting(issued.content(), PaymentTerm.inDays(30)));
        assertThat(desk().invoices().getDraft(duplicate.id())).isEqualTo(duplicate);
        assertThat(desk().invoices().get(issued.id())).isEqualTo(issued);
        assertThat(history(duplicate.id().ref()).get(0).fields())
                .contains(new FieldChange(
                        "duplicateOf", Optional.empty(), Optional.of(issued.id().toString())));
        assertThat(desk().invoices().issue(duplicate).number()).isEqualTo("INV0000002");
    }

    @Test
    @Tag("TEAMLAB-40")
    void makesADraftOfADraft() {
        DraftInvoice draft = desk().invoices().draft(full(company("ACME")));

        DraftInvoice duplicate = desk().invoices().duplicate(draft.id());

        assertThat(duplicate.id()).isNotEqualTo(draft.id());
        assertThat(duplicate.content()).isEqualTo(lasting(draft.content(), PaymentTerm.inDays(20)));
        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(draft);
    }

    @Test
    void letsADueDateInThePastBeOnReceipt() {
        DraftInvoice draft =
                desk().invoices().draft(full(company("ACME")).paymentTerm(PaymentTerm.on(TODAY.minusDays(1))));

        assertThat(desk().invoices().duplicate(draft.id()).content().paymentTerm())
                .isEqualTo(PaymentTerm.onReceipt());
    }

    @Test
    void leavesOutAnOpportunityThatTheActorDoesNotSee() {
        Company acme = company("ACME");
        Opportunity deal = desk().opportunities()
                .open(NewOpportunity.titled("Cars").with(acme.id()).visibility(Visibility.onlyResponsible()));
        DraftInvoice draft = desk().invoices().draft(full(acme).opportunity(deal.id()));

        DraftInvoice own = desk().invoices().duplicate(draft.id());
        DraftInvoice other = hired("iga", PresetRoles.INVOICER).invoices().duplicate(draft.id());

        assertThat(own.content().opportunity()).contains(deal.id());
        assertThat(other.content().opportunity()).isEmpty();
    }

    @Test
    void refusesWhatIsNotThereOrOutOfReach() {
        DraftInvoice draft = desk().invoices().draft(full(company("ACME")));
        IssuedInvoice issued = desk().invoices().issue(desk().invoices().duplicate(draft.id()));
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak")
                        .hostUser("sam")
                        .grant(Grant.parse("invoices.draft:own"))
                        .grant(Grant.parse("invoices.view:own")));
        CrmSession seller = crm().project(project()).asHostUser("sam");
        List<Object> before = everything();

        for (InvoiceId id : List.of(draft.id(), issued.id())) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> seller.invoices().duplicate(id));
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> desk().invoices().duplicate(new InvoiceId(ids().next())));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void readsADraftOfOneVersionThoughItIsSavedMeanwhile() {
        DraftInvoice draft = desk().invoices().draft(full(company("ACME")));
        DraftInvoice saved =
                desk().invoices().save(draft.withContent(draft.content().withNotes("Second")));

        DraftInvoice duplicate = duplicatedOver(withoutLines(draft));

        assertThat(duplicate.content()).isEqualTo(lasting(saved.content(), PaymentTerm.inDays(20)));
    }

    @Test
    void readsTheIssuedInvoiceWhereTheDraftIsIssuedMeanwhile() {
        DraftInvoice draft = desk().invoices().draft(full(company("ACME")));
        IssuedInvoice issued = desk().invoices().issue(draft);

        DraftInvoice duplicate = duplicatedOver(withoutLines(draft));

        assertThat(duplicate.content()).isEqualTo(lasting(issued.content(), PaymentTerm.inDays(20)));
    }

    @Test
    void refusesADraftThatIsDeletedMeanwhile() {
        DraftInvoice draft = desk().invoices().draft(full(company("ACME")));
        desk().invoices().delete(draft);
        List<Object> before = everything();

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> duplicatedOver(withoutLines(draft)));
        assertThat(everything()).isEqualTo(before);
    }

    /** A draft is read in several statements: its lines may be gone when its row was still there. */
    private static DraftInvoice withoutLines(DraftInvoice draft) {
        return draft.withContent(draft.content().withLines(List.of()));
    }

    /** Duplicates a draft that is {@code torn} when it is looked at first. */
    private DraftInvoice duplicatedOver(DraftInvoice torn) {
        AtomicBoolean looked = new AtomicBoolean();
        Crm tearing = Crm.builder(new AlteredStorage(
                        storage(),
                        stores -> altered(
                                Stores.class,
                                stores,
                                (method, returned) ->
                                        method.equals("drafts") ? torn(stores.drafts(), torn, looked) : returned)))
                .clock(clock)
                .build();
        return tearing.project(project()).asHostUser("anna").invoices().duplicate(torn.id());
    }

    private static DraftStore torn(DraftStore drafts, DraftInvoice torn, AtomicBoolean looked) {
        return altered(
                DraftStore.class,
                drafts,
                (method, returned) -> method.equals("find") && !looked.getAndSet(true) ? Optional.of(torn) : returned);
    }

    /** Someone found that amount for the one invoice; a cash step is a rule and stays. */
    @Test
    void leavesARoundingOutThatWasFoundForTheOneInvoice() {
        NewInvoice command =
                NewInvoice.to(company("ACME").id()).line("Tea", "1", Money.of("9.99", "PLN"), Vat.standard("23"));
        DraftInvoice fixed = desk().invoices().draft(command.rounding(Money.of("-0.29", "PLN")));
        DraftInvoice stepped = desk().invoices().draft(command.cashStep(Money.of("0.05", "PLN")));

        DraftInvoice ofFixed = desk().invoices().duplicate(fixed.id());
        DraftInvoice ofStepped = desk().invoices().duplicate(stepped.id());

        assertThat(ofFixed.totals().rounding()).isEqualTo(Money.of("0.00", "PLN"));
        assertThat(ofStepped.content().pricing().rounding())
                .isEqualTo(stepped.content().pricing().rounding());
    }
}
