package io.klientela.testkit;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.PresetRoles;
import io.klientela.access.RoleCode;
import io.klientela.employee.NewEmployee;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.outbox.DomainEvent;
import io.klientela.project.NewProject;
import io.klientela.session.Visibility;
import io.klientela.storage.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One storage under a list of random commands, with a clock and identifiers that another run has too. */
final class CommandRun {
    private static final List<RoleCode> ROLES = List.of(
            PresetRoles.ADMIN,
            PresetRoles.DIRECTOR,
            PresetRoles.SALES_REPRESENTATIVE,
            PresetRoles.USER,
            PresetRoles.TELEPHONIST,
            PresetRoles.EXTERNAL_TELEPHONIST,
            PresetRoles.COMPLAINTS,
            PresetRoles.INVOICER);

    private final MutableClock clock = MutableClock.at("2026-11-22T10:15:30.123456Z");
    private final List<DomainEvent> heard = new ArrayList<>();
    private final Crm crm;
    private final ProjectId project;
    private final List<CrmSession> desks = new ArrayList<>();
    private boolean isDeaf;

    CommandRun(Storage storage, long base) {
        crm = Crm.builder(storage)
                .clock(clock)
                .ids(new NumberedIds(base))
                .listener(this::hear)
                .permissions(LeakWorld.CATALOGUE)
                .build();
        project = crm.setUp(NewProject.named("Random")
                .country("CZ")
                .zone("Europe/Prague")
                .currency("CZK")
                .contactVisibility(Visibility.openForReading())
                .admin(NewEmployee.named("Anna", "Admin").hostUser("admin")));
        CrmSession admin = crm.project(project).asHostUser("admin");
        desks.add(admin);
        for (RoleCode role : ROLES.subList(1, ROLES.size())) {
            admin.employees()
                    .add(NewEmployee.named("Some", "Body").hostUser(role.code()).role(role));
            desks.add(crm.project(project).asHostUser(role.code()));
        }
        admin.teams()
                .add(
                        "All odd",
                        Set.of(
                                employees().get(1),
                                employees().get(3),
                                employees().get(5)));
        desks.add(crm.project(project).asSystem("nightly"));
    }

    private void hear(DomainEvent event) {
        if (isDeaf) {
            throw new IllegalStateException("This listener fails on purpose");
        }
        if (event.project().equals(project)) {
            heard.add(event);
        }
    }

    /** Everyone who acts: one of each role, and the host's program last. */
    List<CrmSession> desks() {
        return desks;
    }

    List<EmployeeId> employees() {
        return desks.stream()
                .flatMap(desk -> desk.actor().employeeId().stream())
                .toList();
    }

    void advance(Duration step) {
        clock.advance(step);
    }

    /** Has the listener fail from now on, or not any more. */
    void setDeaf(boolean deaf) {
        isDeaf = deaf;
    }

    List<DomainEvent> deliverAndHear() {
        crm.deliverPendingEvents();
        return List.copyOf(heard);
    }
}
