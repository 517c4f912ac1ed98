package io.klientela.catalogue;

import io.klientela.error.CrmException;
import io.klientela.id.TaxId;
import java.util.Objects;

/** The tax is out of use: products that have it keep it, and nothing new takes it. */
public final class ArchivedTaxException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient TaxId id;

    ArchivedTaxException(Tax tax) {
        super("The tax \"" + tax.name() + "\" is archived; restore it or choose another");
        this.id = Objects.requireNonNull(tax.id(), "id");
    }

    public TaxId id() {
        return id;
    }

    @Override
    public String code() {
        return "tax.archived";
    }
}
