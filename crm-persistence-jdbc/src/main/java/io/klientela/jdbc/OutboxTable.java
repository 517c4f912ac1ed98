package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_EVENT;
import static io.klientela.jdbc.schema.Tables.CRM_EVENT_DATA;

import io.klientela.id.EventId;
import io.klientela.id.RecordRef;
import io.klientela.jdbc.schema.tables.records.CrmEventDataRecord;
import io.klientela.jdbc.schema.tables.records.CrmEventRecord;
import io.klientela.outbox.DomainEvent;
import io.klientela.outbox.OutboxStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Events that wait. */
final class OutboxTable implements OutboxStore {
    private final DSLContext sql;

    OutboxTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void append(DomainEvent event) {
        CrmEventRecord row = new CrmEventRecord();
        row.setProjectId(event.project());
        row.setId(event.id());
        row.setEventType(event.type());
        row.setSubjectKind(event.subject().kind());
        row.setSubjectId(event.subject().id());
        row.setActor(event.actor());
        row.setHappenedAt(event.at());
        Rows.insert(sql, row);
        Rows.insertAll(sql, data(event));
    }

    private static List<CrmEventDataRecord> data(DomainEvent event) {
        List<CrmEventDataRecord> rows = new ArrayList<>();
        event.data().forEach((name, fact) -> {
            CrmEventDataRecord row = new CrmEventDataRecord();
            row.setProjectId(event.project());
            row.setEventId(event.id());
            row.setName(name);
            row.setFact(fact);
            rows.add(row);
        });
        return rows;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Two runners may choose the same events; the update then lets the first have each, since it looks again at who
     * holds a row once it has the row's lock. What was won is read by a mark that no other claim has.
     */
    @Override
    public List<DomainEvent> claim(Instant now, Instant until, int limit) {
        Condition free = CRM_EVENT.HELD_UNTIL.isNull().or(CRM_EVENT.HELD_UNTIL.le(now));
        List<EventId> chosen = sql.select(CRM_EVENT.ID)
                .from(CRM_EVENT)
                .where(free)
                .orderBy(CRM_EVENT.ID)
                .limit(limit)
                .fetch(CRM_EVENT.ID);
        UUID mark = UUID.randomUUID();
        if (chosen.isEmpty()) {
            return List.of();
        }
        sql.update(CRM_EVENT)
                .set(CRM_EVENT.HELD_BY, mark)
                .set(CRM_EVENT.HELD_UNTIL, until)
                .where(CRM_EVENT.ID.in(chosen))
                .and(free)
                .execute();
        List<CrmEventRecord> won = sql.selectFrom(CRM_EVENT)
                .where(CRM_EVENT.HELD_BY.eq(mark))
                .orderBy(CRM_EVENT.ID)
                .fetch();
        Map<EventId, Map<String, String>> data =
                data(won.stream().map(CrmEventRecord::getId).toList());
        return won.stream()
                .map(row -> event(row, data.getOrDefault(row.getId(), Map.of())))
                .toList();
    }

    private Map<EventId, Map<String, String>> data(Collection<EventId> events) {
        Map<EventId, Map<String, String>> data = new HashMap<>();
        if (!events.isEmpty()) {
            sql.selectFrom(CRM_EVENT_DATA)
                    .where(CRM_EVENT_DATA.EVENT_ID.in(events))
                    .forEach(row -> data.computeIfAbsent(row.getEventId(), event -> new HashMap<>())
                            .put(row.getName(), row.getFact()));
        }
        return data;
    }

    private static DomainEvent event(CrmEventRecord row, Map<String, String> data) {
        return new DomainEvent(
                row.getId(),
                row.getProjectId(),
                row.getEventType(),
                new RecordRef(row.getSubjectKind(), row.getSubjectId()),
                row.getActor(),
                row.getHappenedAt(),
                data);
    }

    @Override
    public void remove(EventId event) {
        sql.deleteFrom(CRM_EVENT_DATA).where(CRM_EVENT_DATA.EVENT_ID.eq(event)).execute();
        sql.deleteFrom(CRM_EVENT).where(CRM_EVENT.ID.eq(event)).execute();
    }

    @Override
    public void release(EventId event, Instant retryAt) {
        sql.update(CRM_EVENT)
                .setNull(CRM_EVENT.HELD_BY)
                .set(CRM_EVENT.HELD_UNTIL, retryAt)
                .where(CRM_EVENT.ID.eq(event))
                .execute();
    }

    @Override
    public long pending() {
        return sql.fetchCount(CRM_EVENT);
    }
}
