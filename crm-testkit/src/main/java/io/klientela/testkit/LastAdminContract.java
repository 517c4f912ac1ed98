package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewCompany;
import io.klientela.employee.LastAdminException;
import io.klientela.employee.OwnsRecordsException;
import io.klientela.error.NotFoundException;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.session.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One active admin always remains, and nobody goes who is responsible for records. */
public abstract class LastAdminContract extends CrmContract {
    private static final int TRIES = 4;

    /** For the tests of adapters. */
    protected LastAdminContract() {}

    private static EmployeeId idOf(CrmSession session) {
        return session.actor().employeeId().orElseThrow();
    }

    @Test
    void keepsTheLastActiveAdmin() {
        EmployeeId anna = idOf(desk());
        assertThatThrownBy(() -> desk().employees().takeRole(anna, PresetRoles.ADMIN))
                .isInstanceOf(LastAdminException.class);
        assertThatThrownBy(() -> desk().employees().deactivate(anna)).isInstanceOf(LastAdminException.class);
        CrmSession owner = hired("owner", PresetRoles.OWNER);

        desk().employees().takeRole(anna, PresetRoles.ADMIN);

        assertThatThrownBy(() -> owner.employees().deactivate(idOf(owner))).isInstanceOf(LastAdminException.class);
    }

    @Test
    void leavesOneOfTwoAdminsWhoDemoteEachOther() {
        Crm patient = Crm.builder(storage()).attempts(100).build();
        for (int each = 0; each < TRIES; each++) {
            CrmSession bruno = hired("bruno" + each, PresetRoles.ADMIN);
            List<CrmSession> admins = List.of(
                    patient.project(project()).asHostUser("anna"),
                    patient.project(project()).asHostUser("bruno" + each));
            List<EmployeeId> ids = List.of(idOf(desk()), idOf(bruno));

            List<Optional<Throwable>> outcomes = Threads.together(
                    2,
                    thread -> () -> Optional.ofNullable(catchThrowable(
                            () -> admins.get(thread).employees().takeRole(ids.get(1 - thread), PresetRoles.ADMIN))));

            assertThat(outcomes)
                    .filteredOn(Optional::isEmpty)
                    .as("%s", outcomes)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Optional::isPresent)
                    .allSatisfy(refusal -> assertThat(refusal.orElseThrow())
                            .isInstanceOfAny(AccessDeniedException.class, LastAdminException.class));
            CrmSession system = patient.project(project()).asSystem("test");
            system.employees().giveRole(ids.get(0), PresetRoles.ADMIN);
            system.employees().takeRole(ids.get(1), PresetRoles.ADMIN);
        }
    }

    @Test
    @Tag("MINICRM-9")
    void letsNobodyGoWhoIsResponsibleForRecords() {
        CrmSession sara = salesRepresentative();
        Company acme = sara.contacts().add(NewCompany.named("ACME"));

        assertThatThrownBy(() -> desk().employees().deactivate(idOf(sara)))
                .isInstanceOfSatisfying(
                        OwnsRecordsException.class,
                        owns -> assertThat(owns.records()).isEqualTo(Map.of(RecordKind.CONTACT, 1L)));
        assertThat(sara.contacts().get(acme.id())).isEqualTo(acme);
        desk().contacts().assign(acme.id(), idOf(desk()));
        desk().employees().deactivate(idOf(sara));

        assertThatThrownBy(() -> sara.contacts().count(ContactQuery.all())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk().contacts().assign(acme.id(), idOf(sara)))
                .isInstanceOf(NotFoundException.class);
        desk().employees().reactivate(idOf(sara));
        assertThat(sara.contacts().get(acme.id()).responsible()).isEqualTo(idOf(desk()));
    }

    @Test
    @Tag("TEAMLAB-44")
    @Tag("TEAMLAB-45")
    void knowsTwoLevelsUserAndAdministrator() {
        CrmSession user = hired("ula", PresetRoles.USER);
        CrmSession administrator = hired("adam", PresetRoles.CRM_ADMINISTRATOR);
        Company open = company("Open");
        Company secret = desk().contacts().add(NewCompany.named("Secret").visibility(Visibility.onlyResponsible()));

        assertThat(user.contacts().find(open.id())).isPresent();
        assertThat(user.contacts().find(secret.id())).isEmpty();
        assertThat(user.contacts().add(NewCompany.named("Mine")).responsible()).isEqualTo(idOf(user));
        assertThatThrownBy(() -> user.projects().save(user.projects().get())).isInstanceOf(AccessDeniedException.class);
        assertThat(administrator.contacts().save(secret.withName("Moderated")).name())
                .isEqualTo("Moderated");
        assertThat(administrator.projects().save(administrator.projects().get()).version())
                .isEqualTo(2);
        assertThatThrownBy(() -> administrator.deleteProject("Podlesie s.c."))
                .isInstanceOf(AccessDeniedException.class);
    }
}
