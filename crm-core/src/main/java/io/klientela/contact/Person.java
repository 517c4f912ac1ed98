package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.paging.SortKey;
import io.klientela.session.RecordAccess;
import io.klientela.text.StorableText;
import java.time.Instant;
import java.util.Objects;

/**
 * A person in full.
 *
 * @param id its name in the store
 * @param project the project
 * @param firstName 1 to 100 characters (TEAMLAB-4)
 * @param lastName 1 to 100 characters (TEAMLAB-4)
 * @param organization the firm that the person named as theirs, at most 200 characters, or an empty string
 * @param details what persons and companies have in common
 * @param access who reaches it
 * @param createdAt when it was added
 * @param version counts the saves, from 1
 */
public record Person(
        ContactId id,
        ProjectId project,
        String firstName,
        String lastName,
        String organization,
        ContactDetails details,
        RecordAccess access,
        Instant createdAt,
        long version)
        implements FullContact {
    private static final int MAX_NAME = 100;
    private static final int MAX_ORGANIZATION = 200;

    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        StorableText.required("A first name", firstName, MAX_NAME);
        StorableText.required("A last name", lastName, MAX_NAME);
        StorableText.optional("An organization", organization, MAX_ORGANIZATION);
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    @Override
    public ContactKind contactKind() {
        return ContactKind.PERSON;
    }

    @Override
    public String displayName() {
        return firstName + " " + lastName;
    }

    @Override
    public SortKey sortKey() {
        return SortKey.of(lastName + " " + firstName);
    }

    public Person withName(String first, String last) {
        return new Person(id, project, first, last, organization, details, access, createdAt, version);
    }

    public Person withOrganization(String changed) {
        return new Person(id, project, firstName, lastName, changed, details, access, createdAt, version);
    }

    @Override
    public Person withDetails(ContactDetails changed) {
        return new Person(id, project, firstName, lastName, organization, changed, access, createdAt, version);
    }
}
