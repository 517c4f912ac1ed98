package io.klientela.customfield;

import io.klientela.id.PipelineId;
import io.klientela.id.RecordKind;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The command to define a custom field. Raw input: it is validated as a whole when it is carried out.
 *
 * @param subject the kind of records that are to have it
 * @param label what people read beside it, unique among the fields of one kind whatever the case and the accents
 * @param type what values it takes
 * @param options the names of what there is to choose from, in order; for choices only
 * @param required whether a record without a value is refused
 * @param defaultValue what a new record holds that names no value, as a form gives it: options by name; empty for none
 * @param pipeline the pipeline whose opportunities are to have it; empty for all
 */
public record NewCustomField(
        RecordKind subject,
        @Size(max = 80) @WellFormed(Form.NAME) String label,
        FieldType type,

        @Size(max = FieldOption.MAX_OPTIONS) List<@Size(max = 100) @WellFormed(Form.NAME) String> options,

        boolean required,
        List<String> defaultValue,
        Optional<PipelineId> pipeline) {
    public NewCustomField {
        // A missing one is told by its constraint; copyOf would throw.
        options = Collections.unmodifiableList(new ArrayList<>(options));
        defaultValue = List.copyOf(defaultValue);
    }

    /** A field of contacts. */
    public static NewCustomField ofContacts(String label, FieldType type) {
        return of(RecordKind.CONTACT, label, type);
    }

    /** A field of opportunities. */
    public static NewCustomField ofOpportunities(String label, FieldType type) {
        return of(RecordKind.OPPORTUNITY, label, type);
    }

    private static NewCustomField of(RecordKind subject, String label, FieldType type) {
        return new NewCustomField(subject, label, type, List.of(), false, List.of(), Optional.empty());
    }

    /** Adds something to choose from. */
    public NewCustomField option(String name) {
        List<String> more = new ArrayList<>(options);
        more.add(name);
        return new NewCustomField(subject, label, type, more, required, defaultValue, pipeline);
    }

    /** Asks everyone who adds or saves a record for a value. */
    public NewCustomField asRequired() {
        return new NewCustomField(subject, label, type, options, true, defaultValue, pipeline);
    }

    /** What a new record holds that names no value, as a form gives it: several for a multi-choice. */
    public NewCustomField defaultValue(String... texts) {
        return new NewCustomField(subject, label, type, options, required, List.of(texts), pipeline);
    }

    /** For opportunities of one pipeline only (MINICRM-5). */
    public NewCustomField onlyIn(PipelineId where) {
        return new NewCustomField(subject, label, type, options, required, defaultValue, Optional.of(where));
    }
}
