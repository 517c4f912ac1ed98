package io.klientela.settings;

import io.klientela.sales.StageOutcome;
import java.util.Objects;

/**
 * A stage of a pipeline. Raw input.
 *
 * @param name unique in its pipeline by folded form
 * @param colour {@code #rrggbb}
 * @param probability of success in percent
 * @param outcome what it means to stand there
 * @param isArchived whether it is out of use
 */
public record StageSettings(String name, String colour, int probability, StageOutcome outcome, boolean isArchived) {
    public StageSettings {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(outcome, "outcome");
    }
}
