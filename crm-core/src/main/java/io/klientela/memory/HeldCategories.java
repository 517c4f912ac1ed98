package io.klientela.memory;

import io.klientela.category.CategoryReplaced;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.FullContact;
import io.klientela.id.CategoryId;
import io.klientela.id.RecordRef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which categories a contact holds, and what it is like with another in the place of one. */
final class HeldCategories {
    private HeldCategories() {}

    static Set<CategoryId> of(ContactDetails details) {
        Set<CategoryId> held = new HashSet<>(details.groups());
        held.addAll(details.tags());
        details.type().ifPresent(held::add);
        details.source().ifPresent(held::add);
        details.warmth().ifPresent(held::add);
        return held;
    }

    /** The contact in its next version. */
    static FullContact replaced(FullContact contact, CategoryId category, CategoryId replacement) {
        ContactDetails before = contact.details();
        ContactDetails after = before.withType(replaced(before.type(), category, replacement))
                .withSource(replaced(before.source(), category, replacement))
                .withWarmth(replaced(before.warmth(), category, replacement))
                .withGroups(replaced(before.groups(), category, replacement))
                .withTags(replaced(before.tags(), category, replacement));
        return NextVersions.of(contact.withDetails(after), contact.access());
    }

    /** The contact in its next version, out of this group or without this tag. */
    static FullContact without(FullContact contact, CategoryId category) {
        ContactDetails before = contact.details();
        ContactDetails after =
                before.withGroups(without(before.groups(), category)).withTags(without(before.tags(), category));
        return NextVersions.of(contact.withDetails(after), contact.access());
    }

    /** What a change has done to one record, field by field; a field that stays the same is left out. */
    static List<CategoryReplaced> changes(
            RecordRef record, RecordRef root, Map<String, Set<CategoryId>> before, Map<String, Set<CategoryId>> after) {
        return before.entrySet().stream()
                .filter(field -> !field.getValue().equals(after.get(field.getKey())))
                .map(field -> new CategoryReplaced(
                        record, root, field.getKey(), field.getValue(), after.getOrDefault(field.getKey(), Set.of())))
                .toList();
    }

    /** The fields of a contact that hold categories. */
    static Map<String, Set<CategoryId>> fields(ContactDetails details) {
        Map<String, Set<CategoryId>> fields = new LinkedHashMap<>();
        fields.put("type", set(details.type()));
        fields.put("source", set(details.source()));
        fields.put("warmth", set(details.warmth()));
        fields.put("groups", details.groups());
        fields.put("tags", details.tags());
        return fields;
    }

    static Set<CategoryId> set(Optional<CategoryId> held) {
        return held.map(Set::of).orElse(Set.of());
    }

    static Optional<CategoryId> replaced(Optional<CategoryId> held, CategoryId category, CategoryId replacement) {
        return held.map(holding -> holding.equals(category) ? replacement : holding);
    }

    private static Set<CategoryId> replaced(Set<CategoryId> held, CategoryId category, CategoryId replacement) {
        Set<CategoryId> changed = without(held, category);
        if (changed.size() < held.size()) {
            changed.add(replacement);
        }
        return changed;
    }

    private static Set<CategoryId> without(Set<CategoryId> held, CategoryId category) {
        Set<CategoryId> changed = new HashSet<>(held);
        changed.remove(category);
        return changed;
    }
}
