package io.klientela.category;

import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * The command to add an entry to a category list. Raw input: it is validated when it is carried out.
 *
 * @param name the name, unique in its list whatever the case and the accents
 * @param colour {@code #rrggbb}
 * @param meaning what a status means; for statuses only
 */
public record NewCategory(
        @Size(max = 100) @WellFormed(Form.NAME) String name,
        @NotBlank @WellFormed(Form.COLOUR) String colour,
        Optional<StatusMeaning> meaning) {
    private static final String GREY = "#5f6b7a";

    /** An entry in a neutral colour. */
    public static NewCategory named(String name) {
        return new NewCategory(name, GREY, Optional.empty());
    }

    public NewCategory colour(String hex) {
        return new NewCategory(name, hex, meaning);
    }

    /** For a status: what it means to the system. */
    public NewCategory meaning(StatusMeaning status) {
        return new NewCategory(name, colour, Optional.of(status));
    }
}
