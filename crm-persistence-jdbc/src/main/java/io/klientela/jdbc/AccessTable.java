package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.jdbc.schema.tables.CrmRecordAccess;
import io.klientela.jdbc.schema.tables.records.CrmRecordAccessRecord;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.session.RecordAccess;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Who reaches which record. The rows of a record outlive it, since its history is read through them. */
final class AccessTable {
    private final DSLContext sql;

    private final References references;

    AccessTable(DSLContext sql) {
        this.sql = sql;
        this.references = new References(sql);
    }

    /** Whether the filter lets through the record that the columns name: one semi-join, or none. */
    static Condition admits(AccessFilter filter, Field<ProjectId> project, Field<RecordKind> kind, Field<UUID> record) {
        return admits(Probe.ALL_AT_ONCE, filter, project, kind, record);
    }

    private static Condition admits(
            Probe probe, AccessFilter filter, Field<ProjectId> project, Field<RecordKind> kind, Field<UUID> record) {
        if (filter instanceof AccessFilter.OpenTo open) {
            return probe.finds(DSL.selectOne()
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
        return admits(Probe.ALL_AT_ONCE, filter, project, kind, record);
    }

    /** The same, found out in a certain way. */
    static Condition admits(
            Probe probe, AccessFilter filter, Field<ProjectId> project, RecordKind kind, Field<?> record) {
        return admits(
                probe,
                filter,
                project,
                DSL.inline(kind, CRM_RECORD_ACCESS.RECORD_KIND),
                record.coerce(CRM_RECORD_ACCESS.RECORD_ID));
    }

    /**
     * The records of a kind that are open to one of the principals, in the order of their sort keys: for each principal a
     * range of an index that lies in that order, of which no more is read than the slice holds. Answered as walked.
     */
    List<UUID> inOrder(
            AccessFilter.OpenTo open,
            ProjectId project,
            RecordKind kind,
            Walk walk,
            Function<CrmRecordAccess, Condition> condition) {
        CrmRecordAccess row = CRM_RECORD_ACCESS.as("reader");
        Field<SortKey> key = DSL.field(DSL.name("found", "sort_key"), CRM_RECORD_ACCESS.SORT_KEY.getDataType());
        Field<UUID> record = DSL.field(DSL.name("found", "record_id"), CRM_RECORD_ACCESS.RECORD_ID.getDataType());
        Select<Record2<SortKey, UUID>> ranges = open.principals().stream()
                .sorted()
                .<Select<Record2<SortKey, UUID>>>map(principal -> DSL.select(row.SORT_KEY, row.RECORD_ID)
                        .from(row)
                        .where(row.PROJECT_ID.eq(project))
                        .and(row.RECORD_KIND.eq(kind))
                        .and(row.PRINCIPAL.eq(principal))
                        .and(row.SORT_KEY.isNotNull())
                        .and(walk.beyond(row.SORT_KEY, Keyset::key, row.RECORD_ID))
                        .and(condition.apply(row))
                        .orderBy(
                                walk.order(row.PROJECT_ID, row.RECORD_KIND, row.PRINCIPAL, row.SORT_KEY, row.RECORD_ID))
                        .limit(walk.limit()))
                .reduce(Select::unionAll)
                .orElseThrow();
        return sql.selectDistinct(key, record)
                .from(ranges.asTable("found", "sort_key", "record_id"))
                .orderBy(walk.order(key, record))
                .limit(walk.limit())
                .fetch(record);
    }

    /** Writes who reaches a record. Who is responsible is active until the transaction ends. */
    void insert(ProjectId project, RecordRef record, RecordAccess access, Optional<SortKey> key) {
        references.holdActive(project, access.responsible());
        Rows.insertAll(sql, rows(project, record, access, key));
    }

    private static List<CrmRecordAccessRecord> rows(
            ProjectId project, RecordRef record, RecordAccess access, Optional<SortKey> key) {
        List<CrmRecordAccessRecord> rows = new ArrayList<>();
        access.entries().forEach((principal, share) -> {
            CrmRecordAccessRecord row = new CrmRecordAccessRecord();
            row.setProjectId(project);
            row.setRecordKind(record.kind());
            row.setRecordId(record.id());
            row.setPrincipal(principal);
            row.setMayWrite(share == Share.WRITE);
            row.setSortKey(key.orElse(null));
            row.setRetired(false);
            rows.add(row);
        });
        return rows;
    }

    /** Writes what differs from what is stored. Access is read far more often than it changes. */
    void update(ProjectId project, RecordRef record, RecordAccess access, Optional<SortKey> key) {
        Set<CrmRecordAccessRecord> stored = new HashSet<>(
                sql.selectFrom(CRM_RECORD_ACCESS).where(of(project, record)).fetch());
        List<CrmRecordAccessRecord> rows = rows(project, record, access, key);
        if (stored.equals(new HashSet<>(rows))) {
            return;
        }
        if (stored.equals(new HashSet<>(rows(project, record, access, keyOf(stored))))) {
            sql.update(CRM_RECORD_ACCESS)
                    .set(CRM_RECORD_ACCESS.SORT_KEY, key.orElse(null))
                    .where(of(project, record))
                    .execute();
            return;
        }
        Principal owner = Principal.owner(access.responsible());
        if (stored.stream().noneMatch(row -> row.getPrincipal().equals(owner))) {
            references.holdActive(project, access.responsible());
        }
        sql.deleteFrom(CRM_RECORD_ACCESS).where(of(project, record)).execute();
        Rows.insertAll(sql, rows);
    }

    private static Optional<SortKey> keyOf(Set<CrmRecordAccessRecord> rows) {
        return rows.stream()
                .map(CrmRecordAccessRecord::getSortKey)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The record is deleted: it leaves all lists, and its history is still read through these rows. */
    void retire(ProjectId project, RecordRef record) {
        sql.update(CRM_RECORD_ACCESS)
                .set(CRM_RECORD_ACCESS.RETIRED, true)
                .setNull(CRM_RECORD_ACCESS.SORT_KEY)
                .where(of(project, record))
                .execute();
    }

    /** Puts one responsible employee in the place of another. */
    void handOver(ProjectId project, RecordKind kind, Collection<UUID> records, EmployeeId employee, EmployeeId heir) {
        references.holdActive(project, heir);
        sql.update(CRM_RECORD_ACCESS)
                .set(CRM_RECORD_ACCESS.PRINCIPAL, Principal.owner(heir))
                .where(CRM_RECORD_ACCESS.PROJECT_ID.eq(project))
                .and(CRM_RECORD_ACCESS.RECORD_KIND.eq(kind))
                .and(CRM_RECORD_ACCESS.RECORD_ID.in(records))
                .and(CRM_RECORD_ACCESS.PRINCIPAL.eq(Principal.owner(employee)))
                .execute();
    }

    private static Condition of(ProjectId project, RecordRef record) {
        return CRM_RECORD_ACCESS
                .PROJECT_ID
                .eq(project)
                .and(CRM_RECORD_ACCESS.RECORD_KIND.eq(record.kind()))
                .and(CRM_RECORD_ACCESS.RECORD_ID.eq(record.id()));
    }

    /** How many records that are there are open to {@code principal}. */
    long countNaming(ProjectId project, Principal principal) {
        return sql.fetchCount(
                CRM_RECORD_ACCESS,
                CRM_RECORD_ACCESS
                        .PROJECT_ID
                        .eq(project)
                        .and(CRM_RECORD_ACCESS.PRINCIPAL.eq(principal))
                        .and(CRM_RECORD_ACCESS.RETIRED.isFalse()));
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
        Condition ofKind = CRM_RECORD_ACCESS.PROJECT_ID.eq(project).and(CRM_RECORD_ACCESS.RECORD_KIND.eq(kind));
        Rows.ofEach(sql, CRM_RECORD_ACCESS, ofKind, CRM_RECORD_ACCESS.RECORD_ID, records)
                .forEach(row -> loaded.computeIfAbsent(row.getRecordId(), record -> new HashMap<>())
                        .put(row.getPrincipal(), share(row.getMayWrite())));
        return loaded;
    }

    static Share share(boolean mayWrite) {
        return mayWrite ? Share.WRITE : Share.READ;
    }
}
