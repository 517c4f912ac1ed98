package io.klientela.memory;

import io.klientela.contact.Company;
import io.klientela.contact.FullContact;
import io.klientela.contact.Person;
import io.klientela.id.CategoryId;
import io.klientela.sales.Opportunity;
import io.klientela.session.RecordAccess;
import java.util.Optional;

/** Records as they are after a change that a storage makes by itself: with the next version. */
final class NextVersions {
    private NextVersions() {}

    static FullContact of(FullContact contact, RecordAccess access) {
        long next = contact.version() + 1;
        if (contact instanceof Person person) {
            return new Person(
                    person.id(),
                    person.project(),
                    person.firstName(),
                    person.lastName(),
                    person.organization(),
                    person.details(),
                    access,
                    person.createdAt(),
                    next);
        }
        Company company = (Company) contact;
        return new Company(
                company.id(), company.project(), company.name(), company.details(), access, company.createdAt(), next);
    }

    static Opportunity of(Opportunity opportunity, RecordAccess access) {
        return of(opportunity, opportunity.status(), opportunity.reason(), access);
    }

    static Opportunity of(Opportunity opportunity, CategoryId status, Optional<CategoryId> reason) {
        return of(opportunity, status, reason, opportunity.access());
    }

    private static Opportunity of(
            Opportunity opportunity, CategoryId status, Optional<CategoryId> reason, RecordAccess access) {
        return new Opportunity(
                opportunity.id(),
                opportunity.project(),
                opportunity.title(),
                opportunity.contact(),
                opportunity.pipeline(),
                opportunity.stage(),
                status,
                reason,
                opportunity.budget(),
                opportunity.expectedClose(),
                opportunity.description(),
                access,
                opportunity.createdAt(),
                opportunity.version() + 1);
    }
}
