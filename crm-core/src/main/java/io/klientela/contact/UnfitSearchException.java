package io.klientela.contact;

import io.klientela.error.CrmException;
import java.util.Objects;

/** What someone typed cannot be searched for. */
public final class UnfitSearchException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** More than a search takes. */
        TOO_LONG("a search takes at most " + SearchText.MAX_LENGTH + " characters and " + SearchText.MAX_WORDS
                + " words; leave out the words that many contacts have"),
        /** Nothing in it is a letter or a digit, so that no city has that name. */
        NO_WORDS("it holds no letter and no digit; name a city");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final String text;
    private final Reason reason;

    UnfitSearchException(String text, Reason reason) {
        super("What was typed cannot be searched for: " + reason.text);
        this.text = Objects.requireNonNull(text, "text");
        this.reason = reason;
    }

    /** As it was typed. */
    public String text() {
        return text;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return "search.unfit";
    }
}
