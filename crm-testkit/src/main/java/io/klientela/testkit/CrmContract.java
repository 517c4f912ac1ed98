package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.PresetRoles;
import io.klientela.access.RoleCode;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.history.Change;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.outbox.DomainEvent;
import io.klientela.paging.PageRequest;
import io.klientela.project.NewProject;
import io.klientela.session.Visibility;
import io.klientela.tax.Vat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;

/** What contracts that run the real services have in common: a project in Poland with people of several roles. */
public abstract class CrmContract extends StorageContract {
    static final PageRequest FIRST = PageRequest.first(1000);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** A failing listener takes longer than the pause before an event is tried again. */
    private static final Duration SLOWNESS = Duration.ofMinutes(1);

    final MutableClock clock = MutableClock.at("2026-11-22T10:15:30.123456Z");
    private final Queue<DomainEvent> heard = new ConcurrentLinkedQueue<>();
    private boolean isDeaf;
    private int refusals;
    private Crm crm;
    private ProjectId project;
    /** The admin. */
    private CrmSession desk;

    /** For the tests of adapters. */
    protected CrmContract() {}

    @BeforeEach
    final void setUpProject() {
        crm = Crm.builder(storage()).clock(clock).listener(this::hear).build();
        project = crm.setUp(newProject("anna"));
        desk = as("anna");
        heard.clear();
    }

    static NewProject newProject(String admin) {
        return NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .contactVisibility(Visibility.openForReading())
                .admin(NewEmployee.named("Anna", "Nowak").hostUser(admin));
    }

    private void hear(DomainEvent event) {
        if (!event.project().equals(project)) {
            return;
        }
        if (isDeaf) {
            clock.advance(SLOWNESS);
            refusals++;
            assertThat(refusals)
                    .as("refusals of an event, told again and again")
                    .isLessThan(1000);
            throw new IllegalStateException("This listener fails on purpose");
        }
        heard.add(event);
    }

    final Crm crm() {
        return crm;
    }

    final ProjectId project() {
        return project;
    }

    final CrmSession desk() {
        return desk;
    }

    final CrmSession as(String hostUser) {
        return crm.project(project).asHostUser(hostUser);
    }

    /** A new employee of one role, at their desk. */
    final CrmSession hired(String hostUser, RoleCode role) {
        desk.employees()
                .add(NewEmployee.named(hostUser, "Kowalski").hostUser(hostUser).role(role));
        return as(hostUser);
    }

    final CrmSession salesRepresentative() {
        return hired("sara", PresetRoles.SALES_REPRESENTATIVE);
    }

    final void listenerFails(boolean fails) {
        isDeaf = fails;
    }

    /** How often the failing listener was told of an event. */
    final int refusals() {
        return refusals;
    }

    /** What the listener has taken since the last call, in order. */
    final List<String> heard() {
        return heardEvents().stream().map(DomainEvent::type).toList();
    }

    /** As {@link #heard}, with all that the events tell. */
    final List<DomainEvent> heardEvents() {
        List<DomainEvent> events = List.copyOf(heard);
        heard.clear();
        return events;
    }

    final Company company(String name) {
        return desk.contacts().add(NewCompany.named(name));
    }

    final DraftInvoice draft(Company client) {
        return desk.invoices()
                .draft(NewInvoice.to(client.id())
                        .line("Consulting", "12.5", Money.of("480.00", "PLN"), Vat.standard("23")));
    }

    /** Everything that the admin sees, the number to come and the events that wait among it. */
    final List<Object> everything() {
        List<Object> all = new ArrayList<>(Snapshot.of(desk));
        all.add(desk.numbering().preview(DocumentKind.INVOICE, TODAY));
        all.add(read(stores -> stores.outbox().pending()));
        return all;
    }

    final List<Change> history(RecordRef record) {
        return desk.history().of(record, FIRST).items();
    }
}
