package io.klientela.settings;

import io.klientela.settings.SettingsReport.SettingsChange;
import io.klientela.settings.SettingsReport.What;
import java.util.ArrayList;
import java.util.List;

/** Takes down what is changed. */
final class SettingsLog {
    private final List<SettingsChange> changes = new ArrayList<>();

    void add(What what, String place) {
        changes.add(new SettingsChange(what, place));
    }

    SettingsReport report() {
        return new SettingsReport(changes);
    }
}
