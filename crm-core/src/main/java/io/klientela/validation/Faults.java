package io.klientela.validation;

import java.util.List;
import java.util.Objects;

/**
 * What is wrong with a command by rules that the project made itself, which no annotation can tell.
 *
 * @param found each fault
 */
@Faultless
public record Faults(List<Fault> found) {
    /**
     * One fault.
     *
     * @param property the property that is wrong
     * @param key what tells it apart from others under that property, or an empty string
     * @param message what is wrong, in the actor's language
     */
    public record Fault(String property, String key, String message) {
        public Fault {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(message, "message");
        }
    }

    public Faults {
        found = List.copyOf(found);
    }
}
