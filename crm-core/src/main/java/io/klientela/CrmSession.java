package io.klientela;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.access.Rights;
import io.klientela.category.Categories;
import io.klientela.contact.Contacts;
import io.klientela.history.History;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.invoice.Invoices;
import io.klientela.numbering.Numbering;
import io.klientela.project.Employees;
import io.klientela.project.Projects;
import io.klientela.sales.Opportunities;
import io.klientela.sales.Pipelines;
import io.klientela.session.Actor;
import io.klientela.session.Session;
import io.klientela.storage.Stores;
import java.util.Map;
import java.util.function.Function;

/**
 * One actor at work in one project. Cheap: it holds no connection and reads the actor's rights afresh with each call.
 * Thread-safe, except for the one handed to {@link #inTransaction}, which belongs to its thread.
 */
public final class CrmSession {
    /** What must be held to read the history of each kind of record. */
    private static final Map<RecordKind, Permission> HISTORY_PERMISSIONS = Map.of(
            RecordKind.CONTACT, Permissions.CONTACTS_VIEW,
            RecordKind.OPPORTUNITY, Permissions.OPPORTUNITIES_VIEW,
            RecordKind.INVOICE, Permissions.INVOICES_VIEW,
            RecordKind.PROJECT, Permissions.SETTINGS_EDIT,
            RecordKind.CATEGORY, Permissions.SETTINGS_EDIT,
            RecordKind.PIPELINE, Permissions.SETTINGS_EDIT,
            RecordKind.SERIES, Permissions.SETTINGS_EDIT,
            RecordKind.EMPLOYEE, Permissions.EMPLOYEES_MANAGE,
            RecordKind.TEAM, Permissions.EMPLOYEES_MANAGE);

    private final Session<Stores> session;

    CrmSession(Session<Stores> session) {
        this.session = session;
    }

    public ProjectId project() {
        return session.project();
    }

    public Actor actor() {
        return session.actor();
    }

    /** What the actor may do at this moment. */
    public Rights rights() {
        return session.read(unit -> unit.viewer().rights());
    }

    /** The project's own data and its organisation profile. */
    public Projects projects() {
        return new Projects(session);
    }

    public Employees employees() {
        return new Employees(session);
    }

    public Categories categories() {
        return new Categories(session);
    }

    public Contacts contacts() {
        return new Contacts(session);
    }

    public Pipelines pipelines() {
        return new Pipelines(session);
    }

    public Opportunities opportunities() {
        return new Opportunities(session);
    }

    public Invoices invoices() {
        return new Invoices(session);
    }

    public Numbering numbering() {
        return new Numbering(session);
    }

    public History history() {
        return new History(session, HISTORY_PERMISSIONS);
    }

    /**
     * Joins several commands in one transaction: all of them or none. Only calls on the session handed to
     * {@code work} take part; do not use this one inside, it would wait for the other or commit by itself. A command that
     * fails condemns the whole, even when its error is caught.
     *
     * <p>After a passing fault of the storage {@code work} runs again, so it should have no effects but those of its
     * commands.
     *
     * @throws io.klientela.session.RollbackOnlyException if such an error was caught
     */
    public <T> T inTransaction(Function<? super CrmSession, ? extends T> work) {
        return session.join(bound -> work.apply(new CrmSession(bound)));
    }
}
