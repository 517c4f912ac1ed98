package io.klientela.customfield;

import io.klientela.id.FieldOptionId;
import io.klientela.paging.SortKey;
import io.klientela.text.StorableText;
import java.util.List;
import java.util.Objects;

/**
 * One of the options of a choice.
 *
 * @param id its name in the store
 * @param name 1 to 100 characters, unique among the options of the field by its folded form
 * @param isArchived whether it stays where it was chosen and is offered no more
 */
public record FieldOption(FieldOptionId id, String name, boolean isArchived) {
    /** The most options of one field. */
    public static final int MAX_OPTIONS = 500;

    private static final int MAX_NAME = 100;

    public FieldOption {
        Objects.requireNonNull(id, "id");
        StorableText.required("An option's name", name, MAX_NAME);
    }

    public FieldOption withName(String changed) {
        return new FieldOption(id, changed, isArchived);
    }

    /** This option, offered no more. */
    public FieldOption asArchived() {
        return new FieldOption(id, name, true);
    }

    /** This option, offered again. */
    public FieldOption asRestored() {
        return new FieldOption(id, name, false);
    }

    String foldedName() {
        return SortKey.fold(name);
    }

    /** The same options, if they can be told apart and are not too many. */
    static List<FieldOption> checked(List<FieldOption> options) {
        if (options.size() > MAX_OPTIONS) {
            throw new IllegalArgumentException(
                    "A field has at most " + MAX_OPTIONS + " options, not " + options.size());
        }
        // Names are told apart where a command gives them, so that the refusal is one that people can act on.
        if (options.stream().map(FieldOption::id).distinct().count() < options.size()) {
            throw new IllegalArgumentException("An option is named twice");
        }
        return List.copyOf(options);
    }
}
