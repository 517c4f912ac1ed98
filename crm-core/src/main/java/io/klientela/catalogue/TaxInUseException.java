package io.klientela.catalogue;

import io.klientela.error.CrmException;
import io.klientela.id.TaxId;
import java.util.Objects;

/** Products have this tax, and no replacement was named. */
public final class TaxInUseException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient TaxId id;

    private final long uses;

    TaxInUseException(Tax tax, long uses) {
        super("The tax \"" + tax.name() + "\" is that of " + uses
                + " products or services; name a replacement of the same kind, or archive it");
        this.id = Objects.requireNonNull(tax.id(), "id");
        this.uses = uses;
    }

    public TaxId id() {
        return id;
    }

    /** How many products and services have it, archived ones too. */
    public long uses() {
        return uses;
    }

    @Override
    public String code() {
        return "tax.in-use";
    }
}
