package io.klientela.sales;

import io.klientela.category.Colour;
import io.klientela.id.TaskTypeId;
import io.klientela.paging.SortKey;
import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * A kind of task in one pipeline (MINICRM-6).
 *
 * @param id its name in the store
 * @param name 1 to 100 characters, unique in the pipeline by folded form
 * @param colour shown on boards and in reports
 * @param isArchived whether it is out of use: nothing new takes it
 */
public record TaskType(TaskTypeId id, String name, Colour colour, boolean isArchived) {
    static final int MAX_NAME = 100;

    public TaskType {
        Objects.requireNonNull(id, "id");
        StorableText.required("A task type's name", name, MAX_NAME);
        Objects.requireNonNull(colour, "colour");
    }

    /** The form by which names are unique in a pipeline. */
    public String foldedName() {
        return SortKey.fold(name);
    }

    public TaskType withName(String changed) {
        return new TaskType(id, changed, colour, isArchived);
    }

    public TaskType withColour(Colour changed) {
        return new TaskType(id, name, changed, isArchived);
    }

    TaskType withArchived(boolean changed) {
        return new TaskType(id, name, colour, changed);
    }
}
