package io.klientela.customfield;

import io.klientela.error.NotFoundException;
import io.klientela.id.CustomFieldId;
import io.klientela.id.PipelineId;
import io.klientela.id.RecordKind;
import io.klientela.session.UnitOfWork;
import io.klientela.validation.Faults;
import io.klientela.validation.Faults.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The custom fields of one record, by which what people give for them is judged: for features whose records have some. */
public final class CustomFieldForm {
    private static final String PROPERTY = "custom";

    /**
     * A form that has been read.
     *
     * @param values what it holds, defaults among it
     * @param faults what is wrong with it
     */
    public record Filled(CustomValues values, Faults faults) {}

    private final Map<CustomFieldId, CustomField> fields = new LinkedHashMap<>();
    private final Optional<PipelineId> pipeline;
    private final Locale language;

    private CustomFieldForm(Collection<CustomField> definitions, Optional<PipelineId> pipeline, Locale language) {
        definitions.forEach(field -> fields.put(field.id(), field));
        this.pipeline = pipeline;
        this.language = language;
    }

    /** The form of a contact. */
    public static CustomFieldForm ofContact(UnitOfWork<? extends CustomFieldStores> unit) {
        return of(unit, RecordKind.CONTACT, Optional.empty());
    }

    /** The form of an opportunity in a pipeline. */
    public static CustomFieldForm ofOpportunity(UnitOfWork<? extends CustomFieldStores> unit, PipelineId pipeline) {
        return of(unit, RecordKind.OPPORTUNITY, Optional.of(pipeline));
    }

    private static CustomFieldForm of(
            UnitOfWork<? extends CustomFieldStores> unit, RecordKind subject, Optional<PipelineId> pipeline) {
        return new CustomFieldForm(
                unit.stores().customFields().list(unit.project(), subject),
                pipeline,
                unit.viewer().language());
    }

    /**
     * Reads what was given for a new record; a field for which nothing was given takes its default.
     *
     * @throws NotFoundException if a field that is named is not there
     */
    public Filled read(NewCustomValues given) {
        CustomValues values = CustomValues.none();
        List<Fault> faults = new ArrayList<>();
        given.texts().keySet().forEach(this::get);
        for (CustomField field : fields.values()) {
            List<String> texts = given.texts().getOrDefault(field.id(), List.of());
            RawValue read = RawValue.read(field.type(), texts);
            Optional<CustomValue> value = read.value();
            if (given.texts().containsKey(field.id())) {
                read.fault().ifPresent(fault -> faults.add(fault(field, fault)));
                refuseOutOfUse(field, value).ifPresent(fault -> faults.add(fault(field, fault)));
            } else if (isInUse(field)) {
                value = field.defaultValue();
            }
            if (read.fault().isEmpty() && value.isEmpty() && isRequired(field)) {
                faults.add(fault(field, FieldFault.of("required")));
            }
            if (value.isPresent()) {
                values = values.with(field.id(), value.get());
            }
        }
        return new Filled(values, new Faults(faults));
    }

    /**
     * What is wrong with a changed record. A value that it held before passes, though rules made stricter since would not
     * take it; a required field without a value does not.
     *
     * @throws NotFoundException if a field that is named is not there
     */
    public Faults faultsIn(CustomValues after, CustomValues before) {
        List<Fault> faults = new ArrayList<>();
        after.byField().keySet().forEach(this::get);
        for (CustomField field : fields.values()) {
            Optional<CustomValue> value = after.value(field.id());
            Optional<CustomValue> held = before.value(field.id());
            if (value.isEmpty()) {
                if (isRequired(field)) {
                    faults.add(fault(field, FieldFault.of("required")));
                }
            } else if (!value.equals(held)) {
                refuseOutOfUse(field, value)
                        .or(() -> CustomField.faultIn(field.type(), value.get(), held))
                        .ifPresent(fault -> faults.add(fault(field, fault)));
            }
        }
        return new Faults(faults);
    }

    private CustomField get(CustomFieldId id) {
        return Optional.ofNullable(fields.get(id)).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    private boolean isInUse(CustomField field) {
        return !field.isArchived() && field.isOf(pipeline);
    }

    private boolean isRequired(CustomField field) {
        return field.required() && isInUse(field);
    }

    private Optional<FieldFault> refuseOutOfUse(CustomField field, Optional<CustomValue> value) {
        if (value.isEmpty() || isInUse(field)) {
            return Optional.empty();
        }
        return Optional.of(FieldFault.of(field.isArchived() ? "archived" : "other-pipeline"));
    }

    private Fault fault(CustomField field, FieldFault fault) {
        return new Fault(PROPERTY, field.id().toString(), field.label() + ": " + fault.message(language));
    }
}
