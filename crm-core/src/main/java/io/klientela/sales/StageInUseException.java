package io.klientela.sales;

import io.klientela.error.CrmException;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import java.util.Map;
import java.util.Objects;

/** Opportunities stand in this stage, or in a stage of this pipeline. */
public final class StageInUseException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient RecordRef place;

    private final transient Map<RecordKind, Long> uses;

    StageInUseException(RecordRef place, String name, Map<RecordKind, Long> uses) {
        super("\"" + name + "\" is in use by " + uses
                + "; name a stage of the same outcome as replacement, move them first, or archive it");
        this.place = Objects.requireNonNull(place, "place");
        this.uses = Map.copyOf(uses);
    }

    /** The stage or the pipeline. */
    public RecordRef place() {
        return place;
    }

    /** How many records of each kind stand there. */
    public Map<RecordKind, Long> uses() {
        return uses;
    }

    @Override
    public String code() {
        return "stage.in-use";
    }
}
