package io.klientela.settings;

import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFields;
import io.klientela.customfield.FieldDefaults;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.PipelineId;
import io.klientela.id.RecordKind;
import io.klientela.paging.SortKey;
import io.klientela.sales.Pipeline;
import io.klientela.sales.SalesStores;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.settings.SettingsFault.Rule;
import io.klientela.settings.SettingsReport.What;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes custom fields like those of a document that has been checked; its pipelines are there. */
final class CustomFieldApplication {
    private final UnitOfWork<? extends SalesStores> unit;
    private final CustomFields fields;
    private final Leftovers leftovers;
    private final SettingsLog log;

    CustomFieldApplication(
            Session<? extends SalesStores> session,
            UnitOfWork<? extends SalesStores> unit,
            Leftovers leftovers,
            SettingsLog log) {
        this.unit = unit;
        this.fields = new CustomFields(session);
        this.leftovers = leftovers;
        this.log = log;
    }

    void apply(Map<RecordKind, List<CustomFieldSettings>> wanted) {
        wanted.keySet().stream()
                .sorted(Comparator.comparing(RecordKind::code))
                .forEach(kind -> apply(kind, wanted.getOrDefault(kind, List.of())));
    }

    private void apply(RecordKind kind, List<CustomFieldSettings> wanted) {
        List<CustomField> stored = fields.list(kind);
        List<CustomFieldId> order = new ArrayList<>();
        for (CustomFieldSettings settings : wanted) {
            CustomField made = PipelineApplication.find(stored, settings.label(), CustomField::foldedLabel)
                    .map(found -> change(found, settings))
                    .orElseGet(() -> add(kind, settings));
            use(made, settings);
            order.add(made.id());
        }
        stored.stream().filter(field -> !order.contains(field.id())).forEach(this::leave);
        order(kind, order);
    }

    private CustomField add(RecordKind kind, CustomFieldSettings settings) {
        FieldType type = settings.type().withOptions(options(settings, List.of()));
        CustomField added = CustomFields.insert(
                unit,
                new CustomField(
                        new CustomFieldId(unit.newId()),
                        unit.project(),
                        kind,
                        settings.label().strip(),
                        type,
                        settings.isRequired(),
                        FieldDefaults.read(type, settings.defaultValue()),
                        fields.list(kind).size(),
                        false,
                        settings.pipeline().map(this::pipeline),
                        1));
        log.add(What.ADDED, place(added));
        return added;
    }

    private PipelineId pipeline(String name) {
        return PipelineApplication.find(unit.stores().pipelines().list(unit.project()), name, Pipeline::foldedName)
                .orElseThrow()
                .id();
    }

    private CustomField change(CustomField stored, CustomFieldSettings settings) {
        FieldType type = settings.type().withOptions(mergedOptions(stored, settings));
        CustomField renamed = stored.withLabel(settings.label().strip())
                .withoutDefault()
                .withType(type, FieldDefaults.read(type, settings.defaultValue()));
        CustomField wanted = settings.isRequired() ? renamed.asRequired() : renamed.asOptional();
        if (wanted.equals(stored)) {
            return stored;
        }
        log.add(What.CHANGED, place(wanted));
        return CustomFields.replace(unit, stored, wanted);
    }

    private List<FieldOption> mergedOptions(CustomField stored, CustomFieldSettings settings) {
        List<FieldOption> there = stored.type().options();
        List<FieldOption> options = new ArrayList<>(options(settings, there));
        List<FieldOptionId> named = options.stream().map(FieldOption::id).toList();
        there.stream()
                .filter(option -> !named.contains(option.id()))
                .flatMap(option -> leave(stored, option).stream())
                .forEach(options::add);
        if (options.size() > FieldOption.MAX_OPTIONS) {
            throw new UnfitSettingsException(List.of(new SettingsFault(place(stored), Rule.OPTIONS)));
        }
        return options;
    }

    private List<FieldOption> options(CustomFieldSettings settings, List<FieldOption> stored) {
        return settings.options().stream()
                .map(option -> new FieldOption(
                        PipelineApplication.find(stored, option.name(), there -> SortKey.fold(there.name()))
                                .map(FieldOption::id)
                                .orElseGet(() -> new FieldOptionId(unit.newId())),
                        option.name().strip(),
                        option.isArchived()))
                .toList();
    }

    private Optional<FieldOption> leave(CustomField field, FieldOption left) {
        String place = place(field) + "/options/" + left.name();
        if (leftovers == Leftovers.KEEP || (leftovers == Leftovers.ARCHIVE && left.isArchived())) {
            return Optional.of(left);
        }
        if (leftovers == Leftovers.ARCHIVE) {
            log.add(What.ARCHIVED, place);
            return Optional.of(left.asArchived());
        }
        boolean isChosen = fields.uses(field.id(), left.id()) > 0;
        log.add(isChosen ? What.KEPT_IN_USE : What.DELETED, place);
        return isChosen ? Optional.of(left) : Optional.empty();
    }

    private void use(CustomField field, CustomFieldSettings settings) {
        if (settings.isArchived() && !field.isArchived()) {
            log.add(What.ARCHIVED, place(fields.archive(field.id())));
        } else if (!settings.isArchived() && field.isArchived()) {
            log.add(What.RESTORED, place(fields.restore(field.id())));
        }
    }

    private void leave(CustomField field) {
        if (leftovers == Leftovers.ARCHIVE && !field.isArchived()) {
            log.add(What.ARCHIVED, place(fields.archive(field.id())));
        } else if (leftovers == Leftovers.DELETE_UNUSED) {
            if (fields.uses(field.id()) == 0) {
                fields.delete(field.id());
                log.add(What.DELETED, place(field));
            } else {
                log.add(What.KEPT_IN_USE, place(field));
            }
        }
    }

    private void order(RecordKind kind, List<CustomFieldId> wanted) {
        List<CustomField> order = new ArrayList<>(fields.list(kind));
        List<CustomFieldId> before = order.stream().map(CustomField::id).toList();
        if (!before.subList(0, wanted.size()).equals(wanted)) {
            // Stable: those of which the document knows nothing keep their order, behind the others.
            order.sort(Comparator.comparingInt(
                    field -> wanted.contains(field.id()) ? wanted.indexOf(field.id()) : wanted.size()));
            CustomFields.reorder(unit, order);
            log.add(What.ORDERED, "customFields/" + kind);
        }
    }

    private static String place(CustomField field) {
        return CustomFieldCheck.place(field.subject(), field.label());
    }
}
