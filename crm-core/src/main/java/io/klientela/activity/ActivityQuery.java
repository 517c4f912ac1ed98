package io.klientela.activity;

import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.session.Actor;
import io.klientela.validation.StorableMomentValidator;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which activities a list shows; all given conditions hold together.
 *
 * @param contact those with one contact
 * @param nature those of selling, or those of serving
 * @param category those of one category
 * @param author those that one actor wrote down
 * @param from those that happened at this moment or later
 * @param until those that happened before this moment
 */
public record ActivityQuery(
        Optional<ContactId> contact,
        Optional<ActivityNature> nature,
        Optional<CategoryId> category,
        Optional<Actor> author,
        Optional<Instant> from,
        Optional<Instant> until) {
    private static final ActivityQuery ALL = new ActivityQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ActivityQuery {
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(author, "author");
        from = from.map(StorableMomentValidator::bound);
        until = until.map(StorableMomentValidator::bound);
    }

    /** Every activity within reach. */
    public static ActivityQuery all() {
        return ALL;
    }

    public ActivityQuery with(ContactId wanted) {
        return new ActivityQuery(Optional.of(wanted), nature, category, author, from, until);
    }

    public ActivityQuery ofNature(ActivityNature wanted) {
        return new ActivityQuery(contact, Optional.of(wanted), category, author, from, until);
    }

    public ActivityQuery inCategory(CategoryId wanted) {
        return new ActivityQuery(contact, nature, Optional.of(wanted), author, from, until);
    }

    public ActivityQuery by(Actor wanted) {
        return new ActivityQuery(contact, nature, category, Optional.of(wanted), from, until);
    }

    public ActivityQuery from(Instant moment) {
        return new ActivityQuery(contact, nature, category, author, Optional.of(moment), until);
    }

    public ActivityQuery until(Instant moment) {
        return new ActivityQuery(contact, nature, category, author, from, Optional.of(moment));
    }

    /** Whether {@code activity} meets all conditions: the rule that every storage follows. */
    public boolean matches(Activity activity) {
        ActivityEntry entry = activity.entry();
        return contact.map(activity.contact()::equals).orElse(true)
                && nature.map(activity.nature()::equals).orElse(true)
                && category.map(entry.category()::equals).orElse(true)
                && author.map(entry.author()::equals).orElse(true)
                && from.map(moment -> !entry.happenedAt().isBefore(moment)).orElse(true)
                && until.map(entry.happenedAt()::isBefore).orElse(true);
    }
}
