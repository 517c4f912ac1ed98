package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_FIELD;
import static io.klientela.jdbc.schema.Tables.CRM_OPPORTUNITY;
import static io.klientela.jdbc.schema.Tables.CRM_OPPORTUNITY_FIELD;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.customfield.CustomValue;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.NumberType;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.OpportunityId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.jdbc.schema.tables.records.CrmContactFieldRecord;
import io.klientela.jdbc.schema.tables.records.CrmOpportunityFieldRecord;
import io.klientela.paging.SortKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;

/**
 * What the records of one kind hold in custom fields: a table beside theirs. The two tables have columns of the same names,
 * but for the one that names the record.
 *
 * @param <R> the rows of that table
 */
final class CustomValueRows<R extends TableRecord<R>> {
    static final CustomValueRows<CrmContactFieldRecord> OF_CONTACTS = new CustomValueRows<>(
            RecordKind.CONTACT,
            CRM_CONTACT_FIELD,
            CRM_CONTACT_FIELD.CONTACT_ID,
            row -> row.getContactId().value(),
            (row, record) -> row.setContactId(new ContactId(record)),
            new Owners(CRM_CONTACT, CRM_CONTACT.PROJECT_ID, CRM_CONTACT.ID, CRM_CONTACT.VERSION));

    static final CustomValueRows<CrmOpportunityFieldRecord> OF_OPPORTUNITIES = new CustomValueRows<>(
            RecordKind.OPPORTUNITY,
            CRM_OPPORTUNITY_FIELD,
            CRM_OPPORTUNITY_FIELD.OPPORTUNITY_ID,
            row -> row.getOpportunityId().value(),
            (row, record) -> row.setOpportunityId(new OpportunityId(record)),
            new Owners(CRM_OPPORTUNITY, CRM_OPPORTUNITY.PROJECT_ID, CRM_OPPORTUNITY.ID, CRM_OPPORTUNITY.VERSION));

    /** The records that the values belong to. */
    private record Owners(Table<?> table, Field<ProjectId> project, Field<?> id, Field<Long> version) {
        Condition are(ProjectId in, Collection<UUID> records) {
            return project.eq(in).and(id.coerce(CRM_RECORD_ACCESS.RECORD_ID).in(records));
        }
    }

    private final RecordKind kind;
    private final Table<R> table;
    private final Field<UUID> record;
    private final Function<R, UUID> recordOf;
    private final BiConsumer<R, UUID> setRecord;
    private final Owners owners;
    private final Field<ProjectId> project;
    private final Field<CustomFieldId> field;
    private final Field<Integer> place;
    private final Field<String> text;
    private final Field<SortKey> key;
    private final Field<BigDecimal> number;
    private final Field<LocalDate> day;
    private final Field<FieldOptionId> option;
    private final Field<Boolean> flag;

    private CustomValueRows(
            RecordKind kind,
            Table<R> table,
            Field<?> record,
            Function<R, UUID> recordOf,
            BiConsumer<R, UUID> setRecord,
            Owners owners) {
        this.kind = kind;
        this.table = table;
        this.record = record.coerce(CRM_RECORD_ACCESS.RECORD_ID);
        this.recordOf = recordOf;
        this.setRecord = setRecord;
        this.owners = owners;
        this.project = column(CRM_CONTACT_FIELD.PROJECT_ID);
        this.field = column(CRM_CONTACT_FIELD.FIELD_ID);
        this.place = column(CRM_CONTACT_FIELD.PLACE);
        this.text = column(CRM_CONTACT_FIELD.TEXT_VALUE);
        this.key = column(CRM_CONTACT_FIELD.SORT_KEY);
        this.number = column(CRM_CONTACT_FIELD.NUMBER_VALUE);
        this.day = column(CRM_CONTACT_FIELD.DAY_VALUE);
        this.option = column(CRM_CONTACT_FIELD.OPTION_ID);
        this.flag = column(CRM_CONTACT_FIELD.FLAG_VALUE);
    }

    private <T> Field<T> column(Field<T> alike) {
        return Objects.requireNonNull(table.field(alike));
    }

    /** Writes what a new record holds. */
    void insert(DSLContext sql, ProjectId in, UUID of, CustomValues values) {
        if (!values.byField().isEmpty()) {
            new References(sql).holdFields(in, values.byField().keySet());
            Rows.insertAll(sql, rows(in, of, values));
        }
    }

    /** Writes what a record holds now, if it is not what is stored. */
    void update(DSLContext sql, ProjectId in, UUID of, CustomValues stored, CustomValues values) {
        if (!stored.equals(values)) {
            delete(sql, in, of);
            insert(sql, in, of, values);
        }
    }

    void delete(DSLContext sql, ProjectId in, UUID of) {
        sql.deleteFrom(table).where(project.eq(in)).and(record.eq(of)).execute();
    }

    /** In the order of fields, so that two records that share fields meet at the first. */
    private List<R> rows(ProjectId in, UUID of, CustomValues values) {
        List<R> rows = new ArrayList<>();
        values.byField().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .forEach(entry -> rows.addAll(rows(in, of, entry.getKey(), entry.getValue())));
        return rows;
    }

    private List<R> rows(ProjectId in, UUID of, CustomFieldId id, CustomValue value) {
        if (!(value instanceof CustomValue.Choices choices)) {
            return List.of(row(in, of, id, 0, value));
        }
        List<R> rows = new ArrayList<>();
        choices.options().stream()
                .sorted(Comparator.comparing(FieldOptionId::toString))
                .forEach(chosen -> rows.add(row(in, of, id, rows.size() + 1, new CustomValue.Choice(chosen))));
        return rows;
    }

    private R row(ProjectId in, UUID of, CustomFieldId id, int at, CustomValue value) {
        R row = Objects.requireNonNull(table.newRecord());
        row.set(project, in);
        setRecord.accept(row, of);
        row.set(field, id);
        row.set(place, at);
        // All columns are set, since rows are inserted several at a time.
        String given = value instanceof CustomValue.Text written ? written.text() : null;
        row.set(text, given);
        row.set(key, value.sortKey().orElse(null));
        row.set(
                number,
                value instanceof CustomValue.Decimal decimal
                        ? Decimals.stored(decimal.number(), NumberType.MAX_DECIMALS)
                        : null);
        row.set(day, value instanceof CustomValue.Day date ? date.day() : null);
        row.set(option, value instanceof CustomValue.Choice choice ? choice.option() : null);
        row.set(flag, value instanceof CustomValue.Flag set ? set.isSet() : null);
        return row;
    }

    /** What some records hold: one query, however many records. */
    Map<UUID, CustomValues> load(DSLContext sql, ProjectId in, Collection<UUID> records) {
        return load(sql, in, records, DSL.noCondition());
    }

    private Map<UUID, CustomValues> load(DSLContext sql, ProjectId in, Collection<UUID> records, Condition which) {
        Map<UUID, CustomValues> loaded = new HashMap<>();
        if (records.isEmpty()) {
            return loaded;
        }
        Rows.ofEach(sql, table, project.eq(in).and(which), record, records, record, field, place)
                .forEach(row -> {
                    UUID of = recordOf.apply(row);
                    CustomFieldId id = row.get(field);
                    CustomValues before = loaded.getOrDefault(of, CustomValues.none());
                    CustomValue value = value(row, before.options(id));
                    loaded.put(of, before.with(id, value));
                });
        return loaded;
    }

    private CustomValue value(org.jooq.Record row, Set<FieldOptionId> chosen) {
        if (row.get(text) != null) {
            return CustomValue.of(row.get(text));
        } else if (row.get(number) != null) {
            return CustomValue.of(Decimals.read(row.get(number)));
        } else if (row.get(day) != null) {
            return CustomValue.of(row.get(day));
        } else if (row.get(flag) != null) {
            return CustomValue.of(row.get(flag).booleanValue());
        } else if (row.get(place) == 0) {
            return CustomValue.of(row.get(option));
        }
        Set<FieldOptionId> more = new HashSet<>(chosen);
        more.add(row.get(option));
        return CustomValue.of(more);
    }

    long count(DSLContext sql, ProjectId in, CustomFieldId id, Optional<FieldOptionId> chosen) {
        return sql.select(DSL.countDistinct(record))
                .from(table)
                .where(holding(in, id, chosen))
                .fetchSingle()
                .value1();
    }

    private Condition holding(ProjectId in, CustomFieldId id, Optional<FieldOptionId> chosen) {
        return project.eq(in).and(field.eq(id)).and(chosen.map(option::eq).orElse(DSL.noCondition()));
    }

    /** What some records hold in a field. The records are locked, so that this is what will be replaced. */
    Map<RecordRef, CustomValue> values(
            DSLContext sql, ProjectId in, CustomFieldId id, Optional<FieldOptionId> chosen, int limit) {
        List<UUID> records = sql.selectDistinct(record)
                .from(table)
                .where(holding(in, id, chosen))
                .orderBy(record)
                .limit(limit)
                .fetch(record);
        if (records.isEmpty()) {
            return Map.of();
        }
        sql.selectOne()
                .from(owners.table())
                .where(owners.are(in, records))
                .forUpdate()
                .execute();
        Map<RecordRef, CustomValue> values = new HashMap<>();
        load(sql, in, records, field.eq(id))
                .forEach((of, held) ->
                        values.put(new RecordRef(kind, of), held.value(id).orElseThrow()));
        return values;
    }

    void replace(DSLContext sql, ProjectId in, CustomFieldId id, Map<RecordRef, Optional<CustomValue>> values) {
        List<UUID> records = values.keySet().stream().map(RecordRef::id).toList();
        int touched = sql.update(owners.table())
                .set(owners.version(), owners.version().plus(1))
                .where(owners.are(in, records))
                .execute();
        Ownership.requireAll(touched, List.copyOf(values.keySet()));
        sql.deleteFrom(table)
                .where(project.eq(in))
                .and(record.in(records))
                .and(field.eq(id))
                .execute();
        List<R> rows = new ArrayList<>();
        values.forEach((of, value) -> value.ifPresent(now -> rows.addAll(rows(in, of.id(), id, now))));
        Rows.insertAll(sql, rows);
    }
}
