package io.klientela.customfield;

import io.klientela.error.NotFoundException;
import io.klientela.history.ChangeLog;
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

    /** The field that a command asks for. */
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
        int end = unit.stores().customFields().list(unit.project(), valid.subject()).stream()
                        .mapToInt(CustomField::position)
                        .max()
                        .orElse(-1)
                + 1;
        return new CustomField(
                new CustomFieldId(unit.newId()),
                unit.project(),
                valid.subject(),
                valid.label().strip(),
                type,
                valid.required(),
                value.value(),
                end,
                false,
                valid.pipeline(),
                1);
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
        Set<String> taken = new HashSet<>();
        List<FieldOption> options = new ArrayList<>();
        for (String name : command.options()) {
            FieldOption option = new FieldOption(new FieldOptionId(unit.newId()), name.strip(), false);
            if (!taken.add(option.foldedName())) {
                throw new CustomFieldNameTakenException(option.name());
            }
            options.add(option);
        }
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

    /** What a save makes of the stored field. */
    static CustomField successor(CustomField stored, CustomField changed) {
        return new CustomField(
                stored.id(),
                stored.project(),
                stored.subject(),
                changed.label().strip(),
                changed.type(),
                changed.required(),
                changed.defaultValue(),
                stored.position(),
                stored.archived(),
                stored.pipeline(),
                stored.version());
    }

    /** Deletes a field that nobody holds values of, with the settings that name it. */
    static CustomField delete(UnitOfWork<? extends CustomFieldStores> unit, CustomField field) {
        unit.stores().customFieldNamers().forEach(namer -> namer.forgetField(unit.project(), field.id()));
        unit.stores().customFields().delete(unit.project(), field.id());
        ChangeLog.deleted(unit, field.id().ref(), field.id().ref(), CustomFieldTexts.of(field));
        return field;
    }

    static void requireSameSort(FieldType stored, FieldType changed) {
        if (!stored.code().equals(changed.code())) {
            throw new IllegalArgumentException("A field of the type " + stored.code() + " does not become a "
                    + changed.code() + ": add another field, and archive this one");
        }
        if (!ids(stored).equals(ids(changed))) {
            throw new IllegalArgumentException("Options are added by addOption and deleted by deleteOption");
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

    static void requireOption(CustomField field, FieldOptionId option) {
        if (!ids(field.type()).contains(option)) {
            throw new NotFoundException(option.ref());
        }
    }

    /** The field with one option more at the end. */
    static CustomField withOption(UnitOfWork<?> unit, CustomField field, String name) {
        if (!isChoice(field.type())) {
            throw new IllegalArgumentException(
                    "A field of the type " + field.type().code() + " has no options");
        }
        FieldOption added = new FieldOption(new FieldOptionId(unit.newId()), name.strip(), false);
        List<FieldOption> options = new ArrayList<>(field.type().options());
        if (options.stream().anyMatch(option -> option.foldedName().equals(added.foldedName()))) {
            throw new CustomFieldNameTakenException(added.name());
        }
        options.add(added);
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
