package io.klientela.memory;

import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFieldStore;
import io.klientela.id.CustomFieldId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class CustomFieldTable implements CustomFieldStore {
    private final Table<CustomField> table;
    private final Integrity integrity;

    CustomFieldTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.CUSTOM_FIELDS, CustomField.class);
        this.integrity = integrity;
    }

    @Override
    public void insert(CustomField field) {
        check(field);
        table.insert(table.key(field.project(), field.id()), field);
    }

    @Override
    public boolean update(CustomField field) {
        boolean isNext = find(field.project(), field.id())
                .filter(stored -> stored.version() == field.version() - 1)
                .isPresent();
        if (isNext) {
            check(field);
            table.put(table.key(field.project(), field.id()), field);
        }
        return isNext;
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
        table.remove(table.key(project, id));
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
