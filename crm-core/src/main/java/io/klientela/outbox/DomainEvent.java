package io.klientela.outbox;

import io.klientela.id.EventId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import io.klientela.session.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Something that happened and is committed.
 *
 * @param id its name; the same event delivered twice has the same id
 * @param project the project
 * @param type what happened, such as {@code contact.created}; a stable word
 * @param subject the record it happened to
 * @param actor who did it
 * @param at when
 * @param data further facts by name, such as {@code stage}
 */
public record DomainEvent(
        EventId id,
        ProjectId project,
        String type,
        RecordRef subject,
        Actor actor,
        Instant at,
        Map<String, String> data) {
    public DomainEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
        data = Map.copyOf(data);
    }
}
