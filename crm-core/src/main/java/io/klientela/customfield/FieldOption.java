package io.klientela.customfield;

import io.klientela.id.FieldOptionId;
import io.klientela.paging.SortKey;
import io.klientela.text.StorableText;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One of the options of a choice.
 *
 * @param id its name in the store
 * @param name 1 to 100 characters, unique among the options of the field by its folded form
 * @param archived whether it stays where it was chosen and is offered no more
 */
public record FieldOption(FieldOptionId id, String name, boolean archived) {
    /** The most options of one field. */
    public static final int MAX_OPTIONS = 500;

    private static final int MAX_NAME = 100;

    public FieldOption {
        Objects.requireNonNull(id, "id");
        StorableText.required("An option's name", name, MAX_NAME);
    }

    public FieldOption withName(String changed) {
        return new FieldOption(id, changed, archived);
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
        Set<Object> seen = new HashSet<>();
        for (FieldOption option : options) {
            if (!seen.add(option.id()) || !seen.add(option.foldedName())) {
                throw new IllegalArgumentException("There are two options \"" + option.name() + "\"");
            }
        }
        return List.copyOf(options);
    }
}
