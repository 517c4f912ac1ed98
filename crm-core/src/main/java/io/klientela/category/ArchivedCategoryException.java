package io.klientela.category;

import io.klientela.error.CrmException;
import io.klientela.id.CategoryId;
import java.util.Objects;

/** The entry is out of use: records that hold it keep it, and nothing new takes it. */
public final class ArchivedCategoryException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient Category category;

    ArchivedCategoryException(Category category) {
        super("The entry \"" + category.name() + "\" of the list "
                + category.list().code() + " is archived; restore it or choose another");
        this.category = Objects.requireNonNull(category, "category");
    }

    public Category category() {
        return category;
    }

    public CategoryId id() {
        return category.id();
    }

    @Override
    public String code() {
        return "category.archived";
    }
}
