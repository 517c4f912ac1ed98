package io.klientela.importing;

import io.klientela.error.CrmException;
import java.util.Objects;

/** A file of settings cannot be read. */
public final class UnreadableSettingsException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String place;

    UnreadableSettingsException(String place, String what) {
        super("The settings cannot be read at " + place + ": " + what);
        this.place = Objects.requireNonNull(place, "place");
    }

    /** Where: a path such as {@code /categories/status/0/meaning}, or line and column where it is no JSON. */
    public String place() {
        return place;
    }

    @Override
    public String code() {
        return "settings.unreadable";
    }
}
