package io.klientela.sales;

import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The command to add a task type to a pipeline. Raw input: it is validated when it is carried out.
 *
 * @param name the name, unique in its pipeline whatever the case and the accents
 * @param colour {@code #rrggbb}
 */
public record NewTaskType(
        @Size(max = TaskType.MAX_NAME) @WellFormed(Form.NAME)
        String name,

        @NotBlank @WellFormed(Form.COLOUR) String colour) {
    /** A task type in a neutral colour. */
    public static NewTaskType named(String name) {
        return new NewTaskType(name, NewStage.GREY);
    }

    public NewTaskType colour(String hex) {
        return new NewTaskType(name, hex);
    }
}
