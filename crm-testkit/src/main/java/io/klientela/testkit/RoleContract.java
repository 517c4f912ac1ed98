package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.contact.BasicContact;
import io.klientela.contact.Company;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewPerson;
import io.klientela.contact.PhoneKind;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.id.TeamId;
import io.klientela.invoice.NewInvoice;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everyone sees and does what their roles and the sharing of records allow, and learns nothing of the rest. */
public abstract class RoleContract extends CrmContract {
    /** For the tests of adapters. */
    protected RoleContract() {}

    private static EmployeeId idOf(CrmSession session) {
        return session.actor().employeeId().orElseThrow();
    }

    private static List<ContactId> listed(CrmSession session) {
        return session.contacts().list(ContactQuery.all(), FIRST).items().stream()
                .map(Contact::id)
                .toList();
    }

    /** Sees nothing of the contact by any way. */
    private static void assertHidden(CrmSession session, FullContact contact) {
        assertThatThrownBy(() -> session.contacts().get(contact.id())).isInstanceOf(NotFoundException.class);
        assertThat(session.contacts().find(contact.id())).isEmpty();
        assertThat(listed(session)).doesNotContain(contact.id());
        assertThat(session.contacts().count(ContactQuery.all()))
                .isEqualTo(listed(session).size());
    }

    @Test
    @Tag("RAMISYS-6")
    @Tag("RAMISYS-7")
    void beginsWithAnAdminWhoAddsEmployees() {
        CrmSession sara = salesRepresentative();

        assertThat(desk().employees().list()).hasSize(2);
        assertThat(sara.contacts().add(NewCompany.named("ACME")).responsible()).isEqualTo(idOf(sara));
        assertThatThrownBy(() -> sara.employees().add(NewEmployee.named("One", "More")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsATelephonistBasicDataAndNoOffers() {
        Company acme = desk().contacts()
                .add(NewCompany.named("ACME")
                        .phone("22 123 45 67", PhoneKind.WORK, "8 to 16")
                        .description("Pays late"));
        Opportunity deal =
                desk().opportunities().open(NewOpportunity.titled("Deal").with(acme.id()));
        CrmSession tomek = hired("tomek", PresetRoles.TELEPHONIST);

        assertThat(tomek.contacts().get(acme.id()))
                .isInstanceOf(BasicContact.class)
                .extracting(Contact::displayName, Contact::phones)
                .containsExactly("ACME", acme.phones());
        assertThat(tomek.contacts().list(ContactQuery.all(), FIRST).items())
                .singleElement()
                .isInstanceOf(BasicContact.class);
        assertThatThrownBy(() -> tomek.contacts().getFull(acme.id()))
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        denied -> assertThat(denied.permission()).isEqualTo(Permissions.CONTACTS_VIEW));
        assertThatThrownBy(() -> tomek.contacts().save(acme.withName("Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tomek.contacts().add(NewCompany.named("New")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tomek.opportunities().get(deal.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tomek.opportunities().list(OpportunityQuery.all(), FIRST))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tomek.opportunities().count(OpportunityQuery.all()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tomek.history().of(acme.id().ref(), FIRST)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tomek.invoices().list(FIRST)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesAFilterOnWhatIsWithheld() {
        company("ACME");
        CrmSession tomek = hired("tomek", PresetRoles.TELEPHONIST);
        var group = desk().categories().add(CategoryList.CONTACT_GROUP, NewCategory.named("Bad payers"));

        assertThatThrownBy(() -> tomek.contacts().list(ContactQuery.all().inGroup(group.id()), FIRST))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tomek.contacts().count(ContactQuery.all().inGroup(group.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Tag("RAMISYS-12")
    void showsAnExternalTelephonistOnlyWhatIsSharedWithTheirTeam() {
        CrmSession ewa = hired("ewa", PresetRoles.EXTERNAL_TELEPHONIST);
        TeamId callCentre = desk().teams().add("Call centre", Set.of(idOf(ewa))).id();
        Company open = company("Open to everyone");
        Company lead = desk().contacts()
                .add(NewCompany.named("Lead")
                        .visibility(Visibility.onlyResponsible().sharedWith(Principal.team(callCentre), Share.READ)));

        assertThat(listed(ewa)).containsExactly(lead.id());
        assertThat(ewa.contacts().get(lead.id())).isInstanceOf(BasicContact.class);
        assertHidden(ewa, open);

        desk().contacts().share(lead.id(), Visibility.openForReading());
        assertHidden(ewa, lead);
        desk().contacts()
                .share(open.id(), Visibility.onlyResponsible().sharedWith(Principal.team(callCentre), Share.READ));
        assertThat(listed(ewa)).containsExactly(open.id());
    }

    @Test
    @Tag("TEAMLAB-1")
    void hidesAPrivateContactFromEveryoneElse() {
        CrmSession sara = salesRepresentative();
        CrmSession ula = hired("ula", PresetRoles.USER);
        Company secret = sara.contacts().add(NewCompany.named("Secret").visibility(Visibility.onlyResponsible()));
        Company shared = sara.contacts().add(NewCompany.named("Shared"));

        assertHidden(ula, secret);
        assertThatThrownBy(() -> ula.contacts().save(secret.withName("Mine"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ula.contacts().delete(secret)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ula.contacts().share(secret.id(), Visibility.openForReading()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        ula.opportunities().open(NewOpportunity.titled("Spy").with(secret.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(ula.history().of(secret.id().ref(), FIRST).items()).isEmpty();
        assertThat(ula.contacts().get(shared.id())).isEqualTo(shared);
        assertThat(sara.contacts().get(secret.id())).isEqualTo(secret);
        assertThat(listed(desk())).contains(secret.id());
    }

    @Test
    @Tag("TEAMLAB-11")
    void opensAContactForReadingOrForWriting() {
        var settings = desk().projects().get();
        desk().projects().save(settings.withDefaultVisibility(RecordKind.CONTACT, Visibility.onlyResponsible()));
        CrmSession sara = salesRepresentative();
        CrmSession ula = hired("ula", PresetRoles.USER);
        Company acme = sara.contacts().add(NewCompany.named("ACME"));
        assertThat(acme.access().visibility()).isEqualTo(Visibility.onlyResponsible());
        assertHidden(ula, acme);

        Company readable = (Company) sara.contacts().share(acme.id(), Visibility.openForReading());
        assertThat(ula.contacts().get(acme.id())).isEqualTo(readable);
        assertThatThrownBy(() -> ula.contacts().save(readable.withName("Mine")))
                .isInstanceOf(AccessDeniedException.class);

        Company writable = (Company) sara.contacts().share(acme.id(), Visibility.openForWriting());
        assertThat(ula.contacts().save(writable.withName("Ours")).name()).isEqualTo("Ours");
    }

    @Test
    @Tag("TEAMLAB-10")
    void makesTheCreatorResponsibleAndTellsOfAnAssignment() {
        CrmSession sara = salesRepresentative();
        CrmSession ula = hired("ula", PresetRoles.USER);
        Company acme = sara.contacts().add(NewCompany.named("ACME").visibility(Visibility.onlyResponsible()));
        heard();

        sara.contacts().assign(acme.id(), idOf(ula));

        assertThat(heard()).containsExactly("contact.assigned");
        assertThat(ula.contacts().get(acme.id()).responsible()).isEqualTo(idOf(ula));
        assertHidden(sara, acme);
    }

    @Test
    void readsAHistoryByTheRightsThatOneHadLast() {
        CrmSession sara = salesRepresentative();
        CrmSession ula = hired("ula", PresetRoles.USER);
        Company open = company("Open");
        Company secret = sara.contacts().add(NewCompany.named("Secret").visibility(Visibility.onlyResponsible()));
        desk().contacts().delete(open);
        desk().contacts().delete(secret);

        assertThat(ula.history().of(open.id().ref(), FIRST).items()).hasSize(2);
        assertThat(ula.history().of(secret.id().ref(), FIRST).items()).isEmpty();
        assertThat(sara.history().of(secret.id().ref(), FIRST).items()).hasSize(2);
    }

    @Test
    @Tag("RAMISYS-10")
    void combinesTheRolesOfOnePerson() {
        desk().employees()
                .add(NewEmployee.named("Ida", "Both")
                        .hostUser("ida")
                        .role(PresetRoles.EXTERNAL_TELEPHONIST)
                        .role(PresetRoles.INVOICER)
                        .role(PresetRoles.TELEPHONIST));
        CrmSession ida = as("ida");
        Company open = company("Open");

        assertThat(listed(ida)).containsExactly(open.id());
        assertThat(ida.invoices().draft(NewInvoice.to(open.id())).version()).isOne();
        assertThatThrownBy(() -> ida.contacts().getFull(open.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void grantsSingleRightsOnTopOfRoles() {
        CrmSession sara = salesRepresentative();
        desk().employees()
                .add(NewEmployee.named("Dan", "Deleter")
                        .hostUser("dan")
                        .role(PresetRoles.SALES_REPRESENTATIVE)
                        .grant(new Grant(Permissions.CONTACTS_DELETE, Scope.ALL)));
        Company acme = company("ACME");

        assertThatThrownBy(() -> sara.contacts().delete(acme)).isInstanceOf(AccessDeniedException.class);
        as("dan").contacts().delete(acme);

        assertThat(desk().contacts().find(acme.id())).isEmpty();
    }

    @Test
    void letsNobodyHandOutWhatTheyLack() {
        desk().employees()
                .add(NewEmployee.named("Max", "Manager")
                        .hostUser("max")
                        .grant(new Grant(Permissions.EMPLOYEES_MANAGE, Scope.ALL)));
        CrmSession max = as("max");
        int before = desk().employees().list().size();

        assertThatThrownBy(() ->
                        max.employees().add(NewEmployee.named("Own", "Admin").role(PresetRoles.ADMIN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> max.employees()
                        .add(NewEmployee.named("Own", "Grant").grant(new Grant(Permissions.CONTACTS_VIEW, Scope.OWN))))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(desk().employees().list()).hasSize(before);
    }

    @Test
    @Tag("TEAMLAB-4")
    @Tag("ASARI-2")
    void addsPersonsAndCompaniesWithTheirRequiredNames() {
        assertThatThrownBy(() -> desk().contacts().add(NewPerson.named("", " ")))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        invalid -> assertThat(invalid.getConstraintViolations())
                                .extracting(
                                        violation -> violation.getPropertyPath().toString())
                                .containsExactlyInAnyOrder("firstName", "lastName"));
        assertThatThrownBy(() -> desk().contacts().add(NewCompany.named("")))
                .isInstanceOf(ConstraintViolationException.class);

        var jan =
                desk().contacts().add(NewPerson.named("Jan", "Żółć").phone("22 123 45 67", PhoneKind.MOBILE, "po 16"));
        assertThat(desk().contacts().get(jan.id())).isEqualTo(jan);
        assertThat(jan.phones()).singleElement().satisfies(phone -> {
            assertThat(phone.note()).isEqualTo("po 16");
            assertThat(phone.number().e164()).contains("+48221234567");
        });
    }

    @Test
    void showsAnOpportunityToThoseItIsOpenTo() {
        CrmSession sara = salesRepresentative();
        CrmSession ula = hired("ula", PresetRoles.USER);
        Opportunity open = desk().opportunities().open(NewOpportunity.titled("Open"));
        Opportunity own =
                sara.opportunities().open(NewOpportunity.titled("Own").visibility(Visibility.onlyResponsible()));

        assertThat(ula.opportunities().get(open.id())).isEqualTo(open);
        assertThatThrownBy(() -> ula.opportunities().get(own.id())).isInstanceOf(NotFoundException.class);
        assertThat(ula.opportunities().list(OpportunityQuery.all(), FIRST).items())
                .containsExactly(open);
        assertThat(ula.opportunities().count(OpportunityQuery.all())).isOne();
        assertThat(sara.opportunities().list(OpportunityQuery.all(), FIRST).items())
                .containsExactly(own);
        assertThat(ula.opportunities().save(open.withTitle("Ours")).version()).isEqualTo(2);
    }
}
