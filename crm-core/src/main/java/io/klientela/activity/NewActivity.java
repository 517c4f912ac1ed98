package io.klientela.activity;

import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.validation.Characters;
import io.klientela.validation.StorableDay;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The command to record an activity. Raw input: it is validated as a whole when it is carried out.
 *
 * @param nature sales or service
 * @param contact with whom
 * @param category an entry of the history categories
 * @param text what was done
 * @param happenedAt when it was done; empty for now
 */
public record NewActivity(
        ActivityNature nature,
        ContactId contact,
        CategoryId category,

        @Characters(max = ActivityEntry.MAX_TEXT) @WellFormed(Form.NAME)
        String text,

        Optional<@StorableDay Instant> happenedAt) {
    public NewActivity {
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(happenedAt, "happenedAt");
    }

    /** An activity of selling, done now. */
    public static NewActivity sales(ContactId contact, CategoryId category, String text) {
        return new NewActivity(ActivityNature.SALES, contact, category, text, Optional.empty());
    }

    /** An activity of serving the customer, done now. */
    public static NewActivity service(ContactId contact, CategoryId category, String text) {
        return new NewActivity(ActivityNature.SERVICE, contact, category, text, Optional.empty());
    }

    public NewActivity happenedAt(Instant moment) {
        return new NewActivity(nature, contact, category, text, Optional.of(moment));
    }
}
