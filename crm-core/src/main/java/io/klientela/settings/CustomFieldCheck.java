package io.klientela.settings;

import io.klientela.customfield.ChoiceType;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.FieldDefaults;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.HeadingType;
import io.klientela.customfield.HoldsCustomFields;
import io.klientela.customfield.MultiChoiceType;
import io.klientela.id.FieldOptionId;
import io.klientela.id.RecordKind;
import io.klientela.paging.SortKey;
import io.klientela.sales.SalesStores;
import io.klientela.session.UnitOfWork;
import io.klientela.settings.SettingsFault.Rule;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the rules that the custom fields of a document break. */
final class CustomFieldCheck {
    private static final int MAX_LABEL = 80;

    private final UnitOfWork<? extends SalesStores> unit;
    private final Outlook outlook;
    private final FaultList faults;

    CustomFieldCheck(UnitOfWork<? extends SalesStores> unit, Outlook outlook, FaultList faults) {
        this.unit = unit;
        this.outlook = outlook;
        this.faults = faults;
    }

    static String place(RecordKind kind, String label) {
        return "customFields/" + kind + "/" + label;
    }

    void check(SettingsDocument document) {
        List<RecordKind> holders = unit.stores().customFieldHolders().stream()
                .map(HoldsCustomFields::kind)
                .toList();
        document.customFields().keySet().stream()
                .sorted(Comparator.comparing(RecordKind::code))
                .forEach(kind -> {
                    if (holders.contains(kind)) {
                        fields(kind, document.customFields().getOrDefault(kind, List.of()));
                    } else {
                        faults.refuseUnless(false, "customFields/" + kind, Rule.NO_CUSTOM_FIELDS);
                    }
                });
    }

    private void fields(RecordKind kind, List<CustomFieldSettings> wanted) {
        List<CustomField> stored = unit.stores().customFields().list(unit.project(), kind);
        Set<String> labels = new HashSet<>();
        for (CustomFieldSettings field : wanted) {
            String place = place(kind, field.label());
            faults.name(place, field.label(), MAX_LABEL, Rule.LABEL, labels);
            boolean isAnswerable = !(field.type() instanceof HeadingType) || !field.isRequired();
            faults.refuseUnless(isAnswerable, place, Rule.HEADING_REQUIRED);
            options(place, field);
            field.pipeline().ifPresent(pipeline -> {
                boolean isThere = kind.equals(RecordKind.OPPORTUNITY) && outlook.hasPipeline(pipeline);
                faults.refuseUnless(isThere, place, Rule.NO_PIPELINE);
            });
            PipelineApplication.find(stored, field.label(), CustomField::foldedLabel)
                    .ifPresent(found -> likeStored(place, field, found));
        }
    }

    private void options(String place, CustomFieldSettings field) {
        boolean isChoice = field.type() instanceof ChoiceType || field.type() instanceof MultiChoiceType;
        boolean isFit = isChoice
                ? field.options().size() <= FieldOption.MAX_OPTIONS
                : field.options().isEmpty();
        faults.refuseUnless(isFit, place, Rule.OPTIONS);
        Set<String> names = new HashSet<>();
        int before = faults.all().size();
        field.options().forEach(option -> faults.name(place + "/options/" + option.name(), option.name(), names));
        if (isFit && faults.all().size() == before) {
            faults.refuseUnless(FieldDefaults.fit(provisional(field), field.defaultValue()), place, Rule.DEFAULT);
        }
    }

    /** The type with options that have ids for the time of the check. */
    private FieldType provisional(CustomFieldSettings field) {
        return field.type()
                .withOptions(field.options().stream()
                        .map(option -> new FieldOption(
                                new FieldOptionId(unit.newId()), option.name().strip(), option.isArchived()))
                        .toList());
    }

    private void likeStored(String place, CustomFieldSettings field, CustomField stored) {
        boolean isSameSort = field.type().code().equals(stored.type().code());
        faults.refuseUnless(isSameSort, place, Rule.TYPE_DIFFERS);
        Optional<String> pipeline = field.pipeline().map(SortKey::fold);
        faults.refuseUnless(pipeline.equals(outlook.pipelineOf(stored)), place, Rule.PIPELINE_DIFFERS);
    }
}
