package io.klientela.relationship;

import io.klientela.id.ContactId;
import io.klientela.id.ContactLinkId;
import io.klientela.id.ProjectId;
import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * Two contacts belong together (ASARI-4). Immutable; {@link ContactLinks#save} writes a changed copy. Two contacts have at most
 * one link of a kind, whichever way it points.
 *
 * @param id its name in the store
 * @param project the project
 * @param from of whom it says something
 * @param to how they stand to this one, who is another
 * @param kind how; from a {@linkplain LinkKind#isMutual() mutual} one the ends may come in either order
 * @param note more about it, at most 200 characters, or an empty string
 * @param version counts the saves, from 1
 */
public record ContactLink(
        ContactLinkId id, ProjectId project, ContactId from, ContactId to, LinkKind kind, String note, long version) {
    static final int MAX_NOTE = 200;

    public ContactLink {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(kind, "kind");
        StorableText.optional("A note", note, MAX_NOTE);
        if (from.equals(to)) {
            throw new IllegalArgumentException("A contact is not linked with itself");
        }
    }

    public ContactLink withNote(String changed) {
        return new ContactLink(id, project, from, to, kind, changed, version);
    }

    /** This one as it is saved next. */
    ContactLink next() {
        return new ContactLink(id, project, from, to, kind, note, version + 1);
    }

    /** The end with the lower id: by both ends in order, a storage finds a link whichever way it points. */
    public ContactId lower() {
        return pointsUp() ? from : to;
    }

    /** The end with the higher id. */
    public ContactId higher() {
        return pointsUp() ? to : from;
    }

    /** Whether it points from the lower id to the higher. */
    public boolean pointsUp() {
        return from.toString().compareTo(to.toString()) < 0;
    }

    /**
     * The link as {@code contact} sees it.
     *
     * @throws IllegalArgumentException if it is at neither end
     */
    public LinkedContact seenFrom(ContactId contact) {
        if (!contact.equals(from) && !contact.equals(to)) {
            throw new IllegalArgumentException("The contact " + contact + " is at no end of the link " + id);
        }
        boolean isFrom = contact.equals(from);
        LinkDirection direction =
                kind.isMutual() ? LinkDirection.MUTUAL : isFrom ? LinkDirection.OUTGOING : LinkDirection.INCOMING;
        return new LinkedContact(this, isFrom ? to : from, direction);
    }
}
