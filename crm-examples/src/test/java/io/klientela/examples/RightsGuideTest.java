package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.CatalogueEntry;
import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.ProtectedKind;
import io.klientela.access.Scope;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.Colleague;
import io.klientela.employee.Employee;
import io.klientela.employee.NewEmployee;
import io.klientela.employee.Team;
import io.klientela.error.NotFoundException;
import io.klientela.guard.Explanation;
import io.klientela.guard.NewGuardedRecord;
import io.klientela.handover.HandOver;
import io.klientela.handover.HandOverReport;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.memory.InMemoryStorage;
import io.klientela.project.ModuleAccess;
import io.klientela.project.NewProject;
import io.klientela.role.CustomRole;
import io.klientela.role.NewRole;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The code of the page on rights, run from top to bottom. */
class RightsGuideTest {
    private static CrmSession anna(Crm crm) {
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        return crm.project(podlesie).asHostUser("anna@podlesie.example");
    }

    @Test
    void peopleGetRolesAndLoseThem() {
        CrmSession anna = anna(Crm.create(InMemoryStorage.create()));

        Employee sara = anna.employees()
                .add(NewEmployee.named("Sara", "Lis")
                        .hostUser("sara@podlesie.example")
                        .role(PresetRoles.TELEPHONIST));
        anna.employees().giveRole(sara.id(), PresetRoles.SERVICE_TECHNICIAN);
        anna.employees().grant(sara.id(), new Grant(Permissions.CONTACTS_DELETE, Scope.OWN));

        CustomRole night = anna.roles()
                .add(NewRole.named("Night shift")
                        .grant(Permissions.CONTACTS_VIEW, Scope.PUBLIC)
                        .grant(Permissions.ACTIVITIES_RECORD, Scope.PUBLIC));
        anna.employees().giveRole(sara.id(), night.code());
        anna.roles().save(night.plus(new Grant(Permissions.CONTACTS_EDIT, Scope.OWN)));
        assertThat(anna.employees().get(sara.id()).roles()).hasSize(3);

        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        Team partners = anna.teams().add("Partners", Set.of());
        Visibility visibility = Visibility.onlyResponsible()
                .sharedWith(Principal.team(partners.id()), Share.READ)
                .sharedWith(Principal.employee(sara.id()), Share.WRITE);
        anna.contacts().share(acme.id(), visibility);

        Explanation explained = anna.explanations().explain(sara.id(), acme.id().ref());
        List<Colleague> seenBy = anna.explanations().whoCanSee(acme.id().ref());
        assertThat(explained.maySee()).isTrue();
        assertThat(seenBy).hasSize(2);

        anna.projects().restrict(ModuleAccess.only(partners.id()).orEmployee(sara.id()));
        anna.projects().restrict(ModuleAccess.everyone());

        anna.contacts().assign(acme.id(), sara.id());
        HandOver order = HandOver.ofLeaver(sara.id()).to(anna.employees().me().id());
        HandOverReport preview = anna.handOvers().preview(order);
        HandOverReport report = anna.handOvers().carryOut(order);
        assertThat(report.moved()).isEqualTo(preview.moved()).hasSize(1);

        anna.deleteProject("Podlesie s.c.");
        assertThatThrownBy(() -> anna.projects().get()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anEmbeddersOwnRecordsAreProtected() {
        Permission view = new Permission("properties.view");
        Permission edit = new Permission("properties.edit");
        RecordKind property = new RecordKind("agency.property");
        PermissionCatalogue permissions = PermissionCatalogue.standard()
                .with(CatalogueEntry.overRecords(view, "see properties")
                        .in(Locale.forLanguageTag("pl"), "widzi nieruchomości")
                        .heldBy(PresetRoles.USER, Scope.PUBLIC))
                .with(CatalogueEntry.overRecords(edit, "change properties").heldBy(PresetRoles.USER, Scope.OWN))
                .with(ProtectedKind.of(property, view).editedBy(edit).sharedBy(edit));
        Crm crm = Crm.builder(InMemoryStorage.create()).permissions(permissions).build();

        CrmSession anna = anna(crm);
        anna.employees().add(NewEmployee.named("Sara", "Lis").hostUser("sara").role(PresetRoles.USER));
        CrmSession sara = crm.project(anna.project()).asHostUser("sara");
        RecordRef flat = new RecordRef(property, UUID.randomUUID());
        anna.records().add(NewGuardedRecord.of(flat).visibility(Visibility.openForReading()));
        Set<UUID> visible = sara.records().visible(property, List.of(flat.id()));

        assertThat(visible).containsExactly(flat.id());
        assertThat(crm.permissionMatrix().toMarkdown(Locale.forLanguageTag("pl")))
                .contains("widzi nieruchomości");
    }
}
