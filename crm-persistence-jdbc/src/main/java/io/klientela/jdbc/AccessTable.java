package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.jdbc.schema.tables.records.CrmRecordAccessRecord;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.session.RecordAccess;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Who reaches which record. The rows of a record outlive it, since its history is read through them. */
final class AccessTable {
    private final DSLContext sql;

    AccessTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether the filter lets through the record that the columns name: one semi-join, or none. */
    static Condition admits(AccessFilter filter, Field<ProjectId> project, Field<RecordKind> kind, Field<UUID> record) {
        if (filter instanceof AccessFilter.OpenTo open) {
            return DSL.exists(DSL.selectOne()
                    .from(CRM_RECORD_ACCESS)
                    .where(CRM_RECORD_ACCESS.PROJECT_ID.eq(project))
                    .and(CRM_RECORD_ACCESS.RECORD_KIND.eq(kind))
                    .and(CRM_RECORD_ACCESS.RECORD_ID.eq(record))
                    .and(CRM_RECORD_ACCESS.PRINCIPAL.in(
                            open.principals().stream().sorted().toList())));
        }
        return filter instanceof AccessFilter.Everything ? DSL.trueCondition() : DSL.falseCondition();
    }

    /** As {@link #admits(AccessFilter, Field, Field, Field)}, for columns that name records of one kind. */
    static Condition admits(AccessFilter filter, Field<ProjectId> project, RecordKind kind, Field<?> record) {
        return admits(
                filter,
                project,
                DSL.inline(kind, CRM_RECORD_ACCESS.RECORD_KIND),
                record.coerce(CRM_RECORD_ACCESS.RECORD_ID));
    }

    void insert(ProjectId project, RecordRef record, RecordAccess access) {
        List<CrmRecordAccessRecord> rows = new ArrayList<>();
        access.entries().forEach((principal, share) -> {
            CrmRecordAccessRecord row = new CrmRecordAccessRecord();
            row.setProjectId(project);
            row.setRecordKind(record.kind());
            row.setRecordId(record.id());
            row.setPrincipal(principal);
            row.setMayWrite(share == Share.WRITE);
            rows.add(row);
        });
        Rows.insertAll(sql, rows);
    }

    /** Writes what differs from what is stored. Access is read far more often than it changes. */
    void update(ProjectId project, RecordRef record, RecordAccess access) {
        Map<Principal, Share> stored =
                load(project, record.kind(), List.of(record.id())).getOrDefault(record.id(), Map.of());
        if (!stored.equals(access.entries())) {
            sql.deleteFrom(CRM_RECORD_ACCESS)
                    .where(CRM_RECORD_ACCESS.PROJECT_ID.eq(project))
                    .and(CRM_RECORD_ACCESS.RECORD_KIND.eq(record.kind()))
                    .and(CRM_RECORD_ACCESS.RECORD_ID.eq(record.id()))
                    .execute();
            insert(project, record, access);
        }
    }

    /** To whom each of the records is open besides its responsible employee. */
    Map<UUID, Visibility> visibilities(ProjectId project, RecordKind kind, Collection<UUID> records) {
        Map<UUID, Visibility> visibilities = new HashMap<>();
        load(project, kind, records).forEach((record, shares) -> {
            shares.keySet().removeIf(principal -> principal.code().startsWith("owner:"));
            visibilities.put(record, new Visibility(shares));
        });
        return visibilities;
    }

    private Map<UUID, Map<Principal, Share>> load(ProjectId project, RecordKind kind, Collection<UUID> records) {
        Map<UUID, Map<Principal, Share>> loaded = new HashMap<>();
        if (records.isEmpty()) {
            return loaded;
        }
        sql.selectFrom(CRM_RECORD_ACCESS)
                .where(CRM_RECORD_ACCESS.PROJECT_ID.eq(project))
                .and(CRM_RECORD_ACCESS.RECORD_KIND.eq(kind))
                .and(CRM_RECORD_ACCESS.RECORD_ID.in(records))
                .forEach(row -> loaded.computeIfAbsent(row.getRecordId(), record -> new HashMap<>())
                        .put(row.getPrincipal(), share(row.getMayWrite())));
        return loaded;
    }

    static Share share(boolean mayWrite) {
        return mayWrite ? Share.WRITE : Share.READ;
    }
}
