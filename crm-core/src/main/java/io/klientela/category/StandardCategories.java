package io.klientela.category;

import static io.klientela.category.CategoryList.CONTACT_GROUP;
import static io.klientela.category.CategoryList.CONTACT_TYPE;
import static io.klientela.category.CategoryList.HISTORY_CATEGORY;
import static io.klientela.category.CategoryList.LOSS_REASON;
import static io.klientela.category.CategoryList.SALES_CATEGORY;
import static io.klientela.category.CategoryList.SOURCE;
import static io.klientela.category.CategoryList.STATUS;
import static io.klientela.category.CategoryList.TASK_CATEGORY;
import static io.klientela.category.CategoryList.WARMTH;
import static io.klientela.category.CategoryList.WIN_REASON;

import io.klientela.id.CategoryId;
import io.klientela.session.UnitOfWork;
import io.klientela.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The entries that a new project begins with, in its language (ImCRM-2, REQUIREMENTS decision 8). They are the
 * project's own from then on: renamed, recoloured and, the four protected statuses apart, deleted (ImCRM-9).
 */
public final class StandardCategories {
    /** Dark enough that white text on them keeps a contrast of 4.5 to 1 (WCAG 2.1, 1.4.3). */
    private static final List<Colour> PALETTE = List.of(
            Colour.of("#1f5fa8"),
            Colour.of("#217a3c"),
            Colour.of("#9a5200"),
            Colour.of("#b3261e"),
            Colour.of("#6a3fa0"),
            Colour.of("#00707a"),
            Colour.of("#a02670"),
            Colour.of("#5f6b7a"),
            Colour.of("#3f5e00"),
            Colour.of("#7a4a2b"),
            Colour.of("#3949ab"));

    private static final Map<CategoryList, List<String>> KEYS = keys();

    private StandardCategories() {}

    /** Writes the default lists of a project that is being set up. */
    public static void insert(UnitOfWork<? extends CategoryStores> unit, Locale language) {
        KEYS.forEach((list, keys) -> {
            for (int position = 0; position < keys.size(); position++) {
                Categories.insert(unit, category(unit, list, keys.get(position), position, language));
            }
        });
    }

    private static Category category(
            UnitOfWork<? extends CategoryStores> unit, CategoryList list, String key, int position, Locale language) {
        return new Category(
                new CategoryId(unit.newId()),
                unit.project(),
                list,
                Messages.of("category." + list.code() + "." + key, language),
                colour(position),
                position,
                list == STATUS ? Optional.of(StatusMeaning.parse(key)) : Optional.empty(),
                list == STATUS,
                false,
                1);
    }

    /** The colour of the entry at a place, for default lists of other features too. */
    public static Colour colour(int position) {
        return PALETTE.get(position % PALETTE.size());
    }

    private static Map<CategoryList, List<String>> keys() {
        Map<CategoryList, List<String>> keys = new LinkedHashMap<>();
        keys.put(CONTACT_GROUP, List.of("vip", "gold", "important"));
        keys.put(CONTACT_TYPE, List.of("client", "supplier", "partner", "competitor"));
        keys.put(WARMTH, List.of("cold", "warm", "hot"));
        keys.put(SOURCE, List.of("recommendation", "website", "phone", "fair", "advertisement"));
        keys.put(
                TASK_CATEGORY,
                List.of(
                        "phone-call",
                        "opportunity",
                        "demo",
                        "e-mail",
                        "execution-control",
                        "lunch",
                        "appointment",
                        "note",
                        "delivery",
                        "social-networks",
                        "thank-you"));
        keys.put(HISTORY_CATEGORY, List.of("note", "e-mail", "phone-call", "appointment"));
        keys.put(SALES_CATEGORY, List.of("new-business", "repeat-business", "service"));
        keys.put(STATUS, List.of("in-progress", "won", "postponed", "lost"));
        keys.put(WIN_REASON, List.of("price", "quality", "trust"));
        keys.put(LOSS_REASON, List.of("price", "competitor", "no-budget", "no-answer"));
        return keys;
    }
}
