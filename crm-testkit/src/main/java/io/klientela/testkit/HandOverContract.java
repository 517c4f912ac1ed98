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
import io.klientela.contact.FullContact;
import io.klientela.contact.NewCompany;
import io.klientela.employee.LastAdminException;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.handover.HandOver;
import io.klientela.handover.HandOverReport;
import io.klientela.handover.NoHeirException;
import io.klientela.history.Change;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.session.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The work of a leaver goes to colleagues, all of it or none, and nothing is orphaned. */
@Tag("MINICRM-9")
public abstract class HandOverContract extends CrmContract {
    private static final int CONTACTS = 7;

    private CrmSession sara;
    private EmployeeId leaver;
    private EmployeeId piotr;
    private EmployeeId olga;
    private final List<Company> owned = new ArrayList<>();
    private Opportunity deal;

    /** For the tests of adapters. */
    protected HandOverContract() {}

    private static EmployeeId idOf(CrmSession session) {
        return session.actor().employeeId().orElseThrow();
    }

    @BeforeEach
    void fill() {
        sara = salesRepresentative();
        leaver = idOf(sara);
        piotr = idOf(hired("piotr", PresetRoles.SALES_REPRESENTATIVE));
        olga = idOf(hired("olga", PresetRoles.SALES_REPRESENTATIVE));
        for (int each = 0; each < CONTACTS; each++) {
            owned.add(sara.contacts().add(NewCompany.named("Client " + each).visibility(Visibility.onlyResponsible())));
        }
        deal = sara.opportunities().open(NewOpportunity.titled("Deal").visibility(Visibility.onlyResponsible()));
        heardEvents();
    }

    private long ownedBy(EmployeeId employee) {
        return desk().contacts().count(ContactQuery.all().ofResponsible(employee))
                + desk().opportunities().count(OpportunityQuery.all().ofResponsible(employee));
    }

    @Test
    void movesEverythingInTurnAndLetsTheLeaverGo() {
        Company kept = company("Anna's");
        HandOver order = HandOver.ofLeaver(leaver).to(piotr, olga).to(RecordKind.OPPORTUNITY, olga);
        HandOverReport preview = desk().handOvers().preview(order);
        heardEvents();

        HandOverReport report = desk().handOvers().carryOut(order);

        assertThat(report.moved()).isEqualTo(preview.moved());
        assertThat(preview.operation()).isEmpty();
        assertThat(report.total()).isEqualTo(CONTACTS + 1);
        assertThat(report.moved().get(RecordKind.CONTACT)).isEqualTo(Map.of(piotr, 4L, olga, 3L));
        assertThat(ownedBy(leaver)).isZero();
        assertThat(ownedBy(piotr)).isEqualTo(4);
        assertThat(ownedBy(olga)).isEqualTo(4);
        assertThat(desk().employees().get(leaver).active()).isFalse();
        assertThatThrownBy(() -> sara.contacts().count(ContactQuery.all())).isInstanceOf(NotFoundException.class);
        assertThat(as("olga").opportunities().get(deal.id()).responsible()).isEqualTo(olga);
        assertThat(as("piotr").contacts().count(ContactQuery.all())).isEqualTo(4 + 1);
        assertThat(desk().contacts().get(kept.id()).responsible()).isEqualTo(idOf(desk()));
        assertThat(heard()).containsExactly("employee.deactivated", "work.received", "work.received");
    }

    @Test
    void writesOneOperationAndAChangeOfEachRecord() {
        HandOverReport report =
                desk().handOvers().carryOut(HandOver.from(leaver).to(piotr));
        var operation = report.operation().orElseThrow();

        Company first = owned.get(0);
        Change change = history(first.id().ref()).get(0);
        assertThat(change.operation()).contains(operation);
        assertThat(change.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.field() + field.before() + field.after())
                        .isEqualTo("responsible" + Optional.of(leaver.toString()) + Optional.of(piotr.toString())));
        assertThat(history(operation.ref()))
                .singleElement()
                .satisfies(whole -> assertThat(whole.fields())
                        .extracting(field -> field.field() + "=" + field.after().orElse(""))
                        .containsExactly("contact to " + piotr + "=7", "opportunity to " + piotr + "=1"));
        FullContact moved = desk().contacts().getFull(first.id());
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.access().visibility()).isEqualTo(first.access().visibility());
        assertThatThrownBy(() -> desk().contacts().save(first.withName("Stale")))
                .isInstanceOf(StaleVersionException.class);
        assertThat(desk().employees().get(leaver).active()).isTrue();
        assertThat(as("piotr").contacts().list(ContactQuery.all(), FIRST).items())
                .extracting(contact -> contact.displayName())
                .containsExactlyElementsOf(owned.stream().map(Company::name).toList());
    }

    @Test
    void leavesNoTraceOfAHandOverThatIsRefused() {
        desk().employees()
                .add(NewEmployee.named("Max", "Manager")
                        .hostUser("max")
                        .grant(new Grant(Permissions.EMPLOYEES_MANAGE, Scope.ALL)));
        CrmSession max = as("max");
        EmployeeId gone = idOf(hired("gone", PresetRoles.USER));
        desk().employees().deactivate(gone);
        List<Object> before = everything();

        assertThatThrownBy(() -> desk().handOvers().carryOut(HandOver.ofLeaver(leaver)))
                .isInstanceOf(NoHeirException.class);
        assertThatThrownBy(() ->
                        desk().handOvers().carryOut(HandOver.ofLeaver(leaver).to(RecordKind.CONTACT, piotr)))
                .isInstanceOfSatisfying(
                        NoHeirException.class, none -> assertThat(none.kind()).isEqualTo(RecordKind.OPPORTUNITY));
        assertThatThrownBy(() ->
                        desk().handOvers().carryOut(HandOver.ofLeaver(leaver).to(gone)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> max.handOvers().carryOut(HandOver.from(leaver).to(piotr)))
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        denied -> assertThat(denied.permission()).isEqualTo(Permissions.CONTACTS_VIEW));
        assertThatThrownBy(() -> sara.handOvers().preview(HandOver.from(leaver).to(piotr)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk().handOvers()
                        .carryOut(HandOver.ofLeaver(idOf(desk())).to(piotr)))
                .isInstanceOf(LastAdminException.class);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void orphansNothingThatIsGivenToTheLeaverMeanwhile() {
        Crm patient = Crm.builder(storage()).attempts(100).build();
        CrmSession system = patient.project(project()).asSystem("test");
        Company last = desk().contacts().add(NewCompany.named("Last"));

        List<Optional<Throwable>> outcomes = Threads.together(
                4,
                thread -> () -> Optional.ofNullable(catchThrowable(() -> {
                    if (thread == 0) {
                        system.handOvers().carryOut(HandOver.ofLeaver(leaver).to(piotr));
                    } else if (thread == 1) {
                        system.contacts().assign(last.id(), leaver);
                    } else {
                        for (int each = 0; each < 5; each++) {
                            system.contacts()
                                    .add(NewCompany.named("New " + thread + each)
                                            .responsible(leaver));
                        }
                    }
                })));

        assertThat(outcomes.get(0)).isEmpty();
        assertThat(outcomes)
                .filteredOn(Optional::isPresent)
                .allSatisfy(refusal -> assertThat(refusal.orElseThrow()).isInstanceOf(NotFoundException.class));
        assertThat(ownedBy(leaver)).isZero();
    }

    @Test
    void tellsOnlyOfWhatItMoved() {
        Crm patient = Crm.builder(storage()).attempts(100).build();
        CrmSession system = patient.project(project()).asSystem("test");
        Company contested = owned.get(3);

        List<HandOverReport> reports = Threads.together(2, thread -> () -> {
            if (thread == 0) {
                return system.handOvers().carryOut(HandOver.from(leaver).to(piotr));
            }
            system.contacts().assign(contested.id(), olga);
            return new HandOverReport(Optional.empty(), leaver, Map.of());
        });

        FullContact now = desk().contacts().getFull(contested.id());
        assertThat(history(contested.id().ref()).get(0).fields())
                .singleElement()
                .satisfies(field ->
                        assertThat(field.after()).contains(now.responsible().toString()));
        long moved = owned.stream()
                .filter(contact -> !contact.id().equals(contested.id())
                        || history(contested.id().ref()).stream()
                                .anyMatch(change -> change.operation().isPresent()))
                .count();
        assertThat(reports.get(0).moved().get(RecordKind.CONTACT)).isEqualTo(Map.of(piotr, moved));
    }
}
