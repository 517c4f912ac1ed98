package io.klientela.testkit;

import io.klientela.category.CategoryList;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.FullContact;
import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordRef;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.savedfilter.NewSavedFilter;
import io.klientela.savedfilter.SavedFilter;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.testkit.RandomCommands.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Searches at random, and filters that are kept, shared, run and deleted. */
final class RandomSearchCommands {
    private static final List<ContactSort> SORTS = List.of(
            ContactSort.byName(), ContactSort.byNameDescending(), ContactSort.newestFirst(), ContactSort.oldestFirst());

    private final Chance chance;
    private final List<EmployeeId> employees;
    private final List<Principal> principals;
    private final Function<CategoryList, CategoryId> entries;
    private final List<SavedFilter> filters = new ArrayList<>();

    RandomSearchCommands(
            Chance chance,
            List<EmployeeId> employees,
            List<Principal> principals,
            Function<CategoryList, CategoryId> entries) {
        this.chance = chance;
        this.employees = employees;
        this.principals = principals;
        this.entries = entries;
    }

    /** Takes note of what a step gave. */
    Optional<RecordRef> learn(Object result) {
        if (result instanceof SavedFilter filter) {
            filters.removeIf(known -> known.id().equals(filter.id()));
            filters.add(filter);
            return Optional.of(filter.id().ref());
        }
        return Optional.empty();
    }

    Step next(List<FullContact> contacts, Visibility visibility) {
        ContactQuery query = query(contacts);
        PageRequest page = PageRequest.first(1 + chance.below(4));
        if (filters.isEmpty() || chance.oneIn(3)) {
            NewSavedFilter command = NewSavedFilter.named(chance.oneIn(9) ? " " : chance.name(), query)
                    .visibility(chance.oneIn(2) ? visibility : Visibility.onlyResponsible());
            return chance.oneIn(2)
                    ? new Step("add " + command, desk -> desk.savedFilters().add(command))
                    : new Step("there and back through " + query, desk -> {
                        Page<?> first = desk.contacts().list(query, page);
                        return first.next().isEmpty()
                                ? first
                                : List.of(
                                        first,
                                        desk.contacts()
                                                .list(
                                                        query,
                                                        page.next(first.next().get())),
                                        desk.contacts()
                                                .list(
                                                        query,
                                                        page.before(first.next().get())),
                                        desk.contacts().count(query));
                    });
        }
        SavedFilter filter = chance.oneOf(filters);
        return switch (chance.below(5)) {
            case 0 ->
                new Step(
                        "save " + filter + " with " + query,
                        desk -> desk.savedFilters().save(filter.withQuery(query)));
            case 1 -> new Step("share " + filter, desk -> desk.savedFilters().share(filter.id(), visibility));
            case 2 ->
                new Step("delete " + filter, desk -> {
                    desk.savedFilters().delete(filter);
                    return "deleted";
                });
            case 3 -> new Step("count " + filter, desk -> desk.savedFilters().count(filter.id()));
            default -> new Step("run " + filter, desk -> desk.savedFilters().contacts(filter.id(), page));
        };
    }

    private ContactQuery query(List<FullContact> contacts) {
        RandomConditions conditions =
                new RandomConditions(chance, employees, principals, entries, contacts, (contact, channel) -> false);
        return ContactQuery.all()
                .where(conditions.asked(1 + chance.below(3)).condition())
                .words(chance.oneIn(2) ? conditions.text() : "")
                .sortedBy(chance.oneOf(SORTS));
    }
}
