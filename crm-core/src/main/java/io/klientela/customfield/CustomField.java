package io.klientela.customfield;

import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.SortKey;
import io.klientela.text.StorableText;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The definition of a field that a project has added to records of one kind (TEAMLAB-6, TEAMLAB-22).
 *
 * @param id its name in the store
 * @param project the project
 * @param subject the kind of records that have it
 * @param label 1 to 80 characters, unique among the fields of one kind by its folded form
 * @param type what values it takes; it changes its rules, never its sort
 * @param required whether a record without a value is refused when it is added or saved
 * @param defaultValue what a new record holds that names no value
 * @param position its place in the form, from 0
 * @param isArchived whether it keeps what records hold and takes nothing new
 * @param pipeline the pipeline whose opportunities have it; empty for all (MINICRM-5)
 * @param version counts the saves, from 1
 */
public record CustomField(
        CustomFieldId id,
        ProjectId project,
        RecordKind subject,
        String label,
        FieldType type,
        boolean required,
        Optional<CustomValue> defaultValue,
        int position,
        boolean isArchived,
        Optional<PipelineId> pipeline,
        long version) {
    private static final int MAX_LABEL = 80;

    public CustomField {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(subject, "subject");
        StorableText.required("A custom field's label", label, MAX_LABEL);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(pipeline, "pipeline");
        if (required && type instanceof HeadingType) {
            throw new IllegalArgumentException("A heading takes no value, so it is not required");
        }
        if (pipeline.isPresent() && !subject.equals(RecordKind.OPPORTUNITY)) {
            throw new IllegalArgumentException("Only opportunities stand in a pipeline, not a " + subject);
        }
        defaultValue.flatMap(value -> faultIn(type, value, Optional.empty())).ifPresent(fault -> {
            throw new IllegalArgumentException("The default does not fit the type: " + fault.code() + " "
                    + fault.limit() + "; change one with the other by withType(type, default)");
        });
    }

    /** What is wrong with a value in the place of another: what was chosen before stays chosen. */
    static Optional<FieldFault> faultIn(FieldType type, CustomValue value, Optional<CustomValue> held) {
        Set<FieldOptionId> before = held.map(CustomValue::named).orElse(Set.of());
        boolean isOffered = type.options().stream()
                .noneMatch(option ->
                        option.isArchived() && value.named().contains(option.id()) && !before.contains(option.id()));
        return type.faultIn(value).or(() -> isOffered ? Optional.empty() : Optional.of(FieldFault.of("archived")));
    }

    /** The form by which labels are unique: blind to case, accents and space around. */
    public String foldedLabel() {
        return SortKey.fold(label);
    }

    /** Whether records that stand in this pipeline, or in none at all, have this field. */
    public boolean isOf(Optional<PipelineId> of) {
        return pipeline.isEmpty() || pipeline.equals(of);
    }

    public CustomField withLabel(String changed) {
        return new CustomField(
                id, project, subject, changed, type, required, defaultValue, position, isArchived, pipeline, version);
    }

    /** This field with other rules; a default that does not fit them is refused. */
    public CustomField withType(FieldType changed) {
        return withType(changed, defaultValue);
    }

    /** This field with other rules and a default that fits them. */
    public CustomField withType(FieldType changed, Optional<CustomValue> fitting) {
        return new CustomField(
                id, project, subject, label, changed, required, fitting, position, isArchived, pipeline, version);
    }

    public CustomField withDefault(CustomValue changed) {
        return withType(type, Optional.of(changed));
    }

    public CustomField withoutDefault() {
        return withType(type, Optional.empty());
    }

    /** This field, to be filled in by everyone who adds or saves a record. */
    public CustomField asRequired() {
        return required(true);
    }

    /** This field, to be filled in or not. */
    public CustomField asOptional() {
        return required(false);
    }

    CustomField required(boolean changed) {
        return new CustomField(
                id, project, subject, label, type, changed, defaultValue, position, isArchived, pipeline, version);
    }

    CustomField at(int place) {
        return new CustomField(
                id, project, subject, label, type, required, defaultValue, place, isArchived, pipeline, version);
    }

    CustomField withArchived(boolean changed) {
        return new CustomField(
                id, project, subject, label, type, required, defaultValue, position, changed, pipeline, version);
    }

    CustomField withVersion(long next) {
        return new CustomField(
                id, project, subject, label, type, required, defaultValue, position, isArchived, pipeline, next);
    }
}
