package io.klientela.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/**
 * Where another page begins or ends, as text that travels through an address bar. Opaque: callers hand back what they were
 * given. It holds a sort key that the viewer has seen, an id, and the order that the list had.
 *
 * @param text letters, digits, {@code -} and {@code _}
 */
public record Cursor(String text) {
    private static final int UUID_LENGTH = 36;
    private static final char BEHIND_ORDER = '~';

    public Cursor {
        Objects.requireNonNull(text, "text");
    }

    /** The cursor at {@code place} of a list in its standard order. */
    public static Cursor after(Keyset place) {
        return at(place, ListOrder.STANDARD);
    }

    /** The cursor at {@code place} of a list in an order. */
    public static Cursor at(Keyset place, ListOrder order) {
        String plain = order.code() + BEHIND_ORDER + place.id() + place.key().folded();
        return new Cursor(
                Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The place that this cursor stands at, in a list in its standard order.
     *
     * @throws IllegalArgumentException if this text was not made by {@link #after}
     */
    public Keyset place() {
        return place(ListOrder.STANDARD);
    }

    /**
     * The place that this cursor stands at.
     *
     * @throws IllegalArgumentException if this text is no cursor, or one of a list in another order
     */
    public Keyset place(ListOrder order) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int id = plain.indexOf(BEHIND_ORDER) + 1;
        if (id == 0 || plain.length() < id + UUID_LENGTH) {
            throw new IllegalArgumentException("Not a cursor of this library: \"" + text + "\"");
        }
        if (!plain.substring(0, id - 1).equals(order.code())) {
            throw new IllegalArgumentException("This cursor is of another list or another order ("
                    + plain.substring(0, id - 1) + ", not " + order.code() + "); begin with the first page");
        }
        return new Keyset(
                new SortKey(plain.substring(id + UUID_LENGTH)), UUID.fromString(plain.substring(id, id + UUID_LENGTH)));
    }
}
