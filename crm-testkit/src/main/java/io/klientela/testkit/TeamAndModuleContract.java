package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.contact.Company;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewCompany;
import io.klientela.employee.Colleague;
import io.klientela.employee.NewEmployee;
import io.klientela.employee.SharingNotice;
import io.klientela.employee.Team;
import io.klientela.employee.TeamInUseException;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.id.TeamId;
import io.klientela.outbox.DomainEvent;
import io.klientela.project.ModuleAccess;
import io.klientela.project.ModuleClosedException;
import io.klientela.project.Project;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Teams, to whom a project and its records are open, and who hears of it. */
public abstract class TeamAndModuleContract extends CrmContract {
    /** For the tests of adapters. */
    protected TeamAndModuleContract() {}

    private static EmployeeId idOf(CrmSession session) {
        return session.actor().employeeId().orElseThrow();
    }

    @Test
    @Tag("RAMISYS-12")
    void keepsTheTelephonistsOfAnotherCompanyToWhatIsSharedWithIt() {
        CrmSession ewa = hired("ewa", PresetRoles.EXTERNAL_TELEPHONIST);
        CrmSession filip = hired("filip", PresetRoles.EXTERNAL_TELEPHONIST);
        Team centre = desk().teams().add("Call centre", Set.of(idOf(ewa), idOf(filip)));
        Company lead = desk().contacts()
                .add(NewCompany.named("Lead")
                        .visibility(Visibility.onlyResponsible().sharedWith(Principal.team(centre.id()), Share.READ)));
        Company open = company("Open to everyone");
        desk().opportunities().open(NewOpportunity.titled("Deal").with(lead.id()));

        assertThat(ewa.contacts().count(ContactQuery.all())).isOne();
        assertThat(ewa.contacts().find(open.id())).isEmpty();
        assertThat(ewa.contacts().related(lead.id())).isEmpty();
        assertThat(ewa.employees().colleagues())
                .extracting(Colleague::id)
                .containsExactlyInAnyOrder(idOf(ewa), idOf(filip));

        Team smaller =
                desk().teams().save(centre.withMembers(Set.of(idOf(filip))).withName("Centre"));
        assertThat(ewa.contacts().count(ContactQuery.all())).isZero();
        assertThat(filip.contacts().count(ContactQuery.all())).isOne();
        assertThat(desk().teams().get(centre.id())).isEqualTo(smaller);
        assertThatThrownBy(() -> desk().teams().save(centre.withName("Stale")))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void refusesToDeleteATeamWithWhichSomethingIsShared() {
        CrmSession ula = hired("ula", PresetRoles.USER);
        Team team = desk().teams().add("Team", Set.of(idOf(ula)));
        Visibility shared = Visibility.onlyResponsible().sharedWith(Principal.team(team.id()), Share.WRITE);
        Company acme = desk().contacts().add(NewCompany.named("ACME").visibility(shared));
        desk().projects().restrict(ModuleAccess.only(team.id()));

        assertThatThrownBy(() -> desk().teams().delete(team.id()))
                .isInstanceOfSatisfying(
                        TeamInUseException.class,
                        used -> assertThat(used.shares()).isEqualTo(2));
        desk().projects().restrict(ModuleAccess.everyone());
        desk().contacts().delete(acme);
        desk().teams().delete(team.id());

        assertThat(desk().teams().list()).isEmpty();
        assertThatThrownBy(() -> desk().teams().get(team.id())).isInstanceOf(NotFoundException.class);
        assertThat(history(team.id().ref())).hasSize(2);
    }

    @Test
    void letsNobodyJoinATeamToSeeWhatIsSharedWithIt() {
        CrmSession ula = hired("ula", PresetRoles.USER);
        desk().employees()
                .add(NewEmployee.named("Max", "Manager")
                        .hostUser("max")
                        .role(PresetRoles.USER)
                        .grant(new Grant(Permissions.EMPLOYEES_MANAGE, Scope.ALL)));
        CrmSession max = as("max");
        Team board = max.teams().add("Board", Set.of(idOf(ula)));
        Team open = max.teams().save(board.withMembers(Set.of(idOf(ula), idOf(max))));
        Team without = max.teams().save(open.withMembers(Set.of(idOf(ula))));
        desk().contacts()
                .add(NewCompany.named("Secret")
                        .visibility(Visibility.onlyResponsible().sharedWith(Principal.team(board.id()), Share.READ)));

        assertThatThrownBy(() -> max.teams().save(without.withMembers(Set.of(idOf(ula), idOf(max)))))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(max.teams().save(without.withName("The board")).version()).isEqualTo(4);
        assertThat(desk().teams()
                        .save(desk().teams().get(board.id()).withMembers(Set.of(idOf(max))))
                        .members())
                .containsExactly(idOf(max));
        assertThat(heard()).contains("team.changed");
    }

    @Test
    void sharesNothingWithATeamThatIsDeletedMeanwhile() {
        Crm patient = Crm.builder(storage()).attempts(100).build();
        CrmSession system = patient.project(project()).asSystem("test");
        for (int each = 0; each < 5; each++) {
            Team team = desk().teams().add("Team " + each, Set.of());
            Company acme = company("ACME " + each);
            Visibility shared = Visibility.onlyResponsible().sharedWith(Principal.team(team.id()), Share.READ);

            List<Optional<Throwable>> outcomes = Threads.together(
                    2,
                    thread -> () -> Optional.ofNullable(catchThrowable(() -> {
                        if (thread == 0) {
                            system.teams().delete(team.id());
                        } else {
                            system.contacts().share(acme.id(), shared);
                        }
                    })));

            assertThat(outcomes)
                    .filteredOn(Optional::isEmpty)
                    .as("%s", outcomes)
                    .hasSize(1);
            boolean isShared =
                    desk().contacts().getFull(acme.id()).access().visibility().equals(shared);
            assertThat(desk().teams().list().stream().anyMatch(left -> left.id().equals(team.id())))
                    .isEqualTo(isShared);
        }
    }

    @Test
    @Tag("TEAMLAB-47")
    void opensTheProjectToSomeOrToNobodyAndNeverShutsOutWhoMayOpenIt() {
        CrmSession ula = hired("ula", PresetRoles.USER);
        CrmSession sara = salesRepresentative();
        CrmSession director = hired("dora", PresetRoles.DIRECTOR);
        Team team = desk().teams().add("Team", Set.of(idOf(sara)));

        assertThatThrownBy(() -> director.projects().restrict(ModuleAccess.nobody()))
                .isInstanceOf(AccessDeniedException.class);
        desk().projects().restrict(ModuleAccess.only(team.id()).orEmployee(idOf(director)));
        assertThat(sara.contacts().count(ContactQuery.all())).isZero();
        assertThat(director.contacts().count(ContactQuery.all())).isZero();
        assertThatThrownBy(() -> ula.contacts().count(ContactQuery.all()))
                .isInstanceOfSatisfying(
                        ModuleClosedException.class,
                        closed -> assertThat(closed.employee()).isEqualTo(idOf(ula)));
        assertThatThrownBy(() -> as("ula")).isInstanceOf(ModuleClosedException.class);

        desk().projects().restrict(ModuleAccess.nobody());
        assertThatThrownBy(() -> sara.contacts().count(ContactQuery.all())).isInstanceOf(ModuleClosedException.class);
        assertThat(desk().projects().get().moduleAccess()).isEqualTo(ModuleAccess.nobody());
        desk().projects().restrict(ModuleAccess.everyone());
        assertThat(ula.contacts().count(ContactQuery.all())).isZero();
        assertThatThrownBy(() -> desk().projects().restrict(ModuleAccess.only(new TeamId(new UUID(1, 2)))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @Tag("TEAMLAB-11")
    @Tag("TEAMLAB-24")
    void opensNewRecordsAsTheProjectSaysForTheirKind() {
        Opportunity usual = desk().opportunities().open(NewOpportunity.titled("Usual"));
        Project project = desk().projects().get();
        desk().projects()
                .save(project.withDefaultVisibility(RecordKind.CONTACT, Visibility.onlyResponsible())
                        .withDefaultVisibility(RecordKind.OPPORTUNITY, Visibility.openForReading()));

        assertThat(usual.access().visibility()).isEqualTo(Visibility.openForWriting());
        assertThat(company("ACME").access().visibility()).isEqualTo(Visibility.onlyResponsible());
        assertThat(desk().opportunities()
                        .open(NewOpportunity.titled("Other"))
                        .access()
                        .visibility())
                .isEqualTo(Visibility.openForReading());
        assertThat(desk().opportunities().get(usual.id())).isEqualTo(usual);
    }

    @Test
    @Tag("TEAMLAB-11")
    @Tag("TEAMLAB-47")
    void tellsOneTransactionWhatItChangedItselfOfTheAccessToItsProject() {
        CrmSession ula = hired("ula", PresetRoles.USER);

        desk().inTransaction(joined -> {
            Project usual = joined.projects().get();
            joined.projects().save(usual.withDefaultVisibility(RecordKind.CONTACT, Visibility.onlyResponsible()));
            Company hidden = joined.contacts().add(NewCompany.named("Hidden"));
            assertThat(hidden.access().visibility()).isEqualTo(Visibility.onlyResponsible());
            joined.projects().restrict(ModuleAccess.only(idOf(ula)));
            assertThat(joined.projects().get().moduleAccess()).isEqualTo(ModuleAccess.only(idOf(ula)));
            joined.projects().restrict(ModuleAccess.only(idOf(desk())));
            assertThat(joined.projects().get().moduleAccess()).isEqualTo(ModuleAccess.only(idOf(desk())));
            return usual;
        });

        assertThat(desk().projects().get().moduleAccess()).isEqualTo(ModuleAccess.only(idOf(desk())));
        assertThatThrownBy(() -> ula.contacts().count(ContactQuery.all())).isInstanceOf(ModuleClosedException.class);
    }

    @Test
    @Tag("TEAMLAB-24")
    void tellsThoseWithWhomSomethingIsNewlyShared() {
        CrmSession ula = hired("ula", PresetRoles.USER);
        CrmSession sara = salesRepresentative();
        Team team = desk().teams().add("Team", Set.of(idOf(sara), idOf(desk())));
        Visibility withUla = Visibility.onlyResponsible().sharedWith(Principal.employee(idOf(ula)), Share.READ);
        heardEvents();

        Opportunity deal =
                desk().opportunities().open(NewOpportunity.titled("Deal").visibility(withUla));
        assertThat(named(heardEvents(), "opportunity.shared"))
                .containsExactly(idOf(ula).toString());

        Visibility wider = withUla.sharedWith(Principal.team(team.id()), Share.WRITE);
        desk().opportunities().share(deal.id(), wider);
        assertThat(named(heardEvents(), "opportunity.shared"))
                .containsExactly(idOf(sara).toString());
        desk().opportunities().share(deal.id(), wider.sharedWith(Principal.employee(idOf(ula)), Share.WRITE));
        assertThat(named(heardEvents(), "opportunity.shared"))
                .containsExactly(idOf(ula).toString());
        desk().opportunities().share(deal.id(), Visibility.onlyResponsible());
        assertThat(named(heardEvents(), "opportunity.shared")).isEmpty();
        assertThatThrownBy(() -> sara.opportunities().share(deal.id(), wider)).isInstanceOf(NotFoundException.class);

        Company acme = company("ACME");
        desk().contacts().share(acme.id(), withUla);
        assertThat(named(heardEvents(), "contact.shared"))
                .containsExactly(idOf(ula).toString());
    }

    private static List<String> named(List<DomainEvent> events, String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(DomainEvent::data)
                .map((Map<String, String> data) -> data.getOrDefault(SharingNotice.NAMED, ""))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .toList();
    }

    @Test
    void asksForARightToChangeWhoSeesAnOpportunityOrIsResponsible() {
        CrmSession ula = hired("ula", PresetRoles.USER);
        Opportunity open = desk().opportunities().open(NewOpportunity.titled("Open"));
        Opportunity own = ula.opportunities().open(NewOpportunity.titled("Own"));

        assertThat(ula.opportunities().save(open.withTitle("Ours")).version()).isEqualTo(2);
        assertThatThrownBy(() -> ula.opportunities().share(open.id(), Visibility.onlyResponsible()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ula.opportunities().assign(open.id(), idOf(ula)))
                .isInstanceOf(AccessDeniedException.class);
        heardEvents();
        ula.opportunities().assign(own.id(), idOf(desk()));
        assertThat(heardEvents()).extracting(DomainEvent::type).containsExactly("opportunity.assigned");
    }
}
