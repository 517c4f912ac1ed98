package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.paging.SortKey;
import io.klientela.session.RecordAccess;
import io.klientela.text.StorableText;
import java.time.Instant;
import java.util.Objects;

/**
 * A company in full.
 *
 * @param id its name in the store
 * @param project the project
 * @param name 1 to 200 characters (TEAMLAB-4)
 * @param details what persons and companies have in common
 * @param access who reaches it
 * @param createdAt when it was added
 * @param version counts the saves, from 1
 */
public record Company(
        ContactId id,
        ProjectId project,
        String name,
        ContactDetails details,
        RecordAccess access,
        Instant createdAt,
        long version)
        implements FullContact {
    private static final int MAX_NAME = 200;

    public Company {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        StorableText.required("A company's name", name, MAX_NAME);
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    @Override
    public ContactKind contactKind() {
        return ContactKind.COMPANY;
    }

    @Override
    public String displayName() {
        return name;
    }

    @Override
    public SortKey sortKey() {
        return SortKey.of(name);
    }

    public Company withName(String changed) {
        return new Company(id, project, changed, details, access, createdAt, version);
    }

    @Override
    public Company withDetails(ContactDetails changed) {
        return new Company(id, project, name, changed, access, createdAt, version);
    }
}
