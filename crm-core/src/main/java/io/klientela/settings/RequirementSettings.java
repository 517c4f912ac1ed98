package io.klientela.settings;

import io.klientela.sales.RequiredField.Part;
import java.util.Objects;
import java.util.Optional;

/**
 * What a pipeline asks its cards for from a stage on. Raw input.
 *
 * @param from the name of the first stage that asks for it
 * @param part what every opportunity has; empty if a custom field is asked for
 * @param customField the label of a custom field; empty if a part is asked for
 */
public record RequirementSettings(String from, Optional<Part> part, Optional<String> customField) {
    public RequirementSettings {
        Objects.requireNonNull(from, "from");
        if (part.isPresent() == customField.isPresent()) {
            throw new IllegalArgumentException("Either a part or a custom field is asked for");
        }
    }

    public static RequirementSettings of(Part part, String from) {
        return new RequirementSettings(from, Optional.of(part), Optional.empty());
    }

    public static RequirementSettings ofCustomField(String label, String from) {
        return new RequirementSettings(from, Optional.empty(), Optional.of(label));
    }

    /** Where it stands in the requirements of a pipeline. */
    String place() {
        return part.map(asked -> "parts/" + asked.code())
                .orElseGet(() -> "customFields/" + customField.orElseThrow().strip());
    }
}
