package io.klientela.testkit;

import io.klientela.CrmSession;
import io.klientela.contact.NewContact;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.customfield.TextType;
import io.klientela.id.FieldOptionId;
import io.klientela.id.PipelineId;
import io.klientela.id.RecordRef;
import io.klientela.id.StageId;
import io.klientela.paging.SortKey;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.RequiredField;
import io.klientela.sales.Stage;
import io.klientela.settings.CustomFieldSettings;
import io.klientela.settings.Leftovers;
import io.klientela.settings.OptionSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.testkit.RandomCommands.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Random commands about the fields that a project adds. */
final class RandomCustomFieldCommands {
    private static final List<FieldType> TYPES = List.of(
            FieldType.text(20),
            FieldType.text(8).shaped("AA-9999"),
            FieldType.longText(),
            FieldType.number(2).atLeast(BigDecimal.ZERO),
            FieldType.date(),
            FieldType.choice(),
            FieldType.multiChoice().atMost(2),
            FieldType.flag(),
            FieldType.heading());

    private final Chance chance;
    private final PipelineId pipeline;
    private final List<StageId> stages;
    private final List<CustomField> fields = new ArrayList<>();

    RandomCustomFieldCommands(Chance chance, CrmSession admin) {
        this.chance = chance;
        Pipeline standard = admin.pipelines().standard();
        this.pipeline = standard.id();
        this.stages = standard.stages().stream().map(Stage::id).toList();
    }

    /** Takes note of what a step gave, and gives what its history can be asked by. */
    Optional<RecordRef> learn(Object result) {
        if (result instanceof CustomField field) {
            fields.add(field);
            return Optional.of(field.id().ref());
        }
        return Optional.empty();
    }

    Step next() {
        if (fields.isEmpty() || chance.oneIn(4)) {
            return add();
        }
        CustomField field = chance.oneOf(fields);
        return switch (chance.below(10)) {
            case 8 -> apply();
            case 0, 1 -> save(field);
            case 7 -> require(field);
            case 2 -> {
                int place = chance.below(4);
                yield new Step(
                        "move " + field.id() + " to " + place,
                        desk -> desk.customFields().moveTo(field.id(), place));
            }
            case 3 ->
                new Step("archive " + field.id(), desk -> desk.customFields().archive(field.id()));
            case 4 ->
                new Step("restore " + field.id(), desk -> desk.customFields().restore(field.id()));
            case 5 -> {
                String name = chance.name();
                yield new Step(
                        "add option " + name + " to " + field.id(),
                        desk -> desk.customFields().addOption(field.id(), name));
            }
            case 6 -> deleteOption(field);
            default -> delete(field);
        };
    }

    private Step add() {
        FieldType type = chance.oneOf(TYPES);
        String label = chance.oneIn(10) ? " " : chance.name();
        NewCustomField command =
                chance.oneIn(2) ? NewCustomField.ofContacts(label, type) : NewCustomField.ofOpportunities(label, type);
        if (chance.oneIn(4)) {
            command = command.onlyIn(pipeline);
        }
        if (chance.oneIn(8)) {
            command = command.asRequired();
        }
        if (type.code().endsWith("choice") || chance.oneIn(10)) {
            command = command.option(chance.name()).option(chance.name());
        }
        if (chance.oneIn(4)) {
            command = command.defaultValue(chance.oneOf(List.of("7", "true", "2026-11-25", "AB-1234", "1.001")));
        }
        NewCustomField made = command;
        return new Step("define " + made, desk -> desk.customFields().add(made));
    }

    private Step require(CustomField field) {
        RequiredField asked =
                chance.oneIn(3) ? chance.oneOf(List.of(RequiredField.Part.values())) : RequiredField.custom(field.id());
        if (chance.oneIn(2)) {
            return new Step("require no more " + asked, desk -> {
                desk.stageRequirements().requireNoMore(pipeline, asked);
                return "not required";
            });
        }
        StageId stage = chance.oneOf(stages);
        return new Step(
                "require " + asked + " from " + stage,
                desk -> desk.stageRequirements().requireFrom(pipeline, stage, asked));
    }

    private Step apply() {
        CustomField known = chance.oneOf(fields);
        CustomFieldSettings wanted = CustomFieldSettings.of(
                        chance.oneIn(3) ? chance.name() : known.label(),
                        known.type().withOptions(List.of()))
                .withOptions(known.type().options().stream()
                        .filter(option -> chance.oneIn(2))
                        .map(option -> new OptionSettings(option.name(), chance.oneIn(3)))
                        .toList());
        SettingsDocument document = SettingsDocument.empty()
                .withCustomFields(known.subject(), List.of(chance.oneIn(4) ? wanted.asArchived() : wanted));
        Leftovers leftovers = chance.oneIn(4) ? chance.oneOf(List.of(Leftovers.values())) : Leftovers.KEEP;
        return new Step(
                "apply " + document + " " + leftovers, desk -> desk.settings().apply(document, leftovers));
    }

    private Step save(CustomField field) {
        CustomField changed = field.withLabel(chance.name()).withoutDefault().asOptional();
        if (field.type() instanceof TextType) {
            changed = changed.withType(FieldType.text(1 + chance.below(20)));
        } else if (!field.type().options().isEmpty()) {
            List<FieldOption> options = new ArrayList<>(field.type().options());
            FieldOption first = options.remove(0);
            options.add(chance.oneIn(2) ? first.asArchived() : first.withName(chance.name() + options.size()));
            changed = changed.withType(field.type().withOptions(distinct(options)));
        } else if (chance.oneIn(4)) {
            changed = changed.withType(FieldType.longText());
        }
        CustomField made = changed;
        return new Step("save " + made, desk -> desk.customFields().save(made));
    }

    /** A name that another option has is refused by the value itself, so such options are left out. */
    private static List<FieldOption> distinct(List<FieldOption> options) {
        List<FieldOption> distinct = new ArrayList<>();
        for (FieldOption option : options) {
            if (distinct.stream().noneMatch(other -> SortKey.fold(other.name()).equals(SortKey.fold(option.name())))) {
                distinct.add(option);
            }
        }
        return distinct;
    }

    private Step deleteOption(CustomField field) {
        List<FieldOption> options = field.type().options();
        FieldOptionId option = options.isEmpty()
                ? new FieldOptionId(field.id().value())
                : chance.oneOf(options).id();
        if (options.size() > 1 && chance.oneIn(2)) {
            FieldOptionId other = chance.oneOf(options).id();
            return new Step(
                    "delete option " + option + " of " + field.id() + " for " + other,
                    desk -> desk.customFields().deleteOption(field.id(), option, other));
        }
        return new Step(
                "delete option " + option + " of " + field.id(),
                desk -> desk.customFields().deleteOption(field.id(), option));
    }

    /** A command to add a contact, with values that fit and others. */
    <T extends NewContact<T>> T filled(T bare) {
        T command = bare;
        for (CustomField field : some()) {
            command = command.custom(field.id(), text(field));
        }
        return command;
    }

    NewOpportunity filled(NewOpportunity bare) {
        NewOpportunity command = bare;
        for (CustomField field : some()) {
            command = command.custom(field.id(), text(field));
        }
        return command;
    }

    /** What a record may come to hold; of another type now and then. */
    CustomValues changed(CustomValues before) {
        CustomValues values = before;
        for (CustomField field : some()) {
            values = chance.oneIn(3)
                    ? values.without(field.id())
                    : values.with(field.id(), value(chance.oneIn(10) ? chance.oneOf(fields) : field));
        }
        return values;
    }

    private List<CustomField> some() {
        return fields.isEmpty() ? List.of() : List.of(chance.oneOf(fields), chance.oneOf(fields));
    }

    private String text(CustomField field) {
        List<FieldOption> options = field.type().options();
        return switch (field.type().code()) {
            case "number" -> chance.oneOf(List.of("0", "12.50", "-3", "1.001"));
            case "date" -> chance.oneOf(List.of("2026-11-25", "1999-01-01", "never"));
            case "flag" -> chance.oneOf(List.of("true", "false"));
            case "choice", "multi-choice" ->
                options.isEmpty() ? "" : chance.oneOf(options).name();
            default -> chance.oneOf(List.of("AB-1234", chance.name(), ""));
        };
    }

    private CustomValue value(CustomField field) {
        List<FieldOption> options = field.type().options();
        return switch (field.type().code()) {
            case "number" -> CustomValue.of(BigDecimal.valueOf(chance.below(500), 2));
            case "date" -> CustomValue.of(LocalDate.of(2026, 11, 1 + chance.below(28)));
            case "choice" ->
                options.isEmpty()
                        ? CustomValue.of("none")
                        : CustomValue.of(chance.oneOf(options).id());
            case "multi-choice" ->
                options.isEmpty()
                        ? CustomValue.of(true)
                        : CustomValue.of(Set.of(chance.oneOf(options).id()));
            case "flag" -> CustomValue.of(chance.oneIn(2));
            default -> CustomValue.of("AB-1234");
        };
    }

    private Step delete(CustomField field) {
        if (chance.oneIn(2)) {
            return new Step(
                    "delete " + field.id() + " with its values",
                    desk -> desk.customFields().deleteWithValues(field.id()));
        }
        return new Step("delete " + field.id(), desk -> {
            desk.customFields().delete(field.id());
            return "deleted";
        });
    }
}
