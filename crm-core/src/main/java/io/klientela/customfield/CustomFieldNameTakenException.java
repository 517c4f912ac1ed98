package io.klientela.customfield;

import io.klientela.error.CrmException;
import java.util.Objects;

/** Another field of these records has this label already, or another option of the field this name. */
public final class CustomFieldNameTakenException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String name;

    CustomFieldNameTakenException(String name) {
        super("There is another \"" + name
                + "\" already, perhaps in other case or without accents; choose another name");
        this.name = Objects.requireNonNull(name, "name");
    }

    public String name() {
        return name;
    }

    @Override
    public String code() {
        return "custom-field.name-taken";
    }
}
