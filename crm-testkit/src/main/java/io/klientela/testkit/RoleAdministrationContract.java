package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.CatalogueEntry;
import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Role;
import io.klientela.access.RoleCode;
import io.klientela.access.Scope;
import io.klientela.access.UnfitGrantException;
import io.klientela.access.UnknownRoleException;
import io.klientela.contact.Company;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewCompany;
import io.klientela.employee.Employee;
import io.klientela.employee.HostUserTakenException;
import io.klientela.employee.NewEmployee;
import io.klientela.employee.UnknownHostUserException;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.party.EmailAddress;
import io.klientela.role.CustomRole;
import io.klientela.role.NewRole;
import io.klientela.role.PresetRoleException;
import io.klientela.role.RoleCodeTakenException;
import io.klientela.role.RoleInUseException;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles and grants are given, changed and taken by those who hold them. */
public abstract class RoleAdministrationContract extends CrmContract {
    private static final Permission VIEW_PROPERTIES = new Permission("properties.view");

    /** For the tests of adapters. */
    protected RoleAdministrationContract() {}

    private static EmployeeId idOf(CrmSession session) {
        return session.actor().employeeId().orElseThrow();
    }

    /** Someone who manages people and roles, and holds nothing else but what is named. */
    private CrmSession manager(String hostUser, Grant... grants) {
        NewEmployee command = NewEmployee.named("Max", "Manager")
                .hostUser(hostUser)
                .grant(new Grant(Permissions.EMPLOYEES_MANAGE, Scope.ALL))
                .grant(new Grant(Permissions.ROLES_MANAGE, Scope.ALL));
        for (Grant grant : grants) {
            command = command.grant(grant);
        }
        desk().employees().add(command);
        return as(hostUser);
    }

    @Test
    @Tag("RAMISYS-10")
    void combinesARoleOfOnesOwnWithAPresetAndFollowsItsChangesAtOnce() {
        CustomRole night =
                desk().roles().add(NewRole.named("Noční směna").grant(Permissions.CONTACTS_CREATE, Scope.ALL));
        assertThat(night.code()).isEqualTo(new RoleCode("nocni-smena"));
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);
        desk().employees().giveRole(idOf(tola), night.code());

        Company acme = tola.contacts().add(NewCompany.named("ACME").visibility(Visibility.openForReading()));
        assertThat(tola.contacts().count(ContactQuery.all())).isOne();
        assertThatThrownBy(() -> tola.contacts().getFull(acme.id())).isInstanceOf(AccessDeniedException.class);

        desk().roles().save(night.plus(new Grant(Permissions.CONTACTS_VIEW, Scope.OWN)));
        assertThat(tola.contacts().getFull(acme.id())).isEqualTo(acme);
        desk().employees().takeRole(idOf(tola), night.code());
        assertThatThrownBy(() -> tola.contacts().add(NewCompany.named("No more")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(history(idOf(tola).ref()))
                .extracting(change -> change.fields().get(0).field())
                .contains("roles");
    }

    @Test
    void refusesToDeleteARoleThatIsHeldUnlessAnotherTakesItsPlace() {
        CustomRole night =
                desk().roles().add(NewRole.named("Night").grant(Permissions.CONTACTS_VIEW_BASIC, Scope.PUBLIC));
        CrmSession tola = hired("tola", night.code());

        assertThatThrownBy(() -> desk().roles().delete(night.code()))
                .isInstanceOfSatisfying(
                        RoleInUseException.class,
                        held -> assertThat(held.holders()).isOne());
        desk().roles().delete(night.code(), PresetRoles.TELEPHONIST);

        assertThat(desk().employees().get(idOf(tola)).roles()).containsExactly(PresetRoles.TELEPHONIST);
        assertThatThrownBy(() -> desk().roles().get(night.code())).isInstanceOf(UnknownRoleException.class);
        assertThat(history(night.id().ref())).hasSize(2);
    }

    @Test
    void keepsPresetsAsTheyAreAndCodesApart() {
        assertThatThrownBy(() -> desk().roles().add(NewRole.named("Admin"))).isInstanceOf(RoleCodeTakenException.class);
        assertThatThrownBy(() -> desk().roles().delete(PresetRoles.USER)).isInstanceOf(PresetRoleException.class);
        assertThatThrownBy(() -> desk().roles().getCustom(PresetRoles.USER)).isInstanceOf(PresetRoleException.class);
        CustomRole first = desk().roles().add(NewRole.named("Night"));
        assertThatThrownBy(() -> desk().roles().add(NewRole.named("night"))).isInstanceOf(RoleCodeTakenException.class);
        desk().roles().save(first.withName("Nights"));
        assertThatThrownBy(() -> desk().roles().save(first.withName("Late"))).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void refusesGrantsThatTheCatalogueDoesNotKnow() {
        Grant unknown = new Grant(VIEW_PROPERTIES, Scope.ALL);
        Grant unfit = new Grant(Permissions.SETTINGS_EDIT, Scope.OWN);

        assertThatThrownBy(() -> desk().roles().add(NewRole.named("Odd").grant(VIEW_PROPERTIES, Scope.ALL)))
                .isInstanceOfSatisfying(
                        UnfitGrantException.class,
                        odd -> assertThat(odd.grant()).isEqualTo(unknown));
        assertThatThrownBy(() -> desk().employees().grant(idOf(desk()), unfit)).isInstanceOf(UnfitGrantException.class);
        assertThatThrownBy(() -> desk().employees().giveRole(idOf(desk()), new RoleCode("nobody-made-it")))
                .isInstanceOf(UnknownRoleException.class);
    }

    @Test
    void printsTheRolesOfTheProjectInTheMatrixInTheLanguageOfTheActor() {
        desk().roles().add(NewRole.named("Night").grant(Permissions.CONTACTS_VIEW, Scope.SHARED));

        assertThat(desk().roles().list()).extracting(Role::name).contains("Telefonista", "Night");
        assertThat(desk().roles().matrix().toMarkdown()).contains("| invoicer | night |");
        assertThat(desk().roles().matrix().toCsv(Locale.forLanguageTag("pl")))
                .contains("permission,may,admin")
                .contains("contacts.view,widzi pełne dane kontaktów,all")
                .contains("\"zmienia dane projektu, listy kategorii, lejki, produkty, podatki i serie numerów\"");
        CrmSession sara = salesRepresentative();
        assertThatThrownBy(() -> sara.roles().matrix()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsAndReportsRightsWhosePermissionIsNotRegisteredAnyMore() {
        PermissionCatalogue wider =
                PermissionCatalogue.standard().with(CatalogueEntry.overRecords(VIEW_PROPERTIES, "see properties"));
        Crm agency = Crm.builder(storage()).permissions(wider).build();
        CrmSession wide = agency.project(project()).asHostUser("anna");
        CustomRole broker = wide.roles().add(NewRole.named("Broker").grant(VIEW_PROPERTIES, Scope.PUBLIC));
        CrmSession tola = hired("tola", broker.code());
        wide.employees().grant(idOf(tola), new Grant(VIEW_PROPERTIES, Scope.ALL));
        assertThat(wide.roles().unknown().isEmpty()).isTrue();
        assertThat(agency.project(project()).asHostUser("tola").rights().scopeOf(VIEW_PROPERTIES))
                .contains(Scope.ALL);

        assertThat(desk().roles().unknown().grants())
                .isEqualTo(Map.of(
                        broker.id().ref(),
                        Set.of(new Grant(VIEW_PROPERTIES, Scope.PUBLIC)),
                        idOf(tola).ref(),
                        Set.of(new Grant(VIEW_PROPERTIES, Scope.ALL))));
        assertThat(tola.rights().holds(VIEW_PROPERTIES)).isFalse();
        desk().roles().save(desk().roles().getCustom(broker.code()).withName("Brokers"));
        desk().employees().save(desk().employees().get(idOf(tola)).withName("Tola", "Nowa"));

        assertThat(agency.project(project()).asHostUser("tola").rights().scopeOf(VIEW_PROPERTIES))
                .contains(Scope.ALL);
    }

    @Test
    void letsNobodyMakeChangeOrTakeARoleThatHoldsWhatTheyLack() {
        CustomRole strong = desk().roles().add(NewRole.named("Strong").grant(Permissions.CONTACTS_DELETE, Scope.ALL));
        CrmSession strongman = hired("strongman", strong.code());
        Grant basic = new Grant(Permissions.CONTACTS_VIEW_BASIC, Scope.PUBLIC);
        CrmSession max = manager("max", basic);
        List<Object> before = everything();

        for (Runnable attempt : List.<Runnable>of(
                () -> max.roles().add(NewRole.named("Mine").grant(Permissions.CONTACTS_DELETE, Scope.OWN)),
                () -> max.roles().add(NewRole.named("Mine").grant(Permissions.CONTACTS_VIEW_BASIC, Scope.ALL)),
                () -> max.roles().save(strong.withName("Weak")),
                () -> max.roles().save(strong.withGrants(Set.of())),
                () -> max.roles().delete(strong.code()),
                () -> max.employees().giveRole(idOf(max), strong.code()),
                () -> max.employees().giveRole(idOf(max), PresetRoles.ADMIN),
                () -> max.employees().takeRole(idOf(strongman), strong.code()),
                () -> max.employees().grant(idOf(max), new Grant(Permissions.CONTACTS_DELETE, Scope.OWN)),
                () -> max.employees().deactivate(idOf(strongman)),
                () -> max.employees().save(max.employees().get(idOf(desk())).withHostUser(Optional.of("mine"))))) {
            assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class);
        }

        assertThat(everything()).isEqualTo(before);
        CustomRole own = max.roles().add(NewRole.named("Weak").grant(Permissions.CONTACTS_VIEW_BASIC, Scope.SHARED));
        max.employees().giveRole(idOf(max), own.code());
    }

    /** What is one's own, or shared with one, differs from person to person, so that equal grants are not equal reach. */
    @Test
    void letsNobodyTakeTheIdentityOfSomeoneWhoSeesOtherThings() {
        CrmSession xenia = hired("xenia", PresetRoles.USER);
        desk().employees()
                .add(NewEmployee.named("Max", "Manager")
                        .hostUser("max")
                        .role(PresetRoles.USER)
                        .grant(new Grant(Permissions.EMPLOYEES_MANAGE, Scope.ALL)));
        CrmSession max = as("max");
        Employee stored = desk().employees().get(idOf(xenia));

        for (Employee changed : List.of(
                stored.withHostUser(Optional.of("mine")),
                stored.withHostUser(Optional.empty()),
                stored.withEmail(Optional.of(EmailAddress.of("max@example.com"))),
                stored.withMailbox(Optional.of(EmailAddress.of("max@example.com"))))) {
            assertThatThrownBy(() -> max.employees().save(changed)).isInstanceOf(AccessDeniedException.class);
        }

        assertThat(max.employees().save(stored.withName("Xenia", "Nowa")).fullName())
                .isEqualTo("Xenia Nowa");
        Employee own = max.employees().me();
        assertThat(max.employees()
                        .save(own.withEmail(Optional.of(EmailAddress.of("max@example.com"))))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void leavesRightsThatThisProgramDoesNotKnowToThoseWhoLackNothing() {
        PermissionCatalogue wider =
                PermissionCatalogue.standard().with(CatalogueEntry.overRecords(VIEW_PROPERTIES, "see properties"));
        CrmSession wide = Crm.builder(storage())
                .permissions(wider)
                .build()
                .project(project())
                .asHostUser("anna");
        CustomRole broker = wide.roles().add(NewRole.named("Broker").grant(VIEW_PROPERTIES, Scope.ALL));
        CrmSession tola = hired("tola", broker.code());
        CrmSession max = manager("max");

        for (Runnable attempt : List.<Runnable>of(
                () -> max.employees().giveRole(idOf(max), broker.code()),
                () -> max.employees().takeRole(idOf(tola), broker.code()),
                () -> max.employees().save(max.employees().get(idOf(tola)).withHostUser(Optional.of("mine"))),
                () -> max.employees().deactivate(idOf(tola)),
                () -> max.roles().save(broker.withName("Mine")),
                () -> max.roles().delete(broker.code(), PresetRoles.USER))) {
            assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class);
        }

        desk().employees().takeRole(idOf(tola), broker.code());
        assertThat(desk().employees().get(idOf(tola)).roles()).isEmpty();
    }

    /** Someone whom the default visibility names may leave, and contacts are added all the same. */
    @Test
    void addsRecordsWhoseDefaultVisibilityNamesSomeoneWhoHasLeft() {
        EmployeeId gone = idOf(hired("gone", PresetRoles.USER));
        Visibility withGone = Visibility.openForReading().sharedWith(Principal.employee(gone), Share.READ);
        desk().projects().save(desk().projects().get().withDefaultVisibility(RecordKind.CONTACT, withGone));
        desk().employees().deactivate(gone);

        assertThat(company("ACME").access().visibility()).isEqualTo(withGone);
        assertThatThrownBy(() -> desk().contacts()
                        .add(NewCompany.named("Named")
                                .visibility(withGone.sharedWith(
                                        Principal.employee(new EmployeeId(new UUID(1, 2))), Share.READ))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @Tag("RAMISYS-9")
    void givesAndTakesTheSingleRightToDeleteContacts() {
        CrmSession sara = salesRepresentative();
        Company acme = company("ACME");
        Grant delete = new Grant(Permissions.CONTACTS_DELETE, Scope.ALL);
        assertThatThrownBy(() -> sara.contacts().delete(acme)).isInstanceOf(AccessDeniedException.class);

        desk().employees().grant(idOf(sara), delete);
        sara.contacts().delete(acme);
        desk().employees().revoke(idOf(sara), delete);

        Company other = company("Other");
        assertThatThrownBy(() -> sara.contacts().delete(other)).isInstanceOf(AccessDeniedException.class);
        assertThat(desk().contacts().find(acme.id())).isEmpty();
    }

    @Test
    @Tag("RAMISYS-5")
    @Tag("RAMISYS-7")
    @Tag("MINICRM-7")
    void changesTheBasicDataAndTheSettingsOfAnEmployee() {
        CrmSession sara = salesRepresentative();
        Employee stored = desk().employees().get(idOf(sara));
        Employee saved = desk().employees()
                .save(stored.withName("Sára", "Nová")
                        .withLanguage(Optional.of(Locale.forLanguageTag("cs")))
                        .withMailbox(Optional.of(EmailAddress.of("sara@firma.example")))
                        .withHostUser(Optional.of("sara2")));

        assertThat(saved.fullName()).isEqualTo("Sára Nová");
        assertThat(as("sara2").employees().me()).isEqualTo(saved);
        assertThat(as("sara2").projects().sender()).isEqualTo(saved.mailbox());
        assertThat(desk().projects().sender())
                .isEqualTo(desk().projects().get().organization().email());
        assertThatThrownBy(() -> as("sara")).isInstanceOf(UnknownHostUserException.class);
        assertThatThrownBy(() -> desk().employees().save(stored.withName("Stale", "Save")))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> desk().employees().save(saved.withHostUser(Optional.of("anna"))))
                .isInstanceOf(HostUserTakenException.class);
        assertThat(saved.roles()).isEqualTo(stored.roles());
    }
}
