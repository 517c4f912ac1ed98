package io.klientela.category;

import io.klientela.error.CrmException;
import io.klientela.id.CategoryId;
import io.klientela.id.RecordKind;
import java.util.Map;
import java.util.Objects;

/** Records hold this entry, and no replacement was named (REQUIREMENTS decision 5). */
public final class CategoryInUseException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient CategoryId id;

    private final transient Map<RecordKind, Long> uses;

    CategoryInUseException(CategoryId id, Map<RecordKind, Long> uses) {
        super("The category is in use by " + uses + "; name a replacement of the same list");
        this.id = Objects.requireNonNull(id, "id");
        this.uses = Map.copyOf(uses);
    }

    public CategoryId id() {
        return id;
    }

    /** How many records of each kind hold it. */
    public Map<RecordKind, Long> uses() {
        return uses;
    }

    @Override
    public String code() {
        return "category.in-use";
    }
}
