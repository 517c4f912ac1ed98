package io.klientela.category;

import io.klientela.id.CategoryId;
import io.klientela.id.ProjectId;
import io.klientela.paging.SortKey;
import io.klientela.text.StorableText;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a category list.
 *
 * @param id its name in the store
 * @param project the project
 * @param list the list that it stands in
 * @param name 1 to 100 characters, unique in its list by folded form
 * @param colour shown wherever the entry shows (ImCRM-8)
 * @param position its place in the list, from 0
 * @param meaning what a status means; empty in every other list
 * @param isProtected whether the system needs it: it can be renamed, recoloured and moved, never deleted (ImCRM-12)
 * @param isArchived whether it is out of use: records that hold it keep it, nothing new takes it
 * @param version counts the saves, from 1
 */
public record Category(
        CategoryId id,
        ProjectId project,
        CategoryList list,
        String name,
        Colour colour,
        int position,
        Optional<StatusMeaning> meaning,
        boolean isProtected,
        boolean isArchived,
        long version) {
    private static final int MAX_NAME = 100;

    public Category {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(list, "list");
        StorableText.required("A category's name", name, MAX_NAME);
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(meaning, "meaning");
        if (meaning.isPresent() != (list == CategoryList.STATUS)) {
            throw new IllegalArgumentException("Every status has a meaning, and nothing else has one");
        }
    }

    /** The form by which names are unique in a list: blind to case, accents and space around (decision 5). */
    public String foldedName() {
        return SortKey.fold(name);
    }

    public Category withName(String changed) {
        return new Category(id, project, list, changed, colour, position, meaning, isProtected, isArchived, version);
    }

    public Category withColour(Colour changed) {
        return new Category(id, project, list, name, changed, position, meaning, isProtected, isArchived, version);
    }

    Category withArchived(boolean changed) {
        return new Category(id, project, list, name, colour, position, meaning, isProtected, changed, version);
    }

    Category withPosition(int changed) {
        return new Category(id, project, list, name, colour, changed, meaning, isProtected, isArchived, version);
    }

    Category withVersion(long next) {
        return new Category(id, project, list, name, colour, position, meaning, isProtected, isArchived, next);
    }
}
