package io.klientela.outbox;

import io.klientela.id.EventId;
import io.klientela.id.RecordRef;
import io.klientela.session.UnitOfWork;
import java.util.Map;

/** Puts events into the outbox within a command. */
public final class EventLog {
    private EventLog() {}

    /** Tells that something of {@code type} happened to {@code subject}. */
    public static void publish(
            UnitOfWork<? extends OutboxStores> unit, String type, RecordRef subject, Map<String, String> data) {
        unit.stores()
                .outbox()
                .append(new DomainEvent(
                        new EventId(unit.newId()),
                        unit.project(),
                        type,
                        subject,
                        unit.viewer().actor(),
                        unit.now(),
                        data));
    }
}
