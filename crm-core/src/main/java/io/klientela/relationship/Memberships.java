package io.klientela.relationship;

import io.klientela.access.AccessDeniedException;
import io.klientela.contact.Company;
import io.klientela.contact.ContactReferences;
import io.klientela.contact.FullContact;
import io.klientela.contact.Person;
import io.klientela.error.CrmException;
import io.klientela.error.StaleVersionException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.id.ContactId;
import io.klientela.id.MembershipId;
import io.klientela.outbox.EventLog;
import io.klientela.paging.Keyset;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.relationship.UnfitRelationshipException.Rule;
import io.klientela.session.AccessFilter;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which persons are in which companies, as far as the actor sees both, wholly or in part. Whoever may change the person and
 * sees the company changes it. Thread-safe unless its session is bound to a transaction.
 */
public final class Memberships {
    private static final AccessFilter ALL = AccessFilter.everything();

    private record Period(
            @AssertTrue(message = "{io.klientela.relationship.NewMembership.until}")
            boolean until) {}

    private final Session<? extends RelationshipStores> session;

    public Memberships(Session<? extends RelationshipStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Makes a person a member of a company.
     *
     * @throws AlreadyRelatedException if the person is a member already
     * @throws AccessDeniedException if the actor may not change the person
     * @throws io.klientela.error.NotFoundException if one of the two is not within reach
     * @throws jakarta.validation.ConstraintViolationException naming what is wrong: an end before the beginning, for instance
     * @throws UnfitRelationshipException if the one is no person or the other no company
     */
    public Membership add(NewMembership command) {
        return session.write(unit -> {
            FullContact person = ContactReferences.requireEditable(unit, command.person());
            FullContact company = ContactReferences.require(unit, command.company(), ContactReferences.TO_VIEW);
            if (!(person instanceof Person)) {
                throw new UnfitRelationshipException(person.id(), Rule.PERSON);
            }
            if (!(company instanceof Company)) {
                throw new UnfitRelationshipException(company.id(), Rule.COMPANY);
            }
            NewMembership valid = validated(unit, command);
            unit.stores()
                    .memberships()
                    .find(unit.project(), person.id(), company.id(), ALL)
                    .ifPresent(existing -> {
                        throw new AlreadyRelatedException(existing.id().ref());
                    });
            Membership membership = new Membership(
                    new MembershipId(unit.newId()),
                    unit.project(),
                    person.id(),
                    company.id(),
                    valid.position().strip(),
                    valid.rank(),
                    valid.since(),
                    valid.until(),
                    1);
            makeRoom(unit, membership);
            unit.stores().memberships().insert(membership);
            tell(unit, membership, Map.of(), RelationshipFields.of(membership));
            publish(unit, "membership.added", membership);
            return membership;
        });
    }

    /**
     * The membership of this id.
     *
     * @throws io.klientela.error.NotFoundException if one of its ends is not within reach
     * @throws AccessDeniedException if the actor may not see contacts at all
     */
    public Membership get(MembershipId id) {
        return session.read(unit -> get(unit, id));
    }

    /** The memberships of a person, latest first, in the companies that the actor sees. */
    public Page<Membership> ofPerson(ContactId person, PageRequest page) {
        return session.read(unit ->
                page(unit.stores().memberships().ofPerson(unit.project(), person, filter(unit), Slice.of(page)), page));
    }

    /** The staff of a company, latest first, as far as the actor sees the persons. */
    public Page<Membership> ofCompany(ContactId company, PageRequest page) {
        return session.read(unit -> page(
                unit.stores().memberships().ofCompany(unit.project(), company, filter(unit), Slice.of(page)), page));
    }

    private static Page<Membership> page(List<Membership> found, PageRequest page) {
        return Page.of(
                found, page.size(), membership -> Keyset.byId(membership.id().value()));
    }

    /**
     * Saves a changed membership: position, rank and days. Its two ends stay.
     *
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws AccessDeniedException if the actor may not change the person
     * @throws io.klientela.error.NotFoundException if one of its ends is not within reach
     */
    public Membership save(Membership changed) {
        return session.write(unit -> {
            Membership stored = getForChange(unit, changed);
            NewMembership valid = validated(
                    unit,
                    new NewMembership(
                            stored.person(),
                            stored.company(),
                            changed.position(),
                            changed.rank(),
                            changed.since(),
                            changed.until()));
            // Without a first day at first, so that no state in between ends before it begins.
            Membership next = stored.withSince(Optional.empty())
                    .withUntil(valid.until())
                    .withSince(valid.since())
                    .withPosition(valid.position().strip())
                    .withRank(valid.rank())
                    .next();
            return update(
                    unit, stored, next, new StaleVersionException(stored.id().ref(), stored.version()));
        });
    }

    /** Writes down the last day of a membership, which stays as what was; refuses as {@link #save} does. */
    public Membership end(MembershipId id, LocalDate until) {
        return session.write(unit -> {
            Membership stored = get(unit, id);
            ContactReferences.requireEditable(unit, stored.person());
            validated(
                    unit,
                    new NewMembership(
                            stored.person(), stored.company(), "", stored.rank(), stored.since(), Optional.of(until)));
            Membership next = stored.withUntil(Optional.of(until)).next();
            return update(
                    unit,
                    stored,
                    next,
                    TransientStorageException.overtaken(stored.id().ref(), stored.version()));
        });
    }

    /** Removes a membership as if it had never been; its history stays. Refuses as {@link #save} does. */
    public void remove(Membership membership) {
        session.write(unit -> {
            Membership stored = getForChange(unit, membership);
            if (!unit.stores().memberships().delete(unit.project(), stored.id(), stored.version())) {
                throw new StaleVersionException(stored.id().ref(), stored.version());
            }
            tell(unit, stored, RelationshipFields.of(stored), Map.of());
            publish(unit, "membership.removed", stored);
            return stored;
        });
    }

    private static NewMembership validated(UnitOfWork<? extends RelationshipStores> unit, NewMembership command) {
        NewMembership valid = unit.validated(command);
        unit.validated(new Period(Membership.isInOrder(valid.since(), valid.until())));
        return valid;
    }

    /** Of a person's memberships one is the main one: another gives way first. */
    private static void makeRoom(UnitOfWork<? extends RelationshipStores> unit, Membership next) {
        if (next.isMain()) {
            unit.stores()
                    .memberships()
                    .findMain(unit.project(), next.person(), ALL)
                    .filter(main -> !main.id().equals(next.id()))
                    .ifPresent(main -> update(
                            unit,
                            main,
                            main.withRank(MembershipRank.FURTHER).next(),
                            TransientStorageException.overtaken(main.id().ref(), main.version())));
        }
    }

    private static Membership update(
            UnitOfWork<? extends RelationshipStores> unit, Membership stored, Membership next, CrmException conflict) {
        makeRoom(unit, next);
        if (!unit.stores().memberships().update(next)) {
            throw conflict;
        }
        tell(unit, next, RelationshipFields.of(stored), RelationshipFields.of(next));
        publish(unit, "membership.changed", next);
        return next;
    }

    private static Membership get(UnitOfWork<? extends RelationshipStores> unit, MembershipId id) {
        return unit.stores()
                .memberships()
                .find(unit.project(), id, unit.viewer().filterAny(ContactReferences.TO_VIEW))
                .orElseThrow(() -> unit.viewer().refusal(ContactReferences.TO_VIEW, id.ref()));
    }

    private static Membership getForChange(UnitOfWork<? extends RelationshipStores> unit, Membership read) {
        Membership stored = get(unit, read.id());
        ContactReferences.requireEditable(unit, stored.person());
        if (stored.version() != read.version()) {
            throw new StaleVersionException(read.id().ref(), read.version());
        }
        return stored;
    }

    private static AccessFilter filter(UnitOfWork<? extends RelationshipStores> unit) {
        unit.viewer().requireAny(ContactReferences.TO_VIEW);
        return unit.viewer().filterAny(ContactReferences.TO_VIEW);
    }

    private static void tell(
            UnitOfWork<? extends RelationshipStores> unit,
            Membership membership,
            Map<String, String> before,
            Map<String, String> after) {
        ChangeLog.related(
                unit,
                membership.id().ref(),
                membership.person().ref(),
                membership.company().ref(),
                before,
                after);
    }

    private static void publish(UnitOfWork<? extends RelationshipStores> unit, String event, Membership membership) {
        EventLog.publish(
                unit,
                event,
                membership.id().ref(),
                Map.of(
                        "person", membership.person().toString(),
                        "company", membership.company().toString()));
    }
}
