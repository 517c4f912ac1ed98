package io.klientela.category;

import io.klientela.error.CrmException;
import java.util.Objects;

/** The list has an entry of this name already, perhaps in other case or without accents. */
public final class CategoryNameTakenException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final CategoryList list;
    private final String name;

    CategoryNameTakenException(CategoryList list, String name) {
        super("The list " + list.code() + " has an entry named \"" + name + "\" already; choose another name");
        this.list = Objects.requireNonNull(list, "list");
        this.name = Objects.requireNonNull(name, "name");
    }

    public CategoryList list() {
        return list;
    }

    public String name() {
        return name;
    }

    @Override
    public String code() {
        return "category.name-taken";
    }
}
