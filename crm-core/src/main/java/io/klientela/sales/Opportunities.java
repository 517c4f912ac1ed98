package io.klientela.sales;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryReferences;
import io.klientela.contact.ContactReferences;
import io.klientela.customfield.AskedFields;
import io.klientela.customfield.CustomFieldForm;
import io.klientela.employee.EmployeeReferences;
import io.klientela.employee.SharingNotice;
import io.klientela.error.CrmException;
import io.klientela.error.StaleVersionException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import io.klientela.id.OpportunityId;
import io.klientela.id.RecordKind;
import io.klientela.id.StageId;
import io.klientela.outbox.EventLog;
import io.klientela.paging.ListOrder;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.project.Projects;
import io.klientela.session.AccessFilter;
import io.klientela.session.RecordAccess;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import io.klientela.session.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The opportunities of a project, as far as the actor reaches them. One out of reach looks like one that does not
 * exist. Thread-safe unless its session is bound to a transaction.
 */
public final class Opportunities {
    private static final String SHARED = "opportunity.shared";

    private final Session<? extends SalesStores> session;

    public Opportunities(Session<? extends SalesStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Opens an opportunity in the first stage of its pipeline.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     * @throws io.klientela.error.NotFoundException if contact, pipeline, category or an employee that it names is not within
     *     reach
     * @throws io.klientela.category.ArchivedCategoryException if the category is out of use
     * @throws ArchivedPipelineException if the pipeline is out of use
     */
    public Opportunity open(NewOpportunity command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.OPPORTUNITIES_CREATE);
            Pipeline pipeline = StageMove.begin(unit, command.pipeline());
            CustomFieldForm.Filled custom =
                    CustomFieldForm.ofOpportunity(unit, pipeline.id()).read(command.custom());
            NewOpportunity valid = unit.validated(command, custom.faults());
            valid.contact().ifPresent(contact -> ContactReferences.requireVisible(unit, contact));
            Visibility usual = Projects.current(unit).visibilityOf(RecordKind.OPPORTUNITY);
            Visibility visibility = valid.visibility().orElse(usual);
            EmployeeReferences.requireKnown(unit, usual, visibility);
            valid.category()
                    .ifPresent(category -> CategoryReferences.require(unit, CategoryList.SALES_CATEGORY, category));
            Opportunity opportunity = new Opportunity(
                    new OpportunityId(unit.newId()),
                    unit.project(),
                    valid.title().strip(),
                    valid.contact(),
                    pipeline.id(),
                    pipeline.firstStage().id(),
                    StageMove.status(unit, StageOutcome.OPEN),
                    Optional.empty(),
                    valid.category(),
                    valid.budget(),
                    valid.expectedClose(),
                    valid.description().strip(),
                    custom.values(),
                    new RecordAccess(
                            EmployeeReferences.responsible(unit, valid.responsible(), RecordKind.OPPORTUNITY),
                            visibility),
                    unit.now(),
                    1);
            CardCheck.requireComplete(unit, pipeline, opportunity);
            unit.stores().opportunities().insert(opportunity);
            ChangeLog.created(
                    unit, opportunity.id().ref(), opportunity.id().ref(), OpportunityFields.of(unit, opportunity));
            publish(unit, "opportunity.opened", opportunity);
            SharingNotice.publishNew(unit, SHARED, opportunity.id().ref(), visibility);
            return opportunity;
        });
    }

    /**
     * The opportunity of this id, in full.
     *
     * @throws io.klientela.error.NotFoundException if it is not within reach
     * @throws io.klientela.access.AccessDeniedException if the actor may not see opportunities at all
     */
    public Opportunity get(OpportunityId id) {
        return session.read(unit -> get(unit, id));
    }

    /** As {@link #get}, or empty if it is not within reach. */
    public Optional<Opportunity> find(OpportunityId id) {
        return session.read(unit -> unit.stores()
                .opportunities()
                .find(unit.project(), id, unit.viewer().filter(Permissions.OPPORTUNITIES_VIEW)));
    }

    /**
     * The opportunities that match, by title.
     *
     * @throws io.klientela.customfield.UnfitFieldQueryException if it asks of a custom field what that cannot answer
     */
    public Page<Opportunity> list(OpportunityQuery query, PageRequest page) {
        return session.read(unit -> {
            AccessFilter reach = reach(unit, query);
            List<Opportunity> found = unit.stores()
                    .opportunities()
                    .find(unit.project(), query, reach, Slice.bothWays(page, ListOrder.STANDARD));
            return Page.of(found, page, ListOrder.STANDARD, Opportunity::place);
        });
    }

    /** How many opportunities {@link #list} would answer with in all; refuses as it does. */
    public long count(OpportunityQuery query) {
        return session.read(unit -> unit.stores().opportunities().count(unit.project(), query, reach(unit, query)));
    }

    private static AccessFilter reach(UnitOfWork<? extends SalesStores> unit, OpportunityQuery query) {
        AccessFilter reach = filter(unit.viewer());
        AskedFields.requireFit(unit, RecordKind.OPPORTUNITY, query.custom(), Optional.empty());
        return reach;
    }

    /**
     * Saves changed data. Stage, status, reason and access are changed by commands of their own: what {@code changed}
     * says of them is not looked at.
     *
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws jakarta.validation.ConstraintViolationException if custom fields hold what they do not take
     * @throws FieldsMissingException if it lacks what its pipeline asks for in its stage
     * @throws io.klientela.access.AccessDeniedException if the actor may not change it
     */
    public Opportunity save(Opportunity changed) {
        return session.write(unit -> {
            Opportunity stored = getForChange(unit, changed.id());
            if (changed.version() != stored.version()) {
                throw new StaleVersionException(changed.id().ref(), changed.version());
            }
            CategoryReferences.requireAll(
                    unit,
                    CategoryList.SALES_CATEGORY,
                    changed.category().stream().toList(),
                    stored.category().stream().toList());
            Opportunity next = stored.withTitle(changed.title())
                    .withCategory(changed.category())
                    .withBudget(changed.budget())
                    .withExpectedClose(changed.expectedClose())
                    .withDescription(changed.description())
                    .withCustom(changed.custom());
            unit.validated(
                    next,
                    CustomFieldForm.ofOpportunity(unit, stored.pipeline()).faultsIn(next.custom(), stored.custom()));
            CardCheck.requireComplete(unit, Pipelines.get(unit, stored.pipeline()), next);
            Opportunity saved = update(
                    unit, stored, next, new StaleVersionException(stored.id().ref(), stored.version()));
            publish(unit, "opportunity.changed", saved);
            return saved;
        });
    }

    /**
     * Moves an opportunity to an open stage of its pipeline.
     *
     * @throws IllegalMoveException if the rules refuse, among others when the stage asks for a reason
     * @throws FieldsMissingException if it lacks what its pipeline asks for in that stage
     */
    public Opportunity moveTo(OpportunityId id, StageId stage) {
        return move(id, stage, Optional.empty());
    }

    /**
     * Moves an opportunity to a won or lost stage, with the reason why.
     *
     * @param reason an entry of the win reasons or of the loss reasons
     * @throws IllegalMoveException if the rules refuse
     * @throws FieldsMissingException if it lacks what its pipeline asks for in that stage
     */
    public Opportunity moveTo(OpportunityId id, StageId stage, CategoryId reason) {
        return move(id, stage, Optional.of(reason));
    }

    /**
     * Makes another employee responsible, who hears of it as {@code opportunity.assigned}.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not share the opportunity
     * @throws io.klientela.error.NotFoundException if opportunity or employee is not there
     */
    public Opportunity assign(OpportunityId id, EmployeeId responsible) {
        return session.write(unit -> {
            Opportunity stored = getFor(unit, id, Permissions.OPPORTUNITIES_SHARE);
            EmployeeReferences.requireActive(unit, responsible);
            RecordAccess access = new RecordAccess(responsible, stored.access().visibility());
            Opportunity next = update(unit, stored, stored.withAccess(access), overtaken(stored));
            publish(unit, "opportunity.assigned", next);
            return next;
        });
    }

    /**
     * Changes to whom the opportunity is open (TEAMLAB-24). Those whom it newly names hear of it as
     * {@code opportunity.shared}.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not share the opportunity
     * @throws io.klientela.error.NotFoundException if the opportunity, or someone it is shared with, is not there
     */
    public Opportunity share(OpportunityId id, Visibility visibility) {
        return session.write(unit -> {
            Opportunity stored = getFor(unit, id, Permissions.OPPORTUNITIES_SHARE);
            Visibility before = stored.access().visibility();
            EmployeeReferences.requireKnown(unit, before, visibility);
            RecordAccess access = new RecordAccess(stored.responsible(), visibility);
            Opportunity next = update(unit, stored, stored.withAccess(access), overtaken(stored));
            SharingNotice.publish(unit, SHARED, id.ref(), before, visibility);
            return next;
        });
    }

    private Opportunity move(OpportunityId id, StageId stage, Optional<CategoryId> reason) {
        return session.write(unit -> {
            Opportunity stored = getForChange(unit, id);
            Opportunity next = update(unit, stored, StageMove.apply(unit, stored, stage, reason), overtaken(stored));
            publish(unit, "opportunity.moved", next);
            return next;
        });
    }

    private static Opportunity get(UnitOfWork<? extends SalesStores> unit, OpportunityId id) {
        Viewer viewer = unit.viewer();
        return unit.stores()
                .opportunities()
                .find(unit.project(), id, viewer.filter(Permissions.OPPORTUNITIES_VIEW))
                .orElseThrow(() -> viewer.refusal(Permissions.OPPORTUNITIES_VIEW, id.ref()));
    }

    private static Opportunity getForChange(UnitOfWork<? extends SalesStores> unit, OpportunityId id) {
        return getFor(unit, id, Permissions.OPPORTUNITIES_EDIT);
    }

    private static Opportunity getFor(UnitOfWork<? extends SalesStores> unit, OpportunityId id, Permission permission) {
        Opportunity stored = get(unit, id);
        unit.viewer().requireWrite(permission, id.ref(), stored.access());
        return stored;
    }

    private static Opportunity update(
            UnitOfWork<? extends SalesStores> unit, Opportunity stored, Opportunity changed, CrmException conflict) {
        Opportunity next = changed.withVersion(stored.version() + 1);
        if (!unit.stores().opportunities().update(next)) {
            throw conflict;
        }
        ChangeLog.changed(
                unit,
                next.id().ref(),
                next.id().ref(),
                OpportunityFields.of(unit, stored),
                OpportunityFields.of(unit, next));
        return next;
    }

    private static CrmException overtaken(Opportunity stored) {
        return TransientStorageException.overtaken(stored.id().ref(), stored.version());
    }

    private static void publish(UnitOfWork<? extends SalesStores> unit, String event, Opportunity opportunity) {
        EventLog.publish(
                unit,
                event,
                opportunity.id().ref(),
                Map.of(
                        "stage",
                        opportunity.stage().toString(),
                        "responsible",
                        opportunity.responsible().toString()));
    }

    private static AccessFilter filter(Viewer viewer) {
        viewer.require(Permissions.OPPORTUNITIES_VIEW);
        return viewer.filter(Permissions.OPPORTUNITIES_VIEW);
    }
}
