package io.klientela.settings;

import java.util.Objects;

/**
 * An option of a custom field. Raw input.
 *
 * @param name unique in its field by folded form
 * @param isArchived whether it is offered no more
 */
public record OptionSettings(String name, boolean isArchived) {
    public OptionSettings {
        Objects.requireNonNull(name, "name");
    }
}
