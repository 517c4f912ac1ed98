package io.klientela.settings;

import io.klientela.error.CrmException;
import java.util.List;
import java.util.stream.Collectors;

/** The document breaks rules, all of which it tells; nothing of it was applied. */
public final class UnfitSettingsException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient List<SettingsFault> faults;

    UnfitSettingsException(List<SettingsFault> faults) {
        super("The settings are refused: "
                + faults.stream().map(SettingsFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, in the order of the document. */
    public List<SettingsFault> faults() {
        return faults;
    }

    @Override
    public String code() {
        return "settings.unfit";
    }
}
