package io.klientela.contact;

import io.klientela.session.RecordAccess;

/** The next state of a contact: what only the service may set. */
final class Revisions {
    private Revisions() {}

    /** {@code changed} as the successor of {@code stored}: identity and creation stay, the version goes up by one. */
    static FullContact successor(FullContact stored, FullContact changed, RecordAccess access) {
        long version = stored.version() + 1;
        if (changed instanceof Person person) {
            return new Person(
                    stored.id(),
                    stored.project(),
                    person.firstName(),
                    person.lastName(),
                    person.organization(),
                    person.details(),
                    access,
                    stored.createdAt(),
                    version);
        }
        Company company = (Company) changed;
        return new Company(
                stored.id(), stored.project(), company.name(), company.details(), access, stored.createdAt(), version);
    }
}
