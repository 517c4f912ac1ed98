package io.klientela.sales;

import io.klientela.category.Colour;
import io.klientela.id.StageId;
import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * A step of a pipeline.
 *
 * @param id its name in the store
 * @param name 1 to 100 characters
 * @param colour shown on boards and in reports
 * @param probability of success in percent, 0 to 100 (TEAMLAB-22)
 * @param outcome what it means to stand here
 */
public record Stage(StageId id, String name, Colour colour, int probability, StageOutcome outcome) {
    private static final int MAX_NAME = 100;
    private static final int CERTAIN = 100;

    public Stage {
        Objects.requireNonNull(id, "id");
        StorableText.required("A stage's name", name, MAX_NAME);
        Objects.requireNonNull(colour, "colour");
        if (probability < 0 || probability > CERTAIN) {
            throw new IllegalArgumentException("A probability is 0 to 100 percent, not " + probability);
        }
        Objects.requireNonNull(outcome, "outcome");
    }
}
