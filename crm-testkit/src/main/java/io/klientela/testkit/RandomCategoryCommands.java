package io.klientela.testkit;

import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.contact.FullContact;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.settings.CategorySettings;
import io.klientela.settings.Leftovers;
import io.klientela.settings.SettingsDocument;
import io.klientela.testkit.RandomCommands.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Random commands about the life of entries: out of use and back, joined, made from a card, applied as a document. */
final class RandomCategoryCommands {
    private static final String BLUE = "#1f5fa8";

    private final Chance chance;
    /** All that are known, of any list, gone ones too. */
    private final List<Category> known;

    RandomCategoryCommands(Chance chance, List<Category> known) {
        this.chance = chance;
        this.known = known;
    }

    /** A command about {@code entry}, which some record may hold. */
    Step next(Category entry, List<FullContact> contacts) {
        return switch (chance.below(contacts.isEmpty() ? 6 : 8)) {
            case 0, 1 -> new Step("archive " + entry, desk -> desk.categories().archive(entry.id()));
            case 2 -> new Step("restore " + entry, desk -> desk.categories().restore(entry.id()));
            case 3 -> join(entry);
            case 4 -> reorder(entry.list());
            case 5 -> chance.oneIn(3) ? apply(entry.list()) : uses(entry);
            default -> fromCard(chance.oneOf(contacts).id());
        };
    }

    private List<Category> of(CategoryList list) {
        return known.stream().filter(each -> each.list() == list).toList();
    }

    private Step join(Category entry) {
        CategoryId into =
                chance.oneOf(chance.oneIn(8) ? known : of(entry.list())).id();
        return new Step(
                "join " + entry + " into " + into, desk -> desk.categories().join(entry.id(), into));
    }

    private Step reorder(CategoryList list) {
        List<CategoryId> order = Stream.generate(() -> chance.oneOf(of(list)).id())
                .limit(1 + chance.below(3))
                .toList();
        return new Step(
                "reorder " + list + " " + order, desk -> desk.categories().reorder(list, order));
    }

    private Step uses(Category entry) {
        return new Step("uses of " + entry, desk -> desk.categories().uses(entry.id()));
    }

    private Step fromCard(ContactId contact) {
        NewCategory command =
                NewCategory.named(chance.oneIn(2) ? chance.oneOf(known).name() : chance.name());
        return chance.oneIn(2)
                ? new Step(
                        "new group " + command + " of " + contact,
                        desk -> desk.contacts().addToNewGroup(contact, command))
                : new Step(
                        "new tag " + command + " of " + contact,
                        desk -> desk.contacts().tagWithNew(contact, command));
    }

    private Step apply(CategoryList list) {
        List<CategorySettings> entries = new ArrayList<>();
        for (int each = chance.below(4); each > 0; each--) {
            String name = chance.oneIn(2) ? chance.oneOf(known).name() : chance.name();
            CategorySettings entry = CategorySettings.of(name, chance.oneIn(9) ? "blue" : BLUE);
            entries.add(chance.oneIn(4) ? entry.asArchived() : entry);
        }
        SettingsDocument document = SettingsDocument.empty().withList(list, entries);
        Leftovers leftovers = chance.oneOf(List.of(Leftovers.values()));
        return new Step(
                "apply " + document + " " + leftovers, desk -> desk.settings().apply(document, leftovers));
    }
}
