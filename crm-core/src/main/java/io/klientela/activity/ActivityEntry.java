package io.klientela.activity;

import io.klientela.id.CategoryId;
import io.klientela.session.Actor;
import io.klientela.text.StorableText;
import io.klientela.validation.StorableMomentValidator;
import java.time.Instant;
import java.util.Objects;

/**
 * What was done, when and by whom.
 *
 * @param category an entry of the history categories: call, e-mail, appointment, note
 * @param text 1 to 65,000 characters, an emoji counting as one
 * @param happenedAt when it was done
 * @param author who wrote it down
 * @param recordedAt when it was written down
 */
public record ActivityEntry(CategoryId category, String text, Instant happenedAt, Actor author, Instant recordedAt) {
    /** The most characters that a text has. */
    public static final int MAX_TEXT = 65_000;

    public ActivityEntry {
        Objects.requireNonNull(category, "category");
        StorableText.requiredLong("The text of an activity", text, MAX_TEXT);
        StorableMomentValidator.require(happenedAt);
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }

    public ActivityEntry withCategory(CategoryId changed) {
        return new ActivityEntry(changed, text, happenedAt, author, recordedAt);
    }

    public ActivityEntry withText(String changed) {
        return new ActivityEntry(category, changed, happenedAt, author, recordedAt);
    }

    public ActivityEntry withHappenedAt(Instant changed) {
        return new ActivityEntry(category, text, changed, author, recordedAt);
    }
}
