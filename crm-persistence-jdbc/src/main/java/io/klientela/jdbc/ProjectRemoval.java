package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_EVENT;
import static io.klientela.jdbc.schema.Tables.CRM_EVENT_DATA;
import static io.klientela.jdbc.schema.Tables.CRM_PROJECT;

import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.DefaultSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;

/**
 * Removes a project's rows from every table that has a project, whatever tables there come to be: what names others goes
 * before what is named. Events stay; they leave by being delivered.
 */
final class ProjectRemoval {
    private static final Set<Table<?>> KEPT = Set.of(CRM_EVENT, CRM_EVENT_DATA, CRM_PROJECT);

    private final DSLContext sql;
    private final ProjectId project;

    ProjectRemoval(DSLContext sql, ProjectId project) {
        this.sql = sql;
        this.project = project;
    }

    int removeSome(int limit) {
        Set<Table<?>> named = namedByProjects();
        int removed = 0;
        for (Table<?> table : inOrder()) {
            if (!named.contains(table)) {
                int some = sql.deleteFrom(table)
                        .where(column(table).eq(project))
                        .limit(limit)
                        .execute();
                removed += some;
                if (some == limit) {
                    return removed;
                }
            }
        }
        return removed > 0 ? removed : removeProject(named);
    }

    /** The project itself, and the few rows that it names. */
    private int removeProject(Set<Table<?>> named) {
        int removed =
                sql.deleteFrom(CRM_PROJECT).where(CRM_PROJECT.ID.eq(project)).execute();
        for (Table<?> table : inOrder()) {
            if (named.contains(table)) {
                removed +=
                        sql.deleteFrom(table).where(column(table).eq(project)).execute();
            }
        }
        return removed;
    }

    private static Field<ProjectId> column(Table<?> table) {
        return table.field("project_id", ProjectId.class);
    }

    /** What the row of a project names, directly or not. */
    private static Set<Table<?>> namedByProjects() {
        Set<Table<?>> named = new LinkedHashSet<>();
        collectNamed(CRM_PROJECT, named);
        return named;
    }

    private static void collectNamed(Table<?> table, Set<Table<?>> named) {
        for (ForeignKey<?, ?> key : table.getReferences()) {
            if (named.add(key.getKey().getTable())) {
                collectNamed(key.getKey().getTable(), named);
            }
        }
        // The parts of what is named, such as an organisation's bank accounts, go with it.
        for (Table<?> part : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            boolean isPart = !part.getReferences().isEmpty()
                    && part.getReferences().stream()
                            .allMatch(key -> named.contains(key.getKey().getTable()));
            if (isPart && part != CRM_PROJECT) {
                named.add(part);
            }
        }
    }

    private static List<Table<?>> inOrder() {
        Set<Table<?>> ordered = new LinkedHashSet<>();
        DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> collectAfterNamed(table, ordered));
        List<Table<?>> namingFirst = new ArrayList<>(ordered);
        Collections.reverse(namingFirst);
        namingFirst.removeAll(KEPT);
        return namingFirst;
    }

    /** Puts a table behind all that it names. */
    private static void collectAfterNamed(Table<?> table, Set<Table<?>> ordered) {
        if (ordered.contains(table)) {
            return;
        }
        table.getReferences().forEach(key -> collectAfterNamed(key.getKey().getTable(), ordered));
        ordered.add(table);
    }
}
