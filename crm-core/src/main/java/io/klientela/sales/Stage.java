package io.klientela.sales;

import io.klientela.category.Colour;
import io.klientela.id.StageId;
import io.klientela.paging.SortKey;
import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * A step of a pipeline.
 *
 * @param id its name in the store
 * @param name 1 to 100 characters, unique in the pipeline by folded form
 * @param colour shown on boards and in reports
 * @param probability of success in percent, 0 to 100 (TEAMLAB-22)
 * @param outcome what it means to stand here
 * @param isArchived whether it is out of use: cards that stand here stay, and no other moves here
 */
public record Stage(StageId id, String name, Colour colour, int probability, StageOutcome outcome, boolean isArchived) {
    static final int MAX_NAME = 100;
    static final int CERTAIN = 100;

    public Stage {
        Objects.requireNonNull(id, "id");
        StorableText.required("A stage's name", name, MAX_NAME);
        Objects.requireNonNull(colour, "colour");
        if (probability < 0 || probability > CERTAIN) {
            throw new IllegalArgumentException("A probability is 0 to 100 percent, not " + probability);
        }
        Objects.requireNonNull(outcome, "outcome");
    }

    /** The form by which names are unique in a pipeline. */
    public String foldedName() {
        return SortKey.fold(name);
    }

    public Stage withName(String changed) {
        return new Stage(id, changed, colour, probability, outcome, isArchived);
    }

    public Stage withColour(Colour changed) {
        return new Stage(id, name, changed, probability, outcome, isArchived);
    }

    public Stage withProbability(int changed) {
        return new Stage(id, name, colour, changed, outcome, isArchived);
    }

    /** With another outcome: saved only while no opportunity stands here. */
    public Stage withOutcome(StageOutcome changed) {
        return new Stage(id, name, colour, probability, changed, isArchived);
    }

    Stage withArchived(boolean changed) {
        return new Stage(id, name, colour, probability, outcome, changed);
    }
}
