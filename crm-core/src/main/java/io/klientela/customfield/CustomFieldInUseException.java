package io.klientela.customfield;

import io.klientela.error.CrmException;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import java.util.Objects;
import java.util.Optional;

/** Records hold values of the field, or have chosen the option, that was to be deleted. */
public final class CustomFieldInUseException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient CustomFieldId field;

    private final transient Optional<FieldOptionId> option;
    private final long records;

    CustomFieldInUseException(CustomField field, long records) {
        super(records + " records hold a value of the custom field \"" + field.label()
                + "\"; archive it, or delete it with its values by deleteWithValues");
        this.field = field.id();
        this.option = Optional.empty();
        this.records = records;
    }

    CustomFieldInUseException(CustomField field, FieldOptionId option, long records) {
        super(records + " records have chosen the option " + option + " of the custom field \"" + field.label()
                + "\"; archive it, or name another option to take its place");
        this.field = field.id();
        this.option = Optional.of(Objects.requireNonNull(option, "option"));
        this.records = records;
    }

    public CustomFieldId field() {
        return field;
    }

    /** The option that was to be deleted; empty if it was the field. */
    public Optional<FieldOptionId> option() {
        return option;
    }

    /** How many records hold it. */
    public long records() {
        return records;
    }

    @Override
    public String code() {
        return "custom-field.in-use";
    }
}
