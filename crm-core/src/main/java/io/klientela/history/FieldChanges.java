package io.klientela.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two states of a record, each given as its fields in text form. An empty text counts as no value. */
public final class FieldChanges {
    private FieldChanges() {}

    /** The fields of a record that has come into being. */
    public static List<FieldChange> created(Map<String, String> after) {
        return between(Map.of(), after);
    }

    /** The fields of a record that is gone. */
    public static List<FieldChange> deleted(Map<String, String> before) {
        return between(before, Map.of());
    }

    /** The fields that differ, in the order of {@code before}, then of {@code after}. */
    public static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            Optional<String> old = value(before, name);
            Optional<String> now = value(after, name);
            if (!old.equals(now)) {
                changes.add(new FieldChange(name, old, now));
            }
        }
        return changes;
    }

    /** A map that keeps the order in which fields are put in: what records describe themselves with. */
    public static Map<String, String> fields() {
        return new LinkedHashMap<>();
    }

    private static Optional<String> value(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
    }
}
