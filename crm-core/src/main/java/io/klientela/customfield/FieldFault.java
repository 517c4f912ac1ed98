package io.klientela.customfield;

import io.klientela.text.Messages;
import java.util.Locale;
import java.util.Objects;

/**
 * Why a value is not taken.
 *
 * @param code the word for it, such as {@code too-long}
 * @param limit what it should have kept to, as people read it, or an empty string
 */
public record FieldFault(String code, String limit) {
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
        return Messages.of("custom-field." + code, language).replace("{limit}", limit);
    }
}
