package io.klientela.jdbc;

import io.klientela.category.CategoryReplaced;
import io.klientela.id.CategoryId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * The columns of one table that hold one category each.
 *
 * @param <R> the rows
 */
final class CategoryColumns<R extends Record> {
    private final RecordKind kind;
    private final TableField<R, ProjectId> project;
    private final Field<UUID> id;
    private final TableField<R, Long> version;
    private final RecordKind rootKind;
    private final Field<UUID> root;
    /** By what the history calls the field. */
    private final Map<String, TableField<R, CategoryId>> columns = new LinkedHashMap<>();

    /** Of records that are their own roots. */
    CategoryColumns(RecordKind kind, TableField<R, ProjectId> project, Field<UUID> id, TableField<R, Long> version) {
        this(kind, project, id, version, kind, id);
    }

    /** Of records whose rights follow those of others. */
    CategoryColumns(
            RecordKind kind,
            TableField<R, ProjectId> project,
            Field<UUID> id,
            TableField<R, Long> version,
            RecordKind rootKind,
            Field<UUID> root) {
        this.kind = kind;
        this.project = project;
        this.id = id;
        this.version = version;
        this.rootKind = rootKind;
        this.root = root;
    }

    CategoryColumns<R> with(String field, TableField<R, CategoryId> column) {
        columns.put(field, column);
        return this;
    }

    long count(DSLContext sql, ProjectId where, CategoryId category) {
        Condition holds = DSL.or(
                columns.values().stream().map(column -> column.eq(category)).toList());
        return sql.fetchCount(
                Objects.requireNonNull(project.getTable()), project.eq(where).and(holds));
    }

    List<CategoryReplaced> replace(
            DSLContext sql, ProjectId where, CategoryId category, CategoryId replacement, int limit) {
        List<CategoryReplaced> touched = new ArrayList<>();
        columns.forEach((field, column) -> {
            int left = limit - touched.size();
            if (left > 0) {
                touched.addAll(
                        replace(sql, field, column, project.eq(where).and(column.eq(category)), replacement, left));
            }
        });
        return touched;
    }

    private List<CategoryReplaced> replace(
            DSLContext sql,
            String field,
            TableField<R, CategoryId> column,
            Condition holding,
            CategoryId replacement,
            int limit) {
        List<CategoryReplaced> touched = sql.select(id, root, column)
                .from(project.getTable())
                .where(holding)
                .orderBy(id)
                .limit(limit)
                .fetch(row -> new CategoryReplaced(
                        new RecordRef(kind, row.value1()),
                        new RecordRef(rootKind, row.value2()),
                        field,
                        Set.of(row.value3()),
                        Set.of(replacement)));
        if (!touched.isEmpty()) {
            List<RecordRef> records =
                    touched.stream().map(CategoryReplaced::record).toList();
            int changed = sql.update(Objects.requireNonNull(project.getTable()))
                    .set(column, replacement)
                    .set(version, version.plus(1))
                    .where(holding)
                    .and(id.in(records.stream().map(RecordRef::id).toList()))
                    .execute();
            Ownership.requireAll(changed, records);
        }
        return touched;
    }
}
