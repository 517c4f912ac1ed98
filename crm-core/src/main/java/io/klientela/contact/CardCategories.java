package io.klientela.contact;

import io.klientela.category.Categories;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.outbox.EventLog;
import io.klientela.session.UnitOfWork;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Groups and tags that are made from the card of a contact: the right to change that contact is enough. */
final class CardCategories {
    private CardCategories() {}

    static FullContact addToNewGroup(UnitOfWork<? extends ContactStores> unit, ContactId id, NewCategory command) {
        FullContact stored = ContactReferences.requireEditable(unit, id);
        CategoryId group =
                Categories.findOrAdd(unit, CategoryList.CONTACT_GROUP, command).id();
        return save(
                unit, stored, stored.details().withGroups(with(stored.details().groups(), group)));
    }

    static FullContact tagWithNew(UnitOfWork<? extends ContactStores> unit, ContactId id, NewCategory command) {
        FullContact stored = ContactReferences.requireEditable(unit, id);
        CategoryId tag = Categories.findOrAdd(unit, CategoryList.TAG, command).id();
        return save(
                unit, stored, stored.details().withTags(with(stored.details().tags(), tag)));
    }

    private static Set<CategoryId> with(Set<CategoryId> held, CategoryId added) {
        Set<CategoryId> together = new HashSet<>(held);
        together.add(added);
        return together;
    }

    private static FullContact save(
            UnitOfWork<? extends ContactStores> unit, FullContact stored, ContactDetails details) {
        if (details.equals(stored.details())) {
            return stored;
        }
        FullContact next = ContactWriting.updateLatest(
                unit, stored, Revisions.successor(stored, stored.withDetails(details), stored.access()));
        EventLog.publish(unit, "contact.changed", next.id().ref(), Map.of());
        return next;
    }
}
