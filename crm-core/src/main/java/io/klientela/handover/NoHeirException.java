package io.klientela.handover;

import io.klientela.error.CrmException;
import io.klientela.id.RecordKind;
import java.util.Objects;

/** A hand-over names nobody for records of a kind, which would be left without anyone responsible. */
public final class NoHeirException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient RecordKind kind;

    private final long records;

    NoHeirException(RecordKind kind, long records) {
        super("Nobody is named to take over " + records + " records of the kind " + kind
                + "; name someone by HandOver.to");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.records = records;
    }

    public RecordKind kind() {
        return kind;
    }

    /** How many records of the kind there are. */
    public long records() {
        return records;
    }

    @Override
    public String code() {
        return "hand-over.no-heir";
    }
}
