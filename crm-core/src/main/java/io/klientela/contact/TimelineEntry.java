package io.klientela.contact;

import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Keyset;
import io.klientela.session.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a contact's timeline: enough to show it, not the record itself.
 *
 * @param record what appears: an activity, an issued invoice, a membership, a change of the contact's fields, for instance
 * @param at when it was done, opened, issued, added or changed
 * @param actor who did it; empty where the record does not say
 * @param facts what there is to show, by name, such as {@code text} of an activity or {@code number} of an invoice
 */
public record TimelineEntry(RecordRef record, Instant at, Optional<Actor> actor, Map<String, String> facts) {
    /** The most characters of a long text that a fact tells. */
    private static final int EXCERPT = 200;

    public TimelineEntry {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(actor, "actor");
        facts = Map.copyOf(facts);
    }

    public RecordKind kind() {
        return record.kind();
    }

    /** Its place on the timeline. */
    public Keyset place() {
        return Keyset.at(at, record.id());
    }

    /** The first 200 characters of a text, none of them cut in half. */
    public static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT));
    }
}
