package io.klientela.relationship;

import io.klientela.id.ContactId;
import java.util.Objects;

/**
 * A link as one of its ends sees it.
 *
 * @param link the link
 * @param other who is at the other end
 * @param direction which way it points, seen from here
 */
public record LinkedContact(ContactLink link, ContactId other, LinkDirection direction) {
    public LinkedContact {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(direction, "direction");
    }
}
