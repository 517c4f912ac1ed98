package io.klientela.settings;

import java.util.List;
import java.util.Objects;

/**
 * What an application of settings has changed; nothing if the project was like that already.
 *
 * @param changes in the order in which they were made
 */
public record SettingsReport(List<SettingsChange> changes) {
    public SettingsReport {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param what what was done
     * @param place to what, as in {@code categories/status/Won}, {@code pipelines/Sales/stages/Offer} or {@code products/AB-12}
     */
    public record SettingsChange(What what, String place) {
        public SettingsChange {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(place, "place");
        }
    }

    /** What can be done. */
    public enum What {
        ADDED,
        CHANGED,
        ORDERED,
        ARCHIVED,
        RESTORED,
        DELETED,
        /** It was to be deleted, but records hold it. */
        KEPT_IN_USE
    }
}
