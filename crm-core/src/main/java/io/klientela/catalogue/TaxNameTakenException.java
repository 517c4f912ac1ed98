package io.klientela.catalogue;

import io.klientela.error.CrmException;
import java.util.Objects;

/** The project has a tax of this name already, perhaps in other case or without accents. */
public final class TaxNameTakenException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String name;

    TaxNameTakenException(String name) {
        super("The project has a tax named \"" + name + "\" already, perhaps an archived one; choose another name");
        this.name = Objects.requireNonNull(name, "name");
    }

    public String name() {
        return name;
    }

    @Override
    public String code() {
        return "tax.name-taken";
    }
}
