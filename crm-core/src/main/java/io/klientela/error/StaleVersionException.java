package io.klientela.error;

import io.klientela.id.RecordRef;
import java.util.Objects;

/** Someone else saved the record since it was read. Read it again, apply the change once more, save. */
public final class StaleVersionException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient RecordRef record;

    private final long expected;

    public StaleVersionException(RecordRef record, long expected) {
        super("The " + record + " was changed since version " + expected
                + " was read; read it again and repeat the change");
        this.record = Objects.requireNonNull(record, "record");
        this.expected = expected;
    }

    /** The record that was to be saved. */
    public RecordRef record() {
        return record;
    }

    /** The version that the caller had read. */
    public long expected() {
        return expected;
    }

    @Override
    public String code() {
        return "record.stale";
    }
}
