package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.Grant;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.ContactAddress;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.id.ContactId;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.party.PostalAddress;
import io.klientela.session.Visibility;
import io.klientela.tax.Vat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Goods go to another contact or another address than the invoice (TEAMLAB-29). */
public abstract class ConsigneeContract extends CrmContract {
    /** For the tests of adapters. */
    protected ConsigneeContract() {}

    private Company depot() {
        return desk().contacts()
                .add(NewCompany.named("ACME Depot")
                        .address(NewAddress.of(AddressKind.BILLING, "Billing 1", "110 00", "Praha", "CZ"))
                        .address(NewAddress.of(AddressKind.OFFICE, "Office 2", "110 00", "Praha", "CZ"))
                        .address(NewAddress.of(AddressKind.DELIVERY, "Ramp 3", "602 00", "Brno", "CZ")));
    }

    private static NewInvoice invoice(Company client) {
        return NewInvoice.to(client.id()).line("Work", "1", Money.of("100", "PLN"), Vat.standard("23"));
    }

    private static PostalAddress address(Company company, AddressKind kind) {
        return company.details().addresses().stream()
                .filter(address -> address.kind() == kind)
                .map(ContactAddress::address)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("TEAMLAB-29")
    void isTheContactAtItsDeliveryAddressAndStaysSoOnTheIssuedInvoice() {
        Company acme = company("ACME");
        Company depot = depot();
        Consignee expected = new Consignee(depot.id(), "ACME Depot", Optional.of(address(depot, AddressKind.DELIVERY)));

        DraftInvoice draft = desk().invoices().draft(invoice(acme).consignee(depot.id()));
        IssuedInvoice issued = desk().invoices().issue(draft);
        desk().contacts()
                .save(depot.withName("Moved").withDetails(depot.details().withAddresses(List.of())));

        assertThat(draft.content().consignee()).contains(expected);
        assertThat(desk().invoices().get(issued.id()).content().consignee()).contains(expected);
        assertThat(desk().invoices().duplicate(issued.id()).content().consignee())
                .contains(expected);
    }

    @Test
    @Tag("TEAMLAB-29")
    void mayBeTheClientAtAnotherAddressAndIsEditedOnTheDraft() {
        Company depot = depot();
        DraftInvoice draft = desk().invoices().draft(invoice(depot).consignee(depot.id()));
        PostalAddress office = address(depot, AddressKind.OFFICE);

        DraftInvoice saved = desk().invoices()
                .save(draft.withContent(draft.content()
                        .withConsignee(Optional.of(new Consignee(depot.id(), "Gate 4", Optional.of(office))))));
        DraftInvoice without =
                desk().invoices().save(saved.withContent(saved.content().withConsignee(Optional.empty())));

        assertThat(saved.content().consignee()).contains(new Consignee(depot.id(), "Gate 4", Optional.of(office)));
        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(without);
        assertThat(desk().invoices().draft(invoice(depot)).content().consignee())
                .isEmpty();
    }

    @Test
    void goesToTheOfficeOrTheFirstAddressWhereThereIsNoneForDelivery() {
        Company acme = company("ACME");
        Company office = desk().contacts()
                .add(NewCompany.named("Office")
                        .address(NewAddress.of(AddressKind.BILLING, "Billing 1", "110 00", "Praha", "CZ"))
                        .address(NewAddress.of(AddressKind.OFFICE, "Office 2", "110 00", "Praha", "CZ")));
        Company billed = desk().contacts()
                .add(NewCompany.named("Billed")
                        .address(NewAddress.of(AddressKind.BILLING, "Billing 1", "110 00", "Praha", "CZ")));

        assertThat(consignee(acme, office).address()).contains(address(office, AddressKind.OFFICE));
        assertThat(consignee(acme, billed).address()).contains(address(billed, AddressKind.BILLING));
        assertThat(consignee(acme, acme).address()).isEmpty();
    }

    private Consignee consignee(Company client, Company to) {
        return desk().invoices()
                .draft(invoice(client).consignee(to.id()))
                .content()
                .consignee()
                .orElseThrow();
    }

    @Test
    void cutsTheLongestNameOfAPersonAsTheBuyerDoes() {
        Person longest = desk().contacts().add(NewPerson.named("F".repeat(100), "L".repeat(98) + "\ud83d\ude00"));
        String cut = "F".repeat(100) + " " + "L".repeat(98);

        DraftInvoice draft = desk().invoices().draft(NewInvoice.to(longest.id()).consignee(longest.id()));

        assertThat(draft.content().buyer().name()).isEqualTo(cut);
        assertThat(draft.content().consignee().map(Consignee::name)).contains(cut);
        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(draft);
        assertThat(desk().invoices().billingBlock(longest.id()).buyer().name()).isEqualTo(cut);
    }

    @Test
    void refusesAContactThatIsOutOfReach() {
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak")
                        .hostUser("sam")
                        .grant(Grant.parse("invoices.draft:public"))
                        .grant(Grant.parse("invoices.view:public")));
        CrmSession sam = crm().project(project()).asHostUser("sam");
        Company open = desk().contacts().add(NewCompany.named("Open").visibility(Visibility.openForReading()));
        Company secret = desk().contacts().add(NewCompany.named("Secret").visibility(Visibility.onlyResponsible()));
        DraftInvoice draft = sam.invoices().draft(invoice(open));
        DraftInvoice named = desk().invoices().draft(invoice(open).consignee(secret.id()));
        List<Object> before = everything();

        for (ContactId id : List.of(secret.id(), new ContactId(ids().next()))) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> sam.invoices().draft(invoice(open).consignee(id)));
            Consignee taken = new Consignee(id, "Secret", Optional.empty());
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> sam.invoices()
                            .save(draft.withContent(draft.content().withConsignee(Optional.of(taken)))));
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(sam.invoices()
                        .save(named.withContent(named.content().withNotes("Kept")))
                        .content()
                        .consignee())
                .isEqualTo(named.content().consignee());
    }

    @Test
    void makesNoClientOfTheConsignee() {
        Company depot = depot();
        desk().invoices().issue(desk().invoices().draft(invoice(company("ACME")).consignee(depot.id())));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> desk().invoices().billingBlock(depot.id()));
    }
}
