package io.klientela.memory;

import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductTaxes;
import io.klientela.contact.Company;
import io.klientela.contact.FullContact;
import io.klientela.contact.Person;
import io.klientela.id.CategoryId;
import io.klientela.id.StageId;
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
        return of(
                opportunity,
                opportunity.stage(),
                opportunity.status(),
                opportunity.reason(),
                opportunity.category(),
                access);
    }

    static Opportunity of(
            Opportunity opportunity, CategoryId status, Optional<CategoryId> reason, Optional<CategoryId> category) {
        return of(opportunity, opportunity.stage(), status, reason, category, opportunity.access());
    }

    static Opportunity of(Opportunity opportunity, StageId stage) {
        return of(
                opportunity,
                stage,
                opportunity.status(),
                opportunity.reason(),
                opportunity.category(),
                opportunity.access());
    }

    static Product of(Product product, ProductTaxes taxes) {
        return new Product(
                product.id(),
                product.project(),
                product.kind(),
                product.name(),
                product.description(),
                product.articleNumber(),
                product.salePrice(),
                taxes,
                product.isArchived(),
                product.version() + 1);
    }

    private static Opportunity of(
            Opportunity opportunity,
            StageId stage,
            CategoryId status,
            Optional<CategoryId> reason,
            Optional<CategoryId> category,
            RecordAccess access) {
        return new Opportunity(
                opportunity.id(),
                opportunity.project(),
                opportunity.title(),
                opportunity.contact(),
                opportunity.pipeline(),
                stage,
                status,
                reason,
                category,
                opportunity.budget(),
                opportunity.expectedClose(),
                opportunity.description(),
                opportunity.custom(),
                access,
                opportunity.createdAt(),
                opportunity.version() + 1);
    }
}
