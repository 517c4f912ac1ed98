package io.klientela.project;

import io.klientela.access.Permissions;
import io.klientela.employee.Employee;
import io.klientela.employee.EmployeeReferences;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.money.CurrencyCode;
import io.klientela.outbox.EventLog;
import io.klientela.party.CountryCode;
import io.klientela.party.EmailAddress;
import io.klientela.party.Image;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Visibility;
import io.klientela.validation.Faults;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The project's own data. Thread-safe unless its session is bound to a transaction. */
public final class Projects {
    private final Session<? extends ProjectStores> session;

    public Projects(Session<? extends ProjectStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /** The project that this session works in. Every employee may read it. */
    public Project get() {
        return session.read(Projects::current);
    }

    /**
     * From whom mail comes that the actor writes: their own mailbox if one is connected, else the project's e-mail
     * (RAMISYS-5). Empty if there is neither.
     */
    public Optional<EmailAddress> sender() {
        return session.read(unit -> unit.viewer()
                .employee()
                .flatMap(id -> unit.stores().employees().find(unit.project(), id))
                .flatMap(Employee::mailbox)
                .or(() -> current(unit).organization().email()));
    }

    /**
     * Saves changed data of the project. Who may work in it is changed by {@link #restrict} alone: what {@code changed} says
     * of that is not looked at.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws NotFoundException if its visibility of contacts names someone who is not there
     * @throws jakarta.validation.ConstraintViolationException naming every new bank account whose number begins as an IBAN and is none
     */
    public Project save(Project changed) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Project stored = current(unit);
            if (!changed.id().equals(stored.id())) {
                throw new NotFoundException(changed.id().ref());
            }
            changed.defaultVisibility()
                    .forEach((kind, visibility) ->
                            EmployeeReferences.requireKnown(unit, stored.visibilityOf(kind), visibility));
            unit.validated(
                    changed,
                    BankAccountFaults.of(
                            unit,
                            stored.organization().bankAccounts(),
                            changed.organization().bankAccounts()));
            Project next = changed.withModuleAccess(stored.moduleAccess()).withVersion(changed.version() + 1);
            if (changed.version() != stored.version()
                    || !unit.stores().projects().update(next)) {
                throw new StaleVersionException(changed.id().ref(), changed.version());
            }
            ChangeLog.changed(unit, next.id().ref(), next.id().ref(), fields(stored), fields(next));
            return next;
        });
    }

    /**
     * Opens the project to everyone, to some employees and teams, or to nobody (TEAMLAB-47). It holds at once, also for
     * sessions that are open.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not restrict the project
     * @throws NotFoundException if it names someone who is not there
     */
    public Project restrict(ModuleAccess access) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.PROJECT_RESTRICT);
            Project stored = current(unit);
            access.admitted().forEach(principal -> EmployeeReferences.requireKnown(unit, principal));
            Project next = stored.withModuleAccess(access).withVersion(stored.version() + 1);
            if (!unit.stores().projects().update(next)) {
                throw TransientStorageException.overtaken(stored.id().ref(), stored.version());
            }
            ChangeLog.changed(unit, next.id().ref(), next.id().ref(), fields(stored), fields(next));
            EventLog.publish(
                    unit,
                    "project.restricted",
                    next.id().ref(),
                    Map.of("state", access.state().code()));
            return next;
        });
    }

    /**
     * Takes a project out of everyone's sight. What belongs to it is removed afterwards, in transactions of its own.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not delete the project
     * @throws ProjectNameMismatchException if {@code typedName} is not the project's name
     */
    public static void markDeleted(UnitOfWork<? extends ProjectStores> unit, String typedName) {
        unit.viewer().require(Permissions.PROJECT_DELETE);
        Project stored = current(unit);
        if (!stored.name().equals(typedName)) {
            throw new ProjectNameMismatchException(stored.id(), typedName);
        }
        unit.stores().projects().markDeleted(stored.id());
        EventLog.publish(unit, "project.deletion-begun", stored.id().ref(), Map.of("name", stored.name()));
    }

    /** What is wrong with a project that is to be set up, and that annotations cannot tell. */
    public static Faults faults(UnitOfWork<?> unit, NewProject command) {
        return BankAccountFaults.of(
                unit,
                List.of(),
                command.organization().map(OrganizationProfile::bankAccounts).orElse(List.of()));
    }

    /** Writes a project that is being set up. */
    public static Project insert(UnitOfWork<? extends ProjectStores> unit, NewProject command) {
        Project project = new Project(
                unit.project(),
                command.name().strip(),
                CountryCode.of(command.country()),
                ZoneId.of(command.zone()),
                CurrencyCode.of(command.currency()),
                Locale.forLanguageTag(command.languageOrDefault()),
                command.defaultVisibility(),
                ModuleAccess.everyone(),
                command.organization()
                        .orElseGet(
                                () -> OrganizationProfile.named(command.name().strip())),
                1);
        project.defaultVisibility()
                .values()
                .forEach(visibility -> EmployeeReferences.requireKnown(unit, Visibility.onlyResponsible(), visibility));
        unit.stores().projects().insert(project);
        ChangeLog.created(unit, project.id().ref(), project.id().ref(), fields(project));
        EventLog.publish(unit, "project.created", project.id().ref(), Map.of());
        return project;
    }

    /** The project of this unit of work. */
    public static Project current(UnitOfWork<? extends ProjectStores> unit) {
        return unit.stores()
                .projects()
                .find(unit.project())
                .orElseThrow(() -> new NotFoundException(unit.project().ref()));
    }

    private static Map<String, String> fields(Project project) {
        OrganizationProfile organization = project.organization();
        Map<String, String> fields = FieldChanges.fields();
        fields.put("name", project.name());
        fields.put("country", project.country().code());
        fields.put("zone", project.zone().getId());
        fields.put("currency", project.currency().code());
        fields.put("language", project.language().toLanguageTag());
        new TreeMap<>(project.defaultVisibility().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().code(), entry -> entry.getValue())))
                .forEach((kind, visibility) -> fields.put(
                        "defaultVisibility." + kind, visibility.toText().isEmpty() ? "private" : visibility.toText()));
        fields.put("moduleAccess", project.moduleAccess().toText());
        fields.put("legalName", organization.legalName());
        fields.put("address", organization.address().map(Object::toString).orElse(""));
        fields.put(
                "sites",
                organization.sites().isEmpty() ? "" : organization.sites().toString());
        fields.put("taxNumbers", organization.taxNumbers().toString());
        fields.put("vatStatus", organization.vatStatus().code());
        fields.put("registration", organization.registration());
        fields.put(
                "legalNotes",
                organization.legalNotes().isEmpty()
                        ? ""
                        : organization.legalNotes().toString());
        fields.put("email", organization.email().map(Object::toString).orElse(""));
        fields.put("phone", organization.phone());
        fields.put("website", organization.website());
        fields.put("bankAccounts", organization.bankAccounts().toString());
        fields.put("logo", organization.logo().map(Image::hash).orElse(""));
        return fields;
    }
}
