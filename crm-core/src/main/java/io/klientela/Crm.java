package io.klientela;

import io.klientela.access.PermissionCatalogue;
import io.klientela.access.PermissionMatrix;
import io.klientela.id.IdSource;
import io.klientela.id.ProjectId;
import io.klientela.id.UuidV7Source;
import io.klientela.outbox.EventListener;
import io.klientela.outbox.OutboxRunner;
import io.klientela.party.TaxIdChecker;
import io.klientela.project.EmployeeActors;
import io.klientela.project.NewProject;
import io.klientela.project.Project;
import io.klientela.session.SessionFactory;
import io.klientela.storage.Storage;
import io.klientela.storage.Stores;
import io.klientela.validation.CommandValidator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The CRM: projects on a storage. Thread-safe; make one and keep it.
 *
 * <pre>{@code
 * Crm crm = Crm.create(InMemoryStorage.create());
 * ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.").country("PL").zone("Europe/Warsaw").currency("PLN")
 *         .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
 * CrmSession desk = crm.project(podlesie).asHostUser("anna@podlesie.example");
 * Company acme = desk.contacts().add(NewCompany.named("ACME sp. z o.o."));
 * }</pre>
 */
public final class Crm {
    private final Storage storage;
    private final PermissionCatalogue permissions;
    private final SessionFactory<Stores> sessions;
    private final OutboxRunner outbox;
    private final TaxIdChecker taxIds;

    private Crm(Builder builder) {
        storage = builder.storage;
        permissions = builder.permissions;
        taxIds = builder.taxIds;
        outbox = new OutboxRunner(storage, builder.listeners, builder.clock);
        sessions = new SessionFactory<>(
                storage,
                new EmployeeActors(permissions),
                builder.clock,
                builder.ids.orElseGet(() -> new UuidV7Source(builder.clock)),
                builder.validators.map(CommandValidator::of).orElseGet(CommandValidator::standard),
                committed -> outbox.deliverAfterCommit(),
                builder.attempts);
    }

    /** A CRM on {@code storage}, with the system's clock and no listeners. */
    public static Crm create(Storage storage) {
        return builder(storage).build();
    }

    /** A CRM on {@code storage}, to be fitted to its host. */
    public static Builder builder(Storage storage) {
        return new Builder(storage);
    }

    /**
     * Sets up a project: its first admin, category lists and pipeline in its language, and the number series of its
     * invoices, all in one transaction (ImCRM-2, RAMISYS-6). The host decides who may call this.
     *
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong, in the
     *     project's language
     */
    public ProjectId setUp(NewProject command) {
        return new ProjectSetUp(sessions, permissions).carryOut(command);
    }

    /** All projects by name. The host decides who may choose among them. */
    public List<Project> projects() {
        return storage.read(stores -> stores.projects().list());
    }

    /** The way into a project; it is checked when a session is opened. */
    public ProjectGate project(ProjectId project) {
        return new ProjectGate(sessions, project, taxIds);
    }

    /** Every permission, and how far each preset role reaches with it. */
    public PermissionMatrix permissionMatrix() {
        return new PermissionMatrix(permissions, permissions.presets().all());
    }

    /**
     * Delivers the events that wait. Runs by itself after each commit; a host calls it now and then as well, so that
     * what a crash or a failing listener left behind goes on its way.
     *
     * @return how many events every listener has taken
     */
    public int deliverPendingEvents() {
        return outbox.deliverPending();
    }

    /**
     * Goes on with deletions of projects that were begun and then interrupted, by a crash for instance. A host calls it
     * when it starts.
     *
     * @return how many projects were concerned
     */
    public int resumeDeletions() {
        return new ProjectDeletion(sessions).resume();
    }

    /** Fits a CRM to its host. Not thread-safe. */
    public static final class Builder {
        private static final int ATTEMPTS = 5;

        private final Storage storage;
        private final List<EventListener> listeners = new ArrayList<>();
        private PermissionCatalogue permissions = PermissionCatalogue.standard();
        private Clock clock = Clock.systemUTC();
        private Optional<IdSource> ids = Optional.empty();
        private Optional<ValidatorFactory> validators = Optional.empty();
        private TaxIdChecker taxIds = TaxIdChecker.ofForm();
        private int attempts = ATTEMPTS;

        private Builder(Storage storage) {
            this.storage = Objects.requireNonNull(storage, "storage");
        }

        /** The clock that all times come from; the system's unless named. */
        public Builder clock(Clock given) {
            clock = Objects.requireNonNull(given, "given");
            return this;
        }

        /** Where new identifiers come from; UUIDs of version 7 by the clock unless named. */
        public Builder ids(IdSource given) {
            ids = Optional.of(given);
            return this;
        }

        /** Adds a listener to committed events. */
        public Builder listener(EventListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /** The permissions that there are: those that ship, with the embedder's own added. */
        public Builder permissions(PermissionCatalogue given) {
            permissions = Objects.requireNonNull(given, "given");
            return this;
        }

        /** The host's own validator factory, in place of the provider on the class path. */
        public Builder validatorFactory(ValidatorFactory given) {
            validators = Optional.of(given);
            return this;
        }

        /** What is asked of tax numbers that contacts come with; every number of the form of one is taken unless named. */
        public Builder taxIdChecker(TaxIdChecker given) {
            taxIds = Objects.requireNonNull(given, "given");
            return this;
        }

        /** How often a command is tried when the storage gives up for a passing reason; five times unless named. */
        public Builder attempts(int given) {
            attempts = given;
            return this;
        }

        public Crm build() {
            return new Crm(this);
        }
    }
}
