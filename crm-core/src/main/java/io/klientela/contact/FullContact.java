package io.klientela.contact;

import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import io.klientela.session.RecordAccess;
import java.time.Instant;
import java.util.List;

/** A contact in full. Immutable: a change makes another, which {@link Contacts#save} writes. */
public sealed interface FullContact extends Contact permits Person, Company {
    ProjectId project();

    /** All that persons and companies have in common. */
    ContactDetails details();

    /** Who reaches it. */
    RecordAccess access();

    Instant createdAt();

    /** Counts the saves, from 1. */
    long version();

    FullContact withDetails(ContactDetails changed);

    /** The key by which lists are ordered: last name first for a person, the name for a company. */
    SortKey sortKey();

    @Override
    default List<ContactEmail> emails() {
        return details().emails();
    }

    @Override
    default List<ContactPhone> phones() {
        return details().phones();
    }

    @Override
    default EmployeeId responsible() {
        return access().responsible();
    }

    /**
     * Its basic block: names, phones, e-mails, company and keeper (ASARI-1). The marketing block, with the consents that
     * stand, comes from {@code consents()}.
     */
    default BasicContact basicBlock() {
        return BasicContact.of(this);
    }

    /** Its address block (ASARI-1). */
    default AddressBlock addressBlock() {
        return new AddressBlock(details().addresses());
    }

    /** Its place in a list ordered by name. */
    default Keyset place() {
        return new Keyset(sortKey(), id().value());
    }
}
