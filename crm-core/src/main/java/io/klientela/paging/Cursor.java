package io.klientela.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/**
 * Where the next page begins, as text that travels through an address bar. Opaque: callers hand back what they were
 * given. It holds a sort key that the viewer has seen, and an id.
 *
 * @param text letters, digits, {@code -} and {@code _}
 */
public record Cursor(String text) {
    private static final int UUID_LENGTH = 36;

    public Cursor {
        Objects.requireNonNull(text, "text");
    }

    /** The cursor behind {@code place}. */
    public static Cursor after(Keyset place) {
        String plain = place.id() + place.key().folded();
        return new Cursor(
                Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The place that this cursor stands behind.
     *
     * @throws IllegalArgumentException if this text was not made by {@link #after}
     */
    public Keyset place() {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        if (plain.length() < UUID_LENGTH) {
            throw new IllegalArgumentException("Not a cursor of this library: \"" + text + "\"");
        }
        return new Keyset(new SortKey(plain.substring(UUID_LENGTH)), UUID.fromString(plain.substring(0, UUID_LENGTH)));
    }
}
