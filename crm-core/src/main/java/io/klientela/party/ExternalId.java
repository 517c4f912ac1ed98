package io.klientela.party;

import io.klientela.text.StorableText;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What another system calls a record of ours. Within a project one external id names one record; it is compared to the letter.
 *
 * @param system the other system: lower-case letters, digits, dots and dashes, at most 40, such as {@code old-crm}
 * @param key the record's key there, at most 200 characters, without space around it
 */
public record ExternalId(String system, String key) implements Comparable<ExternalId> {
    /** The most characters that a key has. */
    public static final int MAX_KEY = 200;

    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

    public ExternalId {
        Objects.requireNonNull(key, "key");
        if (!SYSTEM.matcher(system).matches()) {
            throw new IllegalArgumentException("Not the name of a system: \"" + system
                    + "\"; use up to 40 lower-case letters, digits, dots and dashes, such as old-crm");
        }
        StorableText.required("The key of an external id", key, MAX_KEY);
        if (!key.equals(key.strip())) {
            throw new IllegalArgumentException("The key of an external id has no space around it: \"" + key + "\"");
        }
    }

    /** Reads a key, ignoring space around it. */
    public static ExternalId of(String system, String key) {
        return new ExternalId(system, key.strip());
    }

    /** By system, then by key. */
    @Override
    public int compareTo(ExternalId other) {
        int bySystem = system.compareTo(other.system);
        return bySystem != 0 ? bySystem : key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return system + ":" + key;
    }
}
