package io.klientela.relationship;

import io.klientela.contact.TimelineEntry;
import io.klientela.history.FieldChanges;
import io.klientela.id.RecordRef;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Relationships as the history tells them. */
final class RelationshipFields {
    private RelationshipFields() {}

    static Map<String, String> of(ContactLink link) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("from", link.from().toString());
        fields.put("kind", link.kind().code());
        fields.put("to", link.to().toString());
        fields.put("note", link.note());
        return fields;
    }

    static Map<String, String> of(Membership membership) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("person", membership.person().toString());
        fields.put("company", membership.company().toString());
        fields.put("position", membership.position());
        fields.put("rank", membership.rank().name().toLowerCase(Locale.ROOT));
        fields.put("since", membership.since().map(LocalDate::toString).orElse(""));
        fields.put("until", membership.until().map(LocalDate::toString).orElse(""));
        return fields;
    }

    static Map<String, String> of(RecordLink link) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("contact", link.contact().toString());
        fields.put("record", link.record().toString());
        fields.put("note", link.note());
        return fields;
    }

    /** An entry of a timeline, with those of its facts that there are. */
    static TimelineEntry entry(RecordRef relationship, Added<?> added, Map<String, String> facts) {
        facts.values().removeIf(String::isEmpty);
        return new TimelineEntry(relationship, added.at(), Optional.of(added.by()), facts);
    }
}
