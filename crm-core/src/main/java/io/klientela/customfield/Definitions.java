package io.klientela.customfield;

import io.klientela.customfield.IllegalCustomFieldException.Rule;
import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.Change.Action;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChange;
import io.klientela.history.FieldChanges;
import io.klientela.history.Touched;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.RecordKind;
import io.klientela.paging.SortKey;
import io.klientela.session.UnitOfWork;
import io.klientela.validation.Faults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules by which definitions are made and changed. */
final class Definitions {
    private Definitions() {}

    /** The field that a command asks for, which has no place in the form yet. */
    static CustomField made(UnitOfWork<? extends CustomFieldStores> unit, NewCustomField command) {
        requireSubject(unit, command.subject());
        NewCustomField valid = unit.validated(command);
        FieldType type = isChoice(valid.type()) ? valid.type().withOptions(options(unit, valid)) : valid.type();
        RawValue value = RawValue.read(type, valid.defaultValue());
        unit.validated(command, new Faults(faults(valid, value, unit.viewer().language())));
        requireFreeLabel(unit, valid.subject(), valid.label(), Optional.empty());
        valid.pipeline().ifPresent(pipeline -> {
            if (!unit.stores().pipelines().isThere(unit.project(), pipeline)) {
                throw new NotFoundException(pipeline.ref());
            }
        });
        return new CustomField(
                new CustomFieldId(unit.newId()),
                unit.project(),
                valid.subject(),
                valid.label().strip(),
                type,
                valid.required(),
                value.value(),
                0,
                false,
                valid.pipeline(),
                1);
    }

    static int end(UnitOfWork<? extends CustomFieldStores> unit, RecordKind subject) {
        return unit.stores().customFields().list(unit.project(), subject).stream()
                        .mapToInt(CustomField::position)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private static void requireSubject(UnitOfWork<? extends CustomFieldStores> unit, RecordKind subject) {
        List<RecordKind> subjects = unit.stores().customFieldHolders().stream()
                .map(HoldsCustomFields::kind)
                .toList();
        if (!subjects.contains(subject)) {
            throw new IllegalArgumentException(
                    "Records of the kind " + subject + " take no custom fields; these do: " + subjects);
        }
    }

    private static boolean isChoice(FieldType type) {
        return type instanceof ChoiceType || type instanceof MultiChoiceType;
    }

    private static List<FieldOption> options(UnitOfWork<?> unit, NewCustomField command) {
        List<FieldOption> options = command.options().stream()
                .map(name -> new FieldOption(new FieldOptionId(unit.newId()), name.strip(), false))
                .toList();
        requireDistinct(options);
        return options;
    }

    private static List<Faults.Fault> faults(NewCustomField command, RawValue value, Locale language) {
        List<Faults.Fault> faults = new ArrayList<>();
        value.fault().ifPresent(fault -> faults.add(fault("defaultValue", fault, language)));
        if (command.required() && command.type() instanceof HeadingType) {
            faults.add(fault("required", FieldFault.of("heading"), language));
        }
        if (!command.options().isEmpty() && !isChoice(command.type())) {
            faults.add(fault("options", FieldFault.of("no-choice"), language));
        }
        if (command.pipeline().isPresent() && !command.subject().equals(RecordKind.OPPORTUNITY)) {
            faults.add(fault("pipeline", FieldFault.of("no-pipeline"), language));
        }
        return faults;
    }

    private static Faults.Fault fault(String property, FieldFault fault, Locale language) {
        return new Faults.Fault(property, "", fault.message(language));
    }

    /**
     * What a save makes of the stored field.
     *
     * @throws CustomFieldNameTakenException if another field has the label, or two options have one name
     */
    static CustomField successor(
            UnitOfWork<? extends CustomFieldStores> unit, CustomField stored, CustomField changed) {
        requireSameSort(stored, changed.type());
        List<FieldOption> options = changed.type().options();
        unit.validated(new NewCustomField(
                stored.subject(),
                changed.label(),
                changed.type(),
                options.stream().map(FieldOption::name).toList(),
                changed.required(),
                List.of(),
                stored.pipeline()));
        requireFreeLabel(unit, stored.subject(), changed.label(), Optional.of(stored.id()));
        requireDistinct(options);
        FieldType type = isChoice(changed.type())
                ? changed.type()
                        .withOptions(options.stream()
                                .map(option -> option.withName(option.name().strip()))
                                .toList())
                : changed.type();
        return stored.withLabel(changed.label().strip())
                .withType(type, changed.defaultValue())
                .required(changed.required());
    }

    private static void requireDistinct(List<FieldOption> options) {
        Set<String> taken = new HashSet<>();
        for (FieldOption option : options) {
            if (!taken.add(option.foldedName())) {
                throw new CustomFieldNameTakenException(option.name());
            }
        }
    }

    /** For a pure intention: overtaken by another, it is run again. */
    static CustomField change(UnitOfWork<? extends CustomFieldStores> unit, CustomField stored, CustomField changed) {
        return update(
                unit,
                stored,
                changed,
                TransientStorageException.overtaken(stored.id().ref(), stored.version()));
    }

    static CustomField update(
            UnitOfWork<? extends CustomFieldStores> unit,
            CustomField stored,
            CustomField changed,
            CrmException conflict) {
        CustomField next = write(unit, stored, changed, conflict);
        ChangeLog.changed(
                unit, next.id().ref(), next.id().ref(), CustomFieldTexts.of(stored), CustomFieldTexts.of(next));
        return next;
    }

    /** As {@link #update}, for whoever writes the history. */
    static CustomField write(
            UnitOfWork<? extends CustomFieldStores> unit,
            CustomField stored,
            CustomField changed,
            CrmException conflict) {
        CustomField next = changed.withVersion(stored.version() + 1);
        if (!unit.stores().customFields().update(next)) {
            throw conflict;
        }
        return next;
    }

    /** Deletes a field that nobody holds values of any more, with the settings that name it: all is part of one operation. */
    static CustomField delete(UnitOfWork<? extends CustomFieldStores> unit, CustomField field, BulkValues done) {
        for (NamesCustomFields namer : unit.stores().customFieldNamers()) {
            List<Touched> touched = namer.forgetField(unit.project(), field);
            if (!touched.isEmpty()) {
                ChangeLog.changedTogether(unit, done.operation(), touched);
            }
        }
        unit.stores().customFields().delete(unit.project(), field.id());
        List<FieldChange> fields = new ArrayList<>(FieldChanges.deleted(CustomFieldTexts.of(field)));
        done.count(field.subject()).ifPresent(fields::add);
        ChangeLog.partOf(unit, done.operation(), field.id().ref(), Action.DELETED, fields);
        return field;
    }

    static void requireSameSort(CustomField stored, FieldType changed) {
        if (!stored.type().code().equals(changed.code())) {
            throw new IllegalCustomFieldException(stored, Rule.TYPE_STAYS);
        }
        if (!ids(stored.type()).equals(ids(changed))) {
            throw new IllegalCustomFieldException(stored, Rule.OPTIONS_DIFFER);
        }
    }

    private static Set<FieldOptionId> ids(FieldType type) {
        return type.options().stream().map(FieldOption::id).collect(Collectors.toSet());
    }

    static void requireFreeLabel(
            UnitOfWork<? extends CustomFieldStores> unit,
            RecordKind subject,
            String label,
            Optional<CustomFieldId> except) {
        named(unit, subject, label)
                .filter(other -> !except.equals(Optional.of(other.id())))
                .ifPresent(other -> {
                    throw new CustomFieldNameTakenException(other.label());
                });
    }

    static Optional<CustomField> named(UnitOfWork<? extends CustomFieldStores> unit, RecordKind subject, String label) {
        String folded = SortKey.fold(label);
        return unit.stores().customFields().list(unit.project(), subject).stream()
                .filter(field -> field.foldedLabel().equals(folded))
                .findFirst();
    }

    static FieldOption option(CustomField field, FieldOptionId id) {
        return field.type().options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id.ref()));
    }

    /** The field with one option more at the end. */
    static CustomField withOption(UnitOfWork<?> unit, CustomField field, String name) {
        if (!isChoice(field.type())) {
            throw new IllegalCustomFieldException(field, Rule.NO_CHOICE);
        }
        if (field.type().options().size() == FieldOption.MAX_OPTIONS) {
            throw new IllegalCustomFieldException(field, Rule.TOO_MANY_OPTIONS);
        }
        FieldOption added = new FieldOption(new FieldOptionId(unit.newId()), name.strip(), false);
        List<FieldOption> options = new ArrayList<>(field.type().options());
        options.add(added);
        requireDistinct(options);
        return field.withType(field.type().withOptions(options));
    }

    /** The field with one option less; its default names another in its place. */
    static CustomField withoutOption(CustomField field, FieldOptionId option, Optional<FieldOptionId> replacement) {
        List<FieldOption> options = field.type().options().stream()
                .filter(kept -> !kept.id().equals(option))
                .toList();
        Optional<CustomValue> byDefault = replacement.isEmpty()
                ? field.defaultValue()
                : field.defaultValue().map(value -> value.replaced(option, replacement.get()));
        return field.withType(field.type().withOptions(options), byDefault);
    }
}
