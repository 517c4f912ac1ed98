package io.klientela.error;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain refused what was asked. The store is as it was before the command.
 *
 * <p>The message is in English and says what to do next; it is meant for developers. What a program or a translation
 * needs is in the accessors of each kind and in {@link #code()}.
 */
public abstract class CrmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected CrmException(String message) {
        super(message);
    }

    protected CrmException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** A stable word for this kind of refusal, such as {@code record.not-found}; it never changes between releases. */
    public abstract String code();
}
