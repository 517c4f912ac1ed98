package io.klientela.settings;

import io.klientela.customfield.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A custom field, without ids. Raw input. Made from {@link #of} and the methods that add to it.
 *
 * @param label unique among the fields of its kind of records by folded form
 * @param type its sort and rules, without options
 * @param options what there is to choose from, in order; for choices only
 * @param isRequired whether a record without a value is refused
 * @param defaultValue what a new record holds that names no value: a number with a decimal point, a day as
 *     {@code 2026-11-25}, options by name, a flag as {@code true} or {@code false}; empty for none
 * @param pipeline the name of the pipeline whose opportunities have it; empty for all
 * @param isArchived whether it is out of use
 */
public record CustomFieldSettings(
        String label,
        FieldType type,
        List<OptionSettings> options,
        boolean isRequired,
        List<String> defaultValue,
        Optional<String> pipeline,
        boolean isArchived) {
    public CustomFieldSettings {
        Objects.requireNonNull(label, "label");
        if (!type.options().isEmpty()) {
            throw new IllegalArgumentException("Settings name options beside the type, since those have no ids here");
        }
        options = List.copyOf(options);
        defaultValue = List.copyOf(defaultValue);
        Objects.requireNonNull(pipeline, "pipeline");
    }

    /** A field in use that may be left empty. */
    public static CustomFieldSettings of(String label, FieldType type) {
        return new CustomFieldSettings(label, type, List.of(), false, List.of(), Optional.empty(), false);
    }

    /** With one more option that is offered. */
    public CustomFieldSettings option(String name) {
        List<OptionSettings> more = new ArrayList<>(options);
        more.add(new OptionSettings(name, false));
        return withOptions(more);
    }

    public CustomFieldSettings withOptions(List<OptionSettings> changed) {
        return new CustomFieldSettings(label, type, changed, isRequired, defaultValue, pipeline, isArchived);
    }

    public CustomFieldSettings asRequired() {
        return new CustomFieldSettings(label, type, options, true, defaultValue, pipeline, isArchived);
    }

    public CustomFieldSettings withDefault(String... texts) {
        return new CustomFieldSettings(label, type, options, isRequired, List.of(texts), pipeline, isArchived);
    }

    /** The field for opportunities of one pipeline. */
    public CustomFieldSettings onlyIn(String name) {
        return new CustomFieldSettings(label, type, options, isRequired, defaultValue, Optional.of(name), isArchived);
    }

    /** The field out of use. */
    public CustomFieldSettings asArchived() {
        return new CustomFieldSettings(label, type, options, isRequired, defaultValue, pipeline, true);
    }
}
