package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.RecordRef;
import java.util.Map;
import java.util.Objects;

/**
 * A record that belongs to two contacts, as one of them has it.
 *
 * @param record the record
 * @param other the other contact
 * @param fields the record as the history tells it
 */
public record Relation(RecordRef record, ContactId other, Map<String, String> fields) {
    public Relation {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(fields, "fields");
    }
}
