package io.klientela.catalogue;

import io.klientela.error.CrmException;
import io.klientela.id.ProductId;
import java.util.Objects;

/** The product is out of use: no new line is made from it. */
public final class ArchivedProductException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient ProductId id;

    ArchivedProductException(Product product) {
        super("\"" + product.name() + "\" is archived; restore it or choose another product");
        this.id = Objects.requireNonNull(product.id(), "id");
    }

    public ProductId id() {
        return id;
    }

    @Override
    public String code() {
        return "product.archived";
    }
}
