package io.klientela.customfield;

import io.klientela.text.Messages;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Why a value is not taken.
 *
 * @param code the word for it, such as {@code too-long}
 * @param limit what it should have kept to, as people read it, or an empty string
 */
public record FieldFault(String code, String limit) {
    /** Those whose limit counts something, and whose noun goes by it. */
    private static final Set<String> COUNTED = Set.of("too-long", "decimals", "too-many");

    public FieldFault {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(limit, "limit");
    }

    static FieldFault of(String code) {
        return new FieldFault(code, "");
    }

    static FieldFault of(String code, String limit) {
        return new FieldFault(code, limit);
    }

    static FieldFault of(String code, int limit) {
        return new FieldFault(code, Integer.toString(limit));
    }

    /** What is wrong, in {@code language}. */
    public String message(Locale language) {
        String key = "custom-field." + code;
        return COUNTED.contains(code)
                ? Messages.counted(key, Integer.parseInt(limit), language)
                : Messages.of(key, language).replace("{limit}", limit);
    }
}
