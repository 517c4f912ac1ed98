package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CUSTOM_FIELD;
import static io.klientela.jdbc.schema.Tables.CRM_CUSTOM_FIELD_OPTION;

import io.klientela.customfield.CustomField;
import io.klientela.customfield.CustomFieldStore;
import io.klientela.customfield.FieldOption;
import io.klientela.customfield.FieldType;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.records.CrmCustomFieldOptionRecord;
import io.klientela.jdbc.schema.tables.records.CrmCustomFieldRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The definitions of custom fields with their options. */
final class CustomFieldTable implements CustomFieldStore {
    /** As much of a folded label as MariaDB takes into a unique key. */
    private static final int MAX_KEY = 700;

    private final DSLContext sql;
    private final References references;

    CustomFieldTable(DSLContext sql) {
        this.sql = sql;
        this.references = new References(sql);
    }

    @Override
    public void insert(CustomField field) {
        field.pipeline().ifPresent(pipeline -> references.hold(field.project(), pipeline));
        Rows.insert(sql, row(field));
        Rows.insertAll(sql, optionRows(field));
    }

    /** {@inheritDoc} Options stay rows of their own, since records have chosen them. */
    @Override
    public boolean update(CustomField field) {
        if (!Rows.update(sql, row(field), CRM_CUSTOM_FIELD.VERSION, field.version())) {
            return false;
        }
        List<CrmCustomFieldOptionRecord> rows = optionRows(field);
        List<CrmCustomFieldOptionRecord> stored =
                sql.selectFrom(CRM_CUSTOM_FIELD_OPTION).where(of(field)).fetch();
        if (Set.copyOf(stored).equals(Set.copyOf(rows))) {
            return true;
        }
        Set<FieldOptionId> known = Set.copyOf(
                stored.stream().map(CrmCustomFieldOptionRecord::getId).toList());
        sql.deleteFrom(CRM_CUSTOM_FIELD_OPTION)
                .where(of(field))
                .and(CRM_CUSTOM_FIELD_OPTION.ID.notIn(
                        rows.stream().map(CrmCustomFieldOptionRecord::getId).toList()))
                .execute();
        rows.stream()
                .filter(row -> known.contains(row.getId()) && !stored.contains(row))
                .forEach(row -> sql.update(CRM_CUSTOM_FIELD_OPTION)
                        .set(row)
                        .where(of(field))
                        .and(CRM_CUSTOM_FIELD_OPTION.ID.eq(row.getId()))
                        .execute());
        Rows.insertAll(
                sql, rows.stream().filter(row -> !known.contains(row.getId())).toList());
        return true;
    }

    private static Condition of(CustomField field) {
        return CRM_CUSTOM_FIELD_OPTION
                .PROJECT_ID
                .eq(field.project())
                .and(CRM_CUSTOM_FIELD_OPTION.FIELD_ID.eq(field.id()));
    }

    private static CrmCustomFieldRecord row(CustomField field) {
        CrmCustomFieldRecord row = new CrmCustomFieldRecord();
        row.setProjectId(field.project());
        row.setId(field.id());
        row.setSubjectKind(field.subject());
        row.setLabel(field.label());
        row.setLabelKey(key(field.foldedLabel()));
        FieldTypes.write(row, field.type());
        row.setRequired(field.required());
        row.setDefaultText(field.defaultValue().map(FieldTypes::text).orElse(null));
        row.setPlace(field.position());
        row.setArchived(field.isArchived());
        row.setPipelineId(field.pipeline().orElse(null));
        row.setVersion(field.version());
        return row;
    }

    /** A label of ligatures folds into more letters than a key holds; its hash is as unique. */
    private static String key(String folded) {
        return folded.length() <= MAX_KEY ? folded : ProfileHash.of(List.of(folded));
    }

    private static List<CrmCustomFieldOptionRecord> optionRows(CustomField field) {
        List<FieldOption> options = field.type().options();
        return IntStream.range(0, options.size())
                .mapToObj(place -> {
                    FieldOption option = options.get(place);
                    CrmCustomFieldOptionRecord row = new CrmCustomFieldOptionRecord();
                    row.setProjectId(field.project());
                    row.setFieldId(field.id());
                    row.setId(option.id());
                    row.setPlace(place);
                    row.setName(option.name());
                    row.setArchived(option.isArchived());
                    return row;
                })
                .toList();
    }

    @Override
    public void delete(ProjectId project, CustomFieldId id) {
        references.holdFields(project, List.of(id));
        sql.deleteFrom(CRM_CUSTOM_FIELD_OPTION)
                .where(CRM_CUSTOM_FIELD_OPTION.PROJECT_ID.eq(project))
                .and(CRM_CUSTOM_FIELD_OPTION.FIELD_ID.eq(id))
                .execute();
        sql.deleteFrom(CRM_CUSTOM_FIELD)
                .where(CRM_CUSTOM_FIELD.PROJECT_ID.eq(project))
                .and(CRM_CUSTOM_FIELD.ID.eq(id))
                .execute();
    }

    @Override
    public Optional<CustomField> find(ProjectId project, CustomFieldId id) {
        return fields(project, CRM_CUSTOM_FIELD.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<CustomField> list(ProjectId project, RecordKind subject) {
        return fields(project, CRM_CUSTOM_FIELD.SUBJECT_KIND.eq(subject));
    }

    /** One statement for both, so that nobody sees a field whose options are gone already. */
    private List<CustomField> fields(ProjectId project, Condition which) {
        return sql
                .select(CRM_CUSTOM_FIELD.fields())
                .select(CRM_CUSTOM_FIELD_OPTION.ID, CRM_CUSTOM_FIELD_OPTION.NAME, CRM_CUSTOM_FIELD_OPTION.ARCHIVED)
                .from(CRM_CUSTOM_FIELD)
                .leftJoin(CRM_CUSTOM_FIELD_OPTION)
                .on(CRM_CUSTOM_FIELD_OPTION.PROJECT_ID.eq(CRM_CUSTOM_FIELD.PROJECT_ID))
                .and(CRM_CUSTOM_FIELD_OPTION.FIELD_ID.eq(CRM_CUSTOM_FIELD.ID))
                .where(CRM_CUSTOM_FIELD.PROJECT_ID.eq(project))
                .and(which)
                .orderBy(CRM_CUSTOM_FIELD.PLACE, CRM_CUSTOM_FIELD.ID, CRM_CUSTOM_FIELD_OPTION.PLACE)
                .fetchGroups(CRM_CUSTOM_FIELD, CustomFieldTable::option)
                .entrySet()
                .stream()
                .map(entry -> field(
                        entry.getKey(),
                        entry.getValue().stream().flatMap(Optional::stream).toList()))
                .toList();
    }

    private static Optional<FieldOption> option(Record row) {
        return Optional.ofNullable(row.get(CRM_CUSTOM_FIELD_OPTION.ID))
                .map(id -> new FieldOption(
                        id, row.get(CRM_CUSTOM_FIELD_OPTION.NAME), row.get(CRM_CUSTOM_FIELD_OPTION.ARCHIVED)));
    }

    private static CustomField field(CrmCustomFieldRecord row, List<FieldOption> options) {
        FieldType type = FieldTypes.read(row).withOptions(options);
        return new CustomField(
                row.getId(),
                row.getProjectId(),
                row.getSubjectKind(),
                row.getLabel(),
                type,
                row.getRequired(),
                Optional.ofNullable(row.getDefaultText()).map(text -> FieldTypes.value(type, text)),
                row.getPlace(),
                row.getArchived(),
                Optional.ofNullable(row.getPipelineId()),
                row.getVersion());
    }
}
