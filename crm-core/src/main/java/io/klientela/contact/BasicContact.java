package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import java.util.List;
import java.util.Objects;

/**
 * The basic block of a contact: all that a telephonist or a service technician sees of it (RAMISYS-11, RAMISYS-14).
 *
 * @param id its name in the store
 * @param contactKind person or company
 * @param displayName the name to show
 * @param organization the firm that a person named as theirs, or an empty string
 * @param emails how to write to it
 * @param phones how to call it
 * @param responsible the employee responsible for it
 */
public record BasicContact(
        ContactId id,
        ContactKind contactKind,
        String displayName,
        String organization,
        List<ContactEmail> emails,
        List<ContactPhone> phones,
        EmployeeId responsible)
        implements Contact {
    public BasicContact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(contactKind, "contactKind");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(organization, "organization");
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        Objects.requireNonNull(responsible, "responsible");
    }

    static BasicContact of(FullContact contact) {
        return new BasicContact(
                contact.id(),
                contact.contactKind(),
                contact.displayName(),
                contact instanceof Person person ? person.organization() : "",
                contact.emails(),
                contact.phones(),
                contact.responsible());
    }
}
