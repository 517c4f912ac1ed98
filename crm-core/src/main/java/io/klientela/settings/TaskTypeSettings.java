package io.klientela.settings;

import java.util.Objects;

/**
 * A task type of a pipeline. Raw input.
 *
 * @param name unique in its pipeline by folded form
 * @param colour {@code #rrggbb}
 * @param isArchived whether it is out of use
 */
public record TaskTypeSettings(String name, String colour, boolean isArchived) {
    public TaskTypeSettings {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(colour, "colour");
    }
}
