package io.klientela.text;

/**
 * Text that every storage keeps as it is. PostgreSQL takes no U+0000, and no database keeps half of a surrogate pair;
 * such text is refused before it gets there, so that all storages behave alike.
 */
public final class StorableText {
    private StorableText() {}

    /** Whether {@code text} holds neither U+0000 nor half of a surrogate pair. */
    public static boolean is(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isHalfOfAPair(point));
    }

    /**
     * Returns {@code text} if it can be stored and has at most {@code max} characters; it may be empty.
     *
     * @param what how the error calls it
     * @throws IllegalArgumentException if not
     */
    public static String optional(String what, String text, int max) {
        if (text.length() > max || !is(text)) {
            throw new IllegalArgumentException(
                    what + " has at most " + max + " characters, none of them U+0000 or half of a surrogate pair");
        }
        return text;
    }

    /**
     * As {@link #optional}, and not blank.
     *
     * @throws IllegalArgumentException if it is
     */
    public static String required(String what, String text, int max) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return optional(what, text, max);
    }

    /**
     * As {@link #required}, where a character outside the basic plane, such as an emoji, counts as one.
     *
     * @throws IllegalArgumentException if not
     */
    public static String requiredLong(String what, String text, int max) {
        required(what, text, Integer.MAX_VALUE);
        if (text.codePointCount(0, text.length()) > max) {
            throw new IllegalArgumentException(what + " has at most " + max + " characters");
        }
        return text;
    }

    private static boolean isHalfOfAPair(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
