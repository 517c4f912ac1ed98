package io.klientela.settings;

import io.klientela.category.StatusMeaning;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of a category list. Raw input.
 *
 * @param name unique in its list by folded form
 * @param colour {@code #rrggbb}
 * @param meaning what a status means; for statuses only
 * @param isProtected whether it is the status of its meaning that the system needs; there is one of each
 * @param isArchived whether it is out of use
 */
public record CategorySettings(
        String name, String colour, Optional<StatusMeaning> meaning, boolean isProtected, boolean isArchived) {
    public CategorySettings {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(meaning, "meaning");
    }

    /** An entry in use of any list but the statuses. */
    public static CategorySettings of(String name, String colour) {
        return new CategorySettings(name, colour, Optional.empty(), false, false);
    }

    /** A status in use. */
    public static CategorySettings status(String name, String colour, StatusMeaning meaning) {
        return new CategorySettings(name, colour, Optional.of(meaning), false, false);
    }

    /** The status of its meaning that the system needs. */
    public CategorySettings asProtected() {
        return new CategorySettings(name, colour, meaning, true, isArchived);
    }

    /** The entry out of use. */
    public CategorySettings asArchived() {
        return new CategorySettings(name, colour, meaning, isProtected, true);
    }
}
