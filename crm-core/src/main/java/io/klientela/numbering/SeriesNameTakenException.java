package io.klientela.numbering;

import io.klientela.error.CrmException;
import java.util.Objects;

/** Another series for documents of the same kind has this name; upper and lower case and accents do not count. */
public final class SeriesNameTakenException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String name;

    SeriesNameTakenException(String name) {
        super("Another series for these documents is called \"" + name + "\"; choose another name");
        this.name = Objects.requireNonNull(name, "name");
    }

    public String name() {
        return name;
    }

    @Override
    public String code() {
        return "number.series-name-taken";
    }
}
