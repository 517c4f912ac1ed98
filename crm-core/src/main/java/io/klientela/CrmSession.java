package io.klientela;

import io.klientela.access.Rights;
import io.klientela.activity.Activities;
import io.klientela.catalogue.Products;
import io.klientela.catalogue.Taxes;
import io.klientela.catalogue.Terms;
import io.klientela.category.Categories;
import io.klientela.consent.Consents;
import io.klientela.contact.Contacts;
import io.klientela.contact.Timeline;
import io.klientela.customfield.CustomFields;
import io.klientela.employee.Employees;
import io.klientela.employee.Teams;
import io.klientela.guard.Explanations;
import io.klientela.guard.GuardedRecords;
import io.klientela.handover.HandOvers;
import io.klientela.history.History;
import io.klientela.id.ProjectId;
import io.klientela.invoice.Advances;
import io.klientela.invoice.Corrections;
import io.klientela.invoice.Invoices;
import io.klientela.invoice.Proformas;
import io.klientela.numbering.Numbering;
import io.klientela.party.TaxIdChecker;
import io.klientela.project.Projects;
import io.klientela.relationship.ContactLinks;
import io.klientela.relationship.Memberships;
import io.klientela.relationship.RecordLinks;
import io.klientela.role.Roles;
import io.klientela.sales.Opportunities;
import io.klientela.sales.Pipelines;
import io.klientela.sales.StageRequirements;
import io.klientela.sales.Stages;
import io.klientela.sales.TaskTypes;
import io.klientela.savedfilter.SavedFilters;
import io.klientela.session.Actor;
import io.klientela.session.Session;
import io.klientela.settings.Settings;
import io.klientela.settlement.Settlements;
import io.klientela.storage.Stores;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * One actor at work in one project. Cheap: it holds no connection and reads the actor's rights afresh with each call.
 * Thread-safe, except for the one handed to {@link #inTransaction}, which belongs to its thread.
 */
public final class CrmSession {
    private final Session<Stores> session;

    private final ProjectDeletion deletion;

    private final TaxIdChecker taxIds;

    CrmSession(Session<Stores> session, ProjectDeletion deletion, TaxIdChecker taxIds) {
        this.session = session;
        this.deletion = deletion;
        this.taxIds = taxIds;
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

    public Teams teams() {
        return new Teams(session);
    }

    public Roles roles() {
        return new Roles(session);
    }

    /** The work of one employee goes to others. */
    public HandOvers handOvers() {
        return new HandOvers(session);
    }

    /** Why someone sees a record or not, and who sees it. */
    public Explanations explanations() {
        return new Explanations(session);
    }

    /** Who reaches the embedder's own records. */
    public GuardedRecords records() {
        return new GuardedRecords(session);
    }

    public Categories categories() {
        return new Categories(session);
    }

    /** The fields that the project adds to its records. */
    public CustomFields customFields() {
        return new CustomFields(session);
    }

    public Contacts contacts() {
        return new Contacts(session, taxIds);
    }

    /** All that happened with a contact, of every kind that the actor may see. */
    public Timeline timeline() {
        return new Timeline(session);
    }

    /** What was done with contacts: calls, meetings, e-mails, notes. */
    public Activities activities() {
        return new Activities(session);
    }

    /** Which persons are in which companies. */
    public Memberships memberships() {
        return new Memberships(session);
    }

    /** Contacts that are linked with each other. */
    public ContactLinks contactLinks() {
        return new ContactLinks(session);
    }

    /** Contacts that belong to the embedder's own records. */
    public RecordLinks recordLinks() {
        return new RecordLinks(session);
    }

    /** What contacts have consented to. */
    public Consents consents() {
        return new Consents(session);
    }

    /** Queries of contacts that the actor keeps, and those shared with them. */
    public SavedFilters savedFilters() {
        return new SavedFilters(session, contacts());
    }

    public Pipelines pipelines() {
        return new Pipelines(session);
    }

    /** The stages of pipelines. */
    public Stages stages() {
        return new Stages(session);
    }

    /** The task types of pipelines. */
    public TaskTypes taskTypes() {
        return new TaskTypes(session);
    }

    /** What pipelines ask their cards for from a stage on. */
    public StageRequirements stageRequirements() {
        return new StageRequirements(session);
    }

    public Opportunities opportunities() {
        return new Opportunities(session);
    }

    /** Lists and pipelines as one value. */
    public Settings settings() {
        return new Settings(session);
    }

    /** The products and services that the project sells. */
    public Products products() {
        return new Products(session);
    }

    /** The VAT and the levies that products name. */
    public Taxes taxes() {
        return new Taxes(session);
    }

    /** What drafts say of the payment when whoever writes them says nothing. */
    public Terms terms() {
        return new Terms(session);
    }

    public Invoices invoices() {
        return new Invoices(session);
    }

    /** What invoices would say, sent beforehand. */
    public Proformas proformas() {
        return new Proformas(session);
    }

    /** Payments in advance, and the final invoices that deduct them. */
    public Advances advances() {
        return new Advances(session, Settlements.followingAdvances());
    }

    /** What becomes of issued invoices: payments, disputes, what is open and overdue. */
    public Settlements settlements() {
        return new Settlements(session);
    }

    /** Credit notes of issued invoices. */
    public Corrections corrections() {
        return new Corrections(session, Settlements.followingCorrections());
    }

    public Numbering numbering() {
        return new Numbering(session);
    }

    public History history() {
        return new History(session);
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
        return session.join(bound -> work.apply(new CrmSession(bound, deletion, taxIds)));
    }

    /**
     * Deletes the project with everything in it. It is out of everyone's sight at once; what belongs to it is removed in
     * several transactions, so that nobody waits for long. If that is interrupted, {@link Crm#resumeDeletions} goes on. In
     * the end listeners hear {@code project.deleted}. It cannot be undone.
     *
     * @param typedName the project's name, typed again by the one who deletes it
     * @throws io.klientela.access.AccessDeniedException if the actor may not delete the project
     * @throws io.klientela.project.ProjectNameMismatchException if {@code typedName} is not the project's name
     * @throws IllegalStateException inside {@link #inTransaction}
     */
    public void deleteProject(String typedName) {
        deleteProject(typedName, removed -> {});
    }

    /** As {@link #deleteProject(String)}; {@code progress} hears after each step how many rows are gone so far. */
    public void deleteProject(String typedName, LongConsumer progress) {
        if (session.isBound()) {
            throw new IllegalStateException("A project is deleted in several transactions, so not inside one");
        }
        ProjectId project = session.project();
        session.write(unit -> {
            Projects.markDeleted(unit, typedName);
            return project;
        });
        deletion.finish(project, progress);
    }
}
