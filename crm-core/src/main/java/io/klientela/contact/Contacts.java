package io.klientela.contact;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.category.NewCategory;
import io.klientela.customfield.CustomFieldForm;
import io.klientela.customfield.CustomValues;
import io.klientela.employee.EmployeeReferences;
import io.klientela.employee.SharingNotice;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.outbox.EventLog;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.party.ExternalId;
import io.klientela.party.TaxIdChecker;
import io.klientela.project.Projects;
import io.klientela.session.RecordAccess;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Visibility;
import io.klientela.validation.Faults;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The contacts of a project, as far as the actor reaches them. A contact out of reach looks like one that does not
 * exist. Thread-safe unless its session is bound to a transaction.
 */
public final class Contacts {
    private final Session<? extends ContactStores> session;

    private final TaxIdChecker taxIds;

    /**
     * The contacts of a session.
     *
     * @param session whose
     * @param taxIds what tax numbers are asked of
     */
    public Contacts(Session<? extends ContactStores> session, TaxIdChecker taxIds) {
        this.session = Objects.requireNonNull(session, "session");
        this.taxIds = Objects.requireNonNull(taxIds, "taxIds");
    }

    /**
     * Adds a person.
     *
     * @throws AccessDeniedException if the actor may not add contacts
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     * @throws NotFoundException if a category or an employee that it names is not there
     * @throws ExternalIdTakenException if another contact has one of its external ids
     */
    public Person add(NewPerson command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.CONTACTS_CREATE);
            CustomFieldForm.Filled custom =
                    CustomFieldForm.ofContact(unit).read(command.details().custom());
            NewPerson valid = unit.validated(command, custom.faults());
            Person person = factory(unit, custom.values()).person(valid, responsible(unit, valid.details()));
            TaxIds.require(unit, taxIds, Optional.empty(), person.details().taxNumber());
            return ContactWriting.insert(unit, person);
        });
    }

    /**
     * Adds a company; refuses as {@link #add(NewPerson)} does.
     */
    public Company add(NewCompany command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.CONTACTS_CREATE);
            CustomFieldForm.Filled custom =
                    CustomFieldForm.ofContact(unit).read(command.details().custom());
            NewCompany valid = unit.validated(command, custom.faults());
            Company company = factory(unit, custom.values()).company(valid, responsible(unit, valid.details()));
            TaxIds.require(unit, taxIds, Optional.empty(), company.details().taxNumber());
            return ContactWriting.insert(unit, company);
        });
    }

    /**
     * The contact as far as the actor may see it: {@link FullContact} or {@link BasicContact}.
     *
     * @throws NotFoundException if it is not within reach
     * @throws AccessDeniedException if the actor may not see contacts at all
     */
    public Contact get(ContactId id) {
        return session.read(unit -> ContactReading.get(unit, id));
    }

    /** As {@link #get}, or empty if it is not within reach. */
    public Optional<Contact> find(ContactId id) {
        return session.read(unit -> ContactReading.find(unit, id));
    }

    /**
     * The contact in full.
     *
     * @throws NotFoundException if it is not within reach
     * @throws AccessDeniedException if the actor may see it only in part, or no contacts at all
     */
    public FullContact getFull(ContactId id) {
        return session.read(unit -> ContactReferences.requireFull(unit, id));
    }

    /**
     * The contacts that match, in the order that the query names. A condition or an order by what an actor may not see
     * answers with none that they see in part.
     *
     * @throws io.klientela.customfield.UnfitFieldQueryException if it asks of a custom field what that cannot answer
     */
    public Page<Contact> list(ContactQuery query, PageRequest page) {
        return session.read(unit -> new ContactLists(unit, query).page(page));
    }

    /** How many contacts {@link #list} would answer with in all; refuses as it does. */
    public long count(ContactQuery query) {
        return session.read(unit -> new ContactLists(unit, query).count());
    }

    /**
     * How many records of each kind name the contact, as far as the actor may see them. A kind of which the actor sees none
     * is left out, whether there are none or they are withheld.
     *
     * @throws NotFoundException if the contact is not within reach
     * @throws AccessDeniedException if the actor may not see contacts at all
     */
    public Map<RecordKind, Long> related(ContactId id) {
        return session.read(unit -> {
            Contact contact = ContactReading.get(unit, id);
            return ContactUses.visible(unit, contact.id());
        });
    }

    /**
     * Saves a changed contact. Who is responsible and who sees it is changed by {@link #assign} and {@link #share}
     * alone: what {@code changed} says of that is not looked at.
     *
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws AccessDeniedException if the actor may not change it
     * @throws NotFoundException if it is not within reach, or names a category that is not there
     * @throws jakarta.validation.ConstraintViolationException if its tax number is another than before and refused, or custom
     *     fields hold what they do not take
     * @throws ExternalIdTakenException if another contact has one of its external ids
     */
    @SuppressWarnings("unchecked") // The successor of a person is a person, that of a company a company.
    public <T extends FullContact> T save(T changed) {
        return (T) session.write(unit -> {
            FullContact stored = ContactReferences.requireEditable(unit, changed.id());
            ContactWriting.requireVersion(stored, changed.version());
            if (changed.contactKind() != stored.contactKind()) {
                throw new IllegalArgumentException("A person does not become a company, nor a company a person");
            }
            Faults faults = CustomFieldForm.ofContact(unit)
                    .faultsIn(changed.details().custom(), stored.details().custom());
            unit.validated(changed, faults);
            TaxIds.require(
                    unit,
                    taxIds,
                    stored.details().taxNumber(),
                    changed.details().taxNumber());
            return ContactWriting.save(unit, stored, Revisions.successor(stored, changed, stored.access()));
        });
    }

    /**
     * Makes another employee responsible, who hears of it as {@code contact.assigned} (TEAMLAB-10).
     *
     * @throws AccessDeniedException if the actor may not share the contact
     * @throws NotFoundException if contact or employee is not there
     */
    public FullContact assign(ContactId id, EmployeeId responsible) {
        return session.write(unit -> {
            FullContact stored = getToShare(unit, id);
            EmployeeReferences.requireActive(unit, responsible);
            RecordAccess access = new RecordAccess(responsible, stored.access().visibility());
            FullContact next = updateAccess(unit, stored, access);
            EventLog.publish(unit, "contact.assigned", id.ref(), Map.of("responsible", responsible.toString()));
            return next;
        });
    }

    /**
     * Changes to whom the contact is open (TEAMLAB-1, TEAMLAB-11). Those whom it newly names hear of it as
     * {@code contact.shared}.
     *
     * @throws AccessDeniedException if the actor may not share the contact
     * @throws NotFoundException if the contact, or someone it is shared with, is not there
     */
    public FullContact share(ContactId id, Visibility visibility) {
        return session.write(unit -> {
            FullContact stored = getToShare(unit, id);
            Visibility before = stored.access().visibility();
            EmployeeReferences.requireKnown(unit, before, visibility);
            FullContact next = updateAccess(unit, stored, new RecordAccess(stored.responsible(), visibility));
            SharingNotice.publish(unit, ContactWriting.SHARED, id.ref(), before, visibility);
            return next;
        });
    }

    /**
     * Deletes a contact with all that belongs to it, such as its activities (TEAMLAB-14, RAMISYS-9). Its history stays.
     *
     * @throws ContactInUseException if opportunities or invoices name it
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws AccessDeniedException if the actor may not delete it
     */
    public void delete(FullContact contact) {
        session.write(unit -> {
            FullContact stored = ContactReferences.requireFull(unit, contact.id());
            unit.viewer().requireWrite(Permissions.CONTACTS_DELETE, stored.id().ref(), stored.access());
            ContactWriting.requireVersion(stored, contact.version());
            ContactWriting.delete(unit, stored);
            return stored;
        });
    }

    /**
     * The contact that another system calls so. Whoever sees a contact in part does not find it by what they do not see.
     *
     * @throws AccessDeniedException if the actor may not see contacts in full at all
     */
    public Optional<FullContact> findByExternalId(ExternalId externalId) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.CONTACTS_VIEW);
            return ExternalIds.holder(unit, externalId);
        });
    }

    /**
     * Gives the contact a further external id; does nothing if it has it already.
     *
     * @throws ExternalIdTakenException if another contact has it
     * @throws AccessDeniedException if the actor may not change the contact
     * @throws NotFoundException if it is not within reach
     */
    public FullContact putExternalId(ContactId id, ExternalId externalId) {
        return session.write(unit -> ExternalIds.put(unit, id, externalId));
    }

    /** Takes an external id from the contact, if it has it; refuses as {@link #putExternalId} does. */
    public FullContact removeExternalId(ContactId id, ExternalId externalId) {
        return session.write(unit -> ExternalIds.remove(unit, id, externalId));
    }

    /**
     * Adds a copy of a contact, of the same kind and name, with the parts that are named: in its first version, with a history
     * of its own. The one who copies is responsible for it, and it is open to those to whom the original is, and to no one
     * else. Consents, external ids, memberships, links and activities stay with the original: they speak of it alone.
     *
     * @throws AccessDeniedException if the actor may not add contacts, or sees the original only in part
     * @throws NotFoundException if it is not within reach
     */
    public FullContact copy(ContactId original, Set<ContactPart> parts) {
        return session.write(unit -> ContactCopy.of(unit, original, parts));
    }

    /**
     * Puts the contact into the group of this name, which is made if there is none: from the card, by whoever may edit this
     * contact (ImCRM-6).
     *
     * @throws AccessDeniedException if the actor may not change the contact
     * @throws NotFoundException if it is not within reach
     * @throws io.klientela.category.ArchivedCategoryException if there is such a group, out of use
     */
    public FullContact addToNewGroup(ContactId id, NewCategory group) {
        return session.write(unit -> CardCategories.addToNewGroup(unit, id, group));
    }

    /** Puts the tag of this name on the contact; makes it and refuses as {@link #addToNewGroup} does (TEAMLAB-8). */
    public FullContact tagWithNew(ContactId id, NewCategory tag) {
        return session.write(unit -> CardCategories.tagWithNew(unit, id, tag));
    }

    private static FullContact getToShare(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        FullContact stored = ContactReferences.requireFull(unit, id);
        unit.viewer().requireWrite(Permissions.CONTACTS_SHARE, id.ref(), stored.access());
        return stored;
    }

    private static FullContact updateAccess(
            UnitOfWork<? extends ContactStores> unit, FullContact stored, RecordAccess access) {
        return ContactWriting.updateLatest(unit, stored, Revisions.successor(stored, stored, access));
    }

    private static EmployeeId responsible(UnitOfWork<? extends ContactStores> unit, NewContactDetails details) {
        return EmployeeReferences.responsible(unit, details.responsible(), RecordKind.CONTACT);
    }

    private static ContactFactory factory(UnitOfWork<? extends ContactStores> unit, CustomValues custom) {
        return new ContactFactory(unit, Projects.current(unit), custom);
    }
}
