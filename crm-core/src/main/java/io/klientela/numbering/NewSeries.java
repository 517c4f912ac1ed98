package io.klientela.numbering;

import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * The command to add a number series. Raw input: it is validated as a whole when it is carried out.
 *
 * @param documents the kind of documents
 * @param name how people call it
 * @param pattern how a number is written
 * @param restart when the sequence begins anew
 * @param start the first number that it gives, at most {@link NumberPattern#MAX_SEQUENCE}; where the sequence restarts, every other
 *     period begins at 1
 */
public record NewSeries(
        @NotNull DocumentKind documents,

        @Size(max = NumberSeries.MAX_NAME) @WellFormed(Form.NAME)
        String name,

        @NotNull NumberPattern pattern,
        @NotNull Restart restart,
        @Positive @Max(NumberPattern.MAX_SEQUENCE) long start) {
    /** A series that counts from 1 and never begins anew. */
    public static NewSeries of(DocumentKind documents, String name, NumberPattern pattern) {
        return new NewSeries(documents, name, pattern, Restart.NEVER, 1);
    }

    public NewSeries restarting(Restart when) {
        return new NewSeries(documents, name, pattern, when, start);
    }

    /** Goes on from a count kept elsewhere until now, in the period of the first number; other periods begin at 1. */
    public NewSeries startingAt(long first) {
        return new NewSeries(documents, name, pattern, restart, first);
    }
}
