package io.klientela.customfield;

import io.klientela.error.CrmException;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import java.util.Objects;
import java.util.Optional;

/** A query asks of a custom field what it cannot answer. Nothing was read: an empty list would have looked like an answer. */
public final class UnfitFieldQueryException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Why the field cannot answer. */
    public enum Reason {
        /** It was deleted, or is a field of another project. */
        NO_FIELD("is not there"),
        /** It is a field of contacts where opportunities are asked for, or the other way round. */
        OTHER_RECORDS("belongs to records of another kind"),
        /** A number is asked of a text, for instance, or anything of a heading. */
        OTHER_TYPE("is of another type"),
        /** The option was deleted, or is one of another field. */
        NO_OPTION("has no such option");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient CustomFieldId field;

    private final Reason reason;
    private final transient Optional<FieldOptionId> option;

    private UnfitFieldQueryException(
            CustomFieldId field, Reason reason, Optional<FieldOptionId> option, String asked, String more) {
        super("The query asks for " + asked + ", but the custom field " + field + " " + reason.text + more
                + "; leave that out, or ask for what the field holds");
        this.field = Objects.requireNonNull(field, "field");
        this.reason = reason;
        this.option = option;
    }

    static UnfitFieldQueryException of(CustomFieldId field, Reason reason, String asked) {
        return new UnfitFieldQueryException(field, reason, Optional.empty(), asked, "");
    }

    static UnfitFieldQueryException otherType(CustomField field, String asked) {
        return new UnfitFieldQueryException(
                field.id(),
                Reason.OTHER_TYPE,
                Optional.empty(),
                asked,
                ": \"" + field.label() + "\" is a " + field.type().code());
    }

    static UnfitFieldQueryException noOption(CustomField field, FieldOptionId option) {
        return new UnfitFieldQueryException(
                field.id(),
                Reason.NO_OPTION,
                Optional.of(option),
                "the option " + option,
                ": \"" + field.label() + "\"");
    }

    public CustomFieldId field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }

    /** The option that is not there; empty unless that is the reason. */
    public Optional<FieldOptionId> option() {
        return option;
    }

    @Override
    public String code() {
        return "custom-field.unfit-query";
    }
}
