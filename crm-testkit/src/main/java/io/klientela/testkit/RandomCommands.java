package io.klientela.testkit;

import io.klientela.CrmSession;
import io.klientela.activity.NewActivity;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.consent.Consent;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.ContactKind;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewContact;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordRef;
import io.klientela.id.StageId;
import io.klientela.invoice.CancelledInvoice;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.operation.SelectionReport;
import io.klientela.operation.SelectionReport.Done;
import io.klientela.paging.PageRequest;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.sales.Pipeline;
import io.klientela.sales.Stage;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import io.klientela.settlement.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes commands and queries at random over what earlier ones have brought about: also over states that are stale by now,
 * records that are gone and entries of the wrong list.
 */
final class RandomCommands {
    /** A command, or a query, for whichever desk. */
    record Step(String name, Function<CrmSession, Object> action) {}

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Chance chance;
    private final List<EmployeeId> employees;
    private final List<Principal> principals = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private final List<FullContact> contacts = new ArrayList<>();
    private final List<Opportunity> opportunities = new ArrayList<>();
    private final List<RecordRef> records = new ArrayList<>();
    private final RandomPeopleCommands people;
    private final RandomCategoryCommands lists;
    private final RandomPipelineCommands pipelines;
    private final RandomContactCommands cards;
    private final RandomCustomFieldCommands customFields;
    private final RandomConsentCommands consents;
    private final RandomSearchCommands searches;
    private final RandomNumberCommands numbers;
    private final RandomCatalogueCommands catalogue;
    private final RandomInvoiceCommands invoices;
    private final RandomSettlementCommands settlements;
    private final RandomCreditCommands credits;
    private final RandomDocumentCommands documents;

    RandomCommands(Chance chance, CommandRun run) {
        this.chance = chance;
        this.employees = run.employees();
        CrmSession admin = run.desks().get(0);
        for (CategoryList list : CategoryList.values()) {
            categories.addAll(admin.categories().list(list));
        }
        stages.addAll(admin.pipelines().standard().stages());
        principals.add(Principal.everyone());
        principals.add(Principal.team(admin.teams().list().get(0).id()));
        employees.forEach(employee -> principals.add(Principal.employee(employee)));
        records.add(admin.project().ref());
        lists = new RandomCategoryCommands(chance, categories);
        pipelines = new RandomPipelineCommands(chance, admin.pipelines().standard());
        people = new RandomPeopleCommands(chance, employees, admin);
        cards = new RandomContactCommands(chance);
        customFields = new RandomCustomFieldCommands(chance, admin);
        consents = new RandomConsentCommands(chance);
        searches = new RandomSearchCommands(chance, employees, principals, this::category);
        numbers = new RandomNumberCommands(chance, admin);
        catalogue = new RandomCatalogueCommands(chance, admin);
        invoices = new RandomInvoiceCommands(chance);
        settlements = new RandomSettlementCommands(chance);
        credits = new RandomCreditCommands(chance);
        documents = new RandomDocumentCommands(chance);
    }

    /** What became of each record of a selection: what it gave, or how it was refused. */
    static List<Object> told(SelectionReport<?, ?> report) {
        return report.outcomes().stream()
                .map(outcome -> outcome instanceof Done<?, ?> done ? done.result() : (Object) outcome.toString())
                .toList();
    }

    /** Takes note of what a step gave, so that later steps can use it. */
    void learn(Object result) {
        if (result instanceof FullContact contact) {
            contacts.add(contact);
            records.add(contact.id().ref());
        } else if (result instanceof Opportunity opportunity) {
            opportunities.add(opportunity);
            records.add(opportunity.id().ref());
        } else if (result instanceof DraftInvoice draft) {
            invoices.learn(draft);
            documents.learn(draft);
            records.add(draft.id().ref());
        } else if (result instanceof IssuedInvoice invoice) {
            credits.learn(invoice);
            documents.learn(invoice);
            settlements.learn(invoice);
            records.add(invoice.id().ref());
        } else if (result instanceof CancelledInvoice cancelled) {
            learn(cancelled.draft());
            learn(cancelled.creditNote());
        } else if (result instanceof Settlement settlement) {
            settlements.learn(settlement);
        } else if (result instanceof Consent consent) {
            records.add(consent.id().ref());
        } else if (result instanceof Category category) {
            categories.add(category);
            records.add(category.id().ref());
        } else if (result instanceof Pipeline pipeline) {
            pipelines.learn(pipeline);
            records.add(pipeline.id().ref());
        } else if (result instanceof Collection<?> several) {
            several.forEach(this::learn);
        } else {
            people.learn(result)
                    .or(() -> customFields.learn(result))
                    .or(() -> searches.learn(result))
                    .or(() -> numbers.learn(result))
                    .or(() -> catalogue.learn(result))
                    .or(() -> cards.learn(result))
                    .ifPresent(records::add);
        }
    }

    Step next() {
        return switch (chance.below(46)) {
            case 0, 1 -> addCompany();
            case 2 -> addPerson();
            case 3, 4 -> contacts.isEmpty() ? addCompany() : saveContact();
            case 5 -> contacts.isEmpty() ? addPerson() : deleteContact();
            case 6 -> contacts.isEmpty() ? addPerson() : openContact();
            case 7 -> changeCategory();
            case 8 -> lists.next(contested(), contacts);
            case 9 -> deleteCategory();
            case 10 -> pipelines.next();
            case 11 -> openOpportunity();
            case 12, 13 -> opportunities.isEmpty() ? openOpportunity() : moveOpportunity();
            case 14 -> opportunities.isEmpty() ? openOpportunity() : saveOpportunity();
            case 15, 16 -> contacts.isEmpty() ? addCompany() : invoices.draft(contacts, opportunities);
            case 17 -> invoices.hasNoDraft() ? addCompany() : invoices.save();
            case 18, 19 -> invoices.hasNoDraft() ? addCompany() : invoices.issue(numbers);
            case 45 -> documents.hasNoDraft() ? addCompany() : documents.next();
            case 44 -> credits.hasNoInvoice() ? look() : credits.credit();
            case 20, 21, 22 -> people.next(contacts, visibility());
            case 23, 24 -> contacts.isEmpty() ? addCompany() : recordActivity();
            case 25 -> people.look(contacts, records);
            case 26, 27 -> contacts.isEmpty() ? addCompany() : cards.next(contacts);
            case 28, 29 -> customFields.next();
            case 30, 31 -> contacts.isEmpty() ? addCompany() : consents.next(contacts);
            case 32, 33 -> numbers.next();
            case 37, 38, 39 -> catalogue.next(contacts);
            case 40, 41, 42, 43 -> settlements.hasNoInvoice() ? addCompany() : settlements.next();
            case 36 -> contacts.isEmpty() ? addCompany() : searches.next(contacts, visibility());
            default -> look();
        };
    }

    private Step addCompany() {
        NewCompany command = filled(NewCompany.named(chance.oneIn(10) ? " " : chance.name()));
        return new Step("add " + command, desk -> desk.contacts().add(command));
    }

    private Step addPerson() {
        NewPerson command = filled(NewPerson.named(chance.name(), chance.name()));
        return new Step("add " + command, desk -> desk.contacts().add(command));
    }

    private <T extends NewContact<T>> T filled(T bare) {
        T command = cards.described(bare);
        if (chance.oneIn(3)) {
            command = command.email(chance.oneIn(8) ? "no address" : "někdo@příklad.example");
        }
        if (chance.oneIn(3)) {
            command = command.phone("601 123 456");
        }
        if (chance.oneIn(4)) {
            command = command.address(NewAddress.of(AddressKind.BILLING, chance.name(), "110 00", "Praha", "CZ"));
        }
        if (chance.oneIn(3)) {
            command = command.visibility(visibility());
        }
        if (chance.oneIn(2)) {
            command = command.responsible(chance.oneOf(employees));
        }
        if (chance.oneIn(2)) {
            command = command.type(category(CategoryList.CONTACT_TYPE));
        }
        if (chance.oneIn(2)) {
            command = command.source(category(CategoryList.SOURCE));
        }
        if (chance.oneIn(3)) {
            command = command.group(category(CategoryList.CONTACT_GROUP)).tag(category(CategoryList.TAG));
        }
        return chance.oneIn(2) ? customFields.filled(command) : command;
    }

    private Visibility visibility() {
        Visibility visibility = Visibility.onlyResponsible();
        for (int each = chance.below(3); each > 0; each--) {
            visibility = visibility.sharedWith(chance.oneOf(principals), chance.oneOf(List.of(Share.values())));
        }
        return visibility;
    }

    /** An entry of the list, and now and then one of another. */
    private CategoryId category(CategoryList list) {
        List<Category> fitting =
                categories.stream().filter(entry -> entry.list() == list).toList();
        return chance.oneOf(fitting.isEmpty() || chance.oneIn(20) ? categories : fitting)
                .id();
    }

    private Step saveContact() {
        FullContact contact = chance.oneOf(contacts);
        ContactDetails details = contact.details()
                .withCustom(customFields.changed(contact.details().custom()))
                .withDescription(chance.name())
                .withWarmth(chance.oneIn(2) ? Optional.of(category(CategoryList.WARMTH)) : Optional.empty())
                .withTags(chance.oneIn(2) ? Set.of(category(CategoryList.TAG)) : Set.of());
        FullContact changed = (contact instanceof Person person
                        ? person.withName(chance.name(), chance.name())
                        : ((Company) contact).withName(chance.name()))
                .withDetails(details);
        return new Step("save " + changed, desk -> desk.contacts().save(changed));
    }

    private Step deleteContact() {
        FullContact contact = chance.oneOf(contacts);
        return new Step("delete " + contact, desk -> {
            desk.contacts().delete(contact);
            return "deleted";
        });
    }

    private Step openContact() {
        ContactId id = chance.oneOf(contacts).id();
        if (chance.oneIn(2)) {
            EmployeeId employee = chance.oneOf(employees);
            return new Step(
                    "assign " + id + " to " + employee, desk -> desk.contacts().assign(id, employee));
        }
        Visibility visibility = visibility();
        return new Step(
                "share " + id + " with " + visibility, desk -> desk.contacts().share(id, visibility));
    }

    private Step changeCategory() {
        Category known = chance.oneOf(categories);
        int choice = chance.below(4);
        if (choice == 0) {
            Category changed = known.withName(chance.name());
            return new Step("save " + changed, desk -> desk.categories().save(changed));
        }
        if (choice == 1) {
            int place = chance.below(5);
            return new Step(
                    "move " + known + " to " + place, desk -> desk.categories().moveTo(known.id(), place));
        }
        CategoryList list =
                chance.oneOf(List.of(CategoryList.TAG, CategoryList.CONTACT_GROUP, CategoryList.SOURCE, known.list()));
        NewCategory command = NewCategory.named(chance.name());
        return new Step(
                "add to " + list + " " + command, desk -> desk.categories().add(list, command));
    }

    private Step deleteCategory() {
        Category entry = contested();
        if (chance.oneIn(2)) {
            CategoryId other = category(entry.list());
            return new Step("delete " + entry + " for " + other, desk -> {
                desk.categories().delete(entry.id(), other);
                return "replaced";
            });
        }
        return new Step("delete " + entry, desk -> {
            desk.categories().delete(entry.id());
            return "deleted";
        });
    }

    /** An entry that some record holds or held, a protected one, or any. */
    private Category contested() {
        Set<CategoryId> held = new HashSet<>();
        contacts.stream().map(FullContact::details).forEach(details -> {
            details.type().ifPresent(held::add);
            details.source().ifPresent(held::add);
            held.addAll(details.tags());
            held.addAll(details.groups());
        });
        opportunities.forEach(opportunity -> opportunity.reason().ifPresent(held::add));
        List<Category> interesting = categories.stream()
                .filter(entry -> chance.oneIn(4) ? entry.isProtected() : held.contains(entry.id()))
                .toList();
        return chance.oneOf(interesting.isEmpty() || chance.oneIn(4) ? categories : interesting);
    }

    private Step openOpportunity() {
        NewOpportunity command =
                NewOpportunity.titled(chance.oneIn(10) ? "" : chance.name()).responsible(chance.oneOf(employees));
        if (!contacts.isEmpty() && chance.oneIn(2)) {
            command = command.with(chance.oneOf(contacts).id());
        }
        if (chance.oneIn(2)) {
            command = command.visibility(visibility())
                    .budget(Money.of("120000.50", "CZK"))
                    .category(category(CategoryList.SALES_CATEGORY))
                    .in(pipelines.pipeline());
        }
        NewOpportunity made = chance.oneIn(2) ? customFields.filled(command) : command;
        return new Step("open " + made, desk -> desk.opportunities().open(made));
    }

    private Step moveOpportunity() {
        Opportunity opportunity = chance.oneOf(opportunities);
        StageId stage = pipelines.stage(opportunity.pipeline());
        if (chance.oneIn(2)) {
            return new Step(
                    "move " + opportunity.id() + " to " + stage,
                    desk -> desk.opportunities().moveTo(opportunity.id(), stage));
        }
        CategoryId reason = category(chance.oneOf(List.of(CategoryList.WIN_REASON, CategoryList.LOSS_REASON)));
        return new Step(
                "move " + opportunity.id() + " to " + stage + " for " + reason,
                desk -> desk.opportunities().moveTo(opportunity.id(), stage, reason));
    }

    private Step saveOpportunity() {
        Opportunity opportunity = chance.oneOf(opportunities);
        if (chance.oneIn(3)) {
            Visibility visibility = visibility();
            return new Step(
                    "share " + opportunity.id() + " with " + visibility,
                    desk -> desk.opportunities().share(opportunity.id(), visibility));
        }
        Opportunity changed = opportunity
                .withTitle(chance.name())
                .withCustom(customFields.changed(opportunity.custom()))
                .withExpectedClose(chance.oneIn(2) ? Optional.of(TODAY) : Optional.empty());
        return new Step("save " + changed, desk -> desk.opportunities().save(changed));
    }

    private Step recordActivity() {
        ContactId contact = chance.oneOf(contacts).id();
        CategoryId category = category(CategoryList.HISTORY_CATEGORY);
        NewActivity bare = chance.oneIn(2)
                ? NewActivity.sales(contact, category, chance.name())
                : NewActivity.service(contact, category, chance.name());
        NewActivity command = chance.oneIn(2)
                ? bare
                : bare.happenedAt(Instant.ofEpochSecond(chance.random().nextLong(4_000_000_000L)));
        return new Step("record " + command, desk -> desk.activities().record(command));
    }

    private Step look() {
        PageRequest page = PageRequest.first(1 + chance.below(4));
        switch (chance.below(5)) {
            case 0 -> {
                RecordRef record = chance.oneOf(records);
                return new Step("history of " + record, desk -> desk.history().of(record, page));
            }
            case 1 -> {
                OpportunityQuery query =
                        OpportunityQuery.all().inStage(chance.oneOf(stages).id());
                return new Step("list " + query, desk -> desk.opportunities().list(query, page));
            }
            case 2 -> {
                ContactQuery query = ContactQuery.all().inGroup(category(CategoryList.CONTACT_GROUP));
                return new Step("list " + query, desk -> desk.contacts().list(query, page));
            }
            case 3 -> {
                ContactQuery query = ContactQuery.all().ofKind(chance.oneOf(List.of(ContactKind.values())));
                return new Step("count " + query, desk -> desk.contacts().count(query));
            }
            default -> {
                ContactQuery query = ContactQuery.all().ofResponsible(chance.oneOf(employees));
                return new Step("list " + query, desk -> desk.contacts().list(query, page));
            }
        }
    }
}
