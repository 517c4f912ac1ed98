package io.klientela.memory;

import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFieldStore;
import io.klientela.customfield.HoldsCustomFields;
import io.klientela.id.CustomFieldId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.sales.RequiredField;
import io.klientela.sales.StageRequirement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

final class CustomFieldTable implements CustomFieldStore {
    private final Table<CustomField> table;
    private final Table<StageRequirement> requirements;
    private final Integrity integrity;
    private final List<HoldsCustomFields> holders;

    CustomFieldTable(Rows rows, Integrity integrity, List<HoldsCustomFields> holders) {
        table = new Table<>(rows, Section.CUSTOM_FIELDS, CustomField.class);
        requirements = new Table<>(rows, Section.STAGE_REQUIREMENTS, StageRequirement.class);
        this.integrity = integrity;
        this.holders = holders;
    }

    @Override
    public void insert(CustomField field) {
        check(field);
        table.insert(table.key(field.project(), field.id()), field);
    }

    @Override
    public boolean update(CustomField field) {
        Optional<CustomField> before =
                find(field.project(), field.id()).filter(stored -> stored.version() == field.version() - 1);
        if (before.isPresent()) {
            check(field);
            before.get().type().options().stream()
                    .filter(option -> field.type().options().stream()
                            .noneMatch(kept -> kept.id().equals(option.id())))
                    .forEach(gone -> refuseWhereHeld(
                            holder -> holder.countValues(field.project(), field.id(), gone.id()), field.id()));
            table.put(table.key(field.project(), field.id()), field);
        }
        return before.isPresent();
    }

    private void check(CustomField field) {
        integrity.project(field.project());
        field.pipeline().ifPresent(pipeline -> integrity.pipeline(field.project(), pipeline));
        boolean hasNamesake = fields(field.project(), field.subject())
                .anyMatch(other ->
                        !other.id().equals(field.id()) && other.foldedLabel().equals(field.foldedLabel()));
        Integrity.unique(!hasNamesake, field.label());
    }

    @Override
    public void delete(ProjectId project, CustomFieldId id) {
        refuseWhereHeld(holder -> holder.countValues(project, id), id);
        RequiredField named = RequiredField.custom(id);
        boolean isAskedFor = requirements
                .under(requirements.key().then(project.value()))
                .anyMatch(requirement -> requirement.field().equals(named));
        Integrity.reference(!isAskedFor, id);
        table.remove(table.key(project, id));
    }

    private void refuseWhereHeld(ToLongFunction<HoldsCustomFields> uses, CustomFieldId field) {
        Integrity.reference(holders.stream().noneMatch(holder -> uses.applyAsLong(holder) > 0), field);
    }

    @Override
    public Optional<CustomField> find(ProjectId project, CustomFieldId id) {
        return table.find(table.key(project, id));
    }

    /** The rows lie by id, and sorting is stable: equal positions stay in the order of ids. */
    @Override
    public List<CustomField> list(ProjectId project, RecordKind subject) {
        return fields(project, subject)
                .sorted(Comparator.comparingInt(CustomField::position))
                .toList();
    }

    private Stream<CustomField> fields(ProjectId project, RecordKind subject) {
        return table.under(table.key().then(project.value()))
                .filter(field -> field.subject().equals(subject));
    }
}
