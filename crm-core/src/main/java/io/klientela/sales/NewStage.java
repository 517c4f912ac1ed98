package io.klientela.sales;

import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * The command to add a stage to a pipeline. Raw input: it is validated when it is carried out.
 *
 * @param name the name, unique in its pipeline whatever the case and the accents
 * @param colour {@code #rrggbb}
 * @param probability of success in percent
 * @param outcome what it means to stand there
 */
public record NewStage(
        @Size(max = Stage.MAX_NAME) @WellFormed(Form.NAME) String name,
        @NotBlank @WellFormed(Form.COLOUR) String colour,
        @Min(0) @Max(Stage.CERTAIN) int probability,
        StageOutcome outcome) {
    static final String GREY = "#5f6b7a";

    public NewStage {
        Objects.requireNonNull(outcome, "outcome");
    }

    /** A stage on the way, in a neutral colour. */
    public static NewStage open(String name, int probability) {
        return new NewStage(name, GREY, probability, StageOutcome.OPEN);
    }

    /** A stage of success. */
    public static NewStage won(String name) {
        return new NewStage(name, GREY, Stage.CERTAIN, StageOutcome.WON);
    }

    /** A stage of failure. */
    public static NewStage lost(String name) {
        return new NewStage(name, GREY, 0, StageOutcome.LOST);
    }

    public NewStage colour(String hex) {
        return new NewStage(name, hex, probability, outcome);
    }
}
