package io.klientela.sales;

import io.klientela.access.Permissions;
import io.klientela.contact.ContactReferences;
import io.klientela.error.CrmException;
import io.klientela.error.StaleVersionException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import io.klientela.id.OpportunityId;
import io.klientela.id.StageId;
import io.klientela.outbox.EventLog;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.project.EmployeeReferences;
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
    private final Session<? extends SalesStores> session;

    public Opportunities(Session<? extends SalesStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Opens an opportunity in the first stage of its pipeline.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     * @throws io.klientela.error.NotFoundException if contact, pipeline or an employee that it names is not within reach
     */
    public Opportunity open(NewOpportunity command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.OPPORTUNITIES_CREATE);
            NewOpportunity valid = unit.validated(command);
            valid.contact().ifPresent(contact -> ContactReferences.requireVisible(unit, contact));
            EmployeeReferences.requireKnown(unit, valid.visibility());
            Pipeline pipeline = Pipelines.get(unit, valid.pipeline());
            Opportunity opportunity = new Opportunity(
                    new OpportunityId(unit.newId()),
                    unit.project(),
                    valid.title().strip(),
                    valid.contact(),
                    pipeline.id(),
                    pipeline.firstStage().id(),
                    StageMove.status(unit, StageOutcome.OPEN),
                    Optional.empty(),
                    valid.budget(),
                    valid.expectedClose(),
                    valid.description().strip(),
                    new RecordAccess(responsible(unit, valid), valid.visibility()),
                    unit.now(),
                    1);
            unit.stores().opportunities().insert(opportunity);
            ChangeLog.created(
                    unit, opportunity.id().ref(), opportunity.id().ref(), OpportunityFields.of(unit, opportunity));
            publish(unit, "opportunity.opened", opportunity);
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

    /** The opportunities that match, by title. */
    public Page<Opportunity> list(OpportunityQuery query, PageRequest page) {
        return session.read(unit -> {
            List<Opportunity> found =
                    unit.stores().opportunities().find(unit.project(), query, filter(unit.viewer()), Slice.of(page));
            return Page.of(found, page.size(), Opportunity::place);
        });
    }

    /** How many opportunities {@link #list} would answer with in all. */
    public long count(OpportunityQuery query) {
        return session.read(unit -> unit.stores().opportunities().count(unit.project(), query, filter(unit.viewer())));
    }

    /**
     * Saves changed data. Stage, status, reason and access are changed by commands of their own: what {@code changed}
     * says of them is not looked at.
     *
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws io.klientela.access.AccessDeniedException if the actor may not change it
     */
    public Opportunity save(Opportunity changed) {
        return session.write(unit -> {
            Opportunity stored = getForChange(unit, changed.id());
            if (changed.version() != stored.version()) {
                throw new StaleVersionException(changed.id().ref(), changed.version());
            }
            Opportunity next = stored.withTitle(changed.title())
                    .withBudget(changed.budget())
                    .withExpectedClose(changed.expectedClose())
                    .withDescription(changed.description());
            return update(
                    unit,
                    stored,
                    next,
                    "opportunity.changed",
                    new StaleVersionException(stored.id().ref(), stored.version()));
        });
    }

    /**
     * Moves an opportunity to an open stage of its pipeline.
     *
     * @throws IllegalMoveException if the rules refuse, among others when the stage asks for a reason
     */
    public Opportunity moveTo(OpportunityId id, StageId stage) {
        return move(id, stage, Optional.empty());
    }

    /**
     * Moves an opportunity to a won or lost stage, with the reason why.
     *
     * @param reason an entry of the win reasons or of the loss reasons
     * @throws IllegalMoveException if the rules refuse
     */
    public Opportunity moveTo(OpportunityId id, StageId stage, CategoryId reason) {
        return move(id, stage, Optional.of(reason));
    }

    /** Makes another employee responsible. */
    public Opportunity assign(OpportunityId id, EmployeeId responsible) {
        return session.write(unit -> {
            Opportunity stored = getForChange(unit, id);
            EmployeeReferences.requireActive(unit, responsible);
            RecordAccess access = new RecordAccess(responsible, stored.access().visibility());
            return update(unit, stored, stored.withAccess(access), "opportunity.assigned", overtaken(stored));
        });
    }

    /** Changes to whom the opportunity is open (TEAMLAB-24). */
    public Opportunity share(OpportunityId id, Visibility visibility) {
        return session.write(unit -> {
            Opportunity stored = getForChange(unit, id);
            EmployeeReferences.requireKnown(unit, visibility);
            RecordAccess access = new RecordAccess(stored.responsible(), visibility);
            return update(unit, stored, stored.withAccess(access), "opportunity.shared", overtaken(stored));
        });
    }

    private Opportunity move(OpportunityId id, StageId stage, Optional<CategoryId> reason) {
        return session.write(unit -> {
            Opportunity stored = getForChange(unit, id);
            Opportunity moved = StageMove.apply(unit, stored, stage, reason);
            return update(unit, stored, moved, "opportunity.moved", overtaken(stored));
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
        Opportunity stored = get(unit, id);
        unit.viewer().requireWrite(Permissions.OPPORTUNITIES_EDIT, id.ref(), stored.access());
        return stored;
    }

    private static Opportunity update(
            UnitOfWork<? extends SalesStores> unit,
            Opportunity stored,
            Opportunity changed,
            String event,
            CrmException conflict) {
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
        publish(unit, event, next);
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

    private static EmployeeId responsible(UnitOfWork<? extends SalesStores> unit, NewOpportunity command) {
        command.responsible().ifPresent(employee -> EmployeeReferences.requireActive(unit, employee));
        return command.responsible()
                .or(unit.viewer()::employee)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The system is not an employee; name the one responsible for the opportunity"));
    }
}
