package io.klientela.category;

import io.klientela.error.CrmException;
import io.klientela.id.CategoryId;
import java.util.Objects;

/** The system needs this entry: it can be renamed, recoloured and moved, never deleted (ImCRM-12). */
public final class ProtectedCategoryException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient Category category;

    ProtectedCategoryException(Category category) {
        super("The status \"" + category.name() + "\" is one of the four that the system needs; rename it instead");
        this.category = Objects.requireNonNull(category, "category");
    }

    public CategoryId id() {
        return category.id();
    }

    public String name() {
        return category.name();
    }

    @Override
    public String code() {
        return "category.protected";
    }
}
