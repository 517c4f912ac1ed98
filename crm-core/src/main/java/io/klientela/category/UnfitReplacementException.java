package io.klientela.category;

import io.klientela.error.CrmException;
import io.klientela.id.CategoryId;
import java.util.Objects;

/** The entry named as replacement stands in another list, means another thing, or is the deleted one itself. */
public final class UnfitReplacementException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient CategoryId deleted;

    private final transient CategoryId replacement;

    UnfitReplacementException(CategoryId deleted, CategoryId replacement) {
        super("The category " + replacement + " cannot take the place of " + deleted
                + "; choose another entry of the same list, of the same meaning for a status");
        this.deleted = Objects.requireNonNull(deleted, "deleted");
        this.replacement = Objects.requireNonNull(replacement, "replacement");
    }

    public CategoryId deleted() {
        return deleted;
    }

    public CategoryId replacement() {
        return replacement;
    }

    @Override
    public String code() {
        return "category.unfit-replacement";
    }
}
