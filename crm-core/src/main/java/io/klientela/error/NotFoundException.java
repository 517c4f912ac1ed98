package io.klientela.error;

import io.klientela.id.RecordRef;
import java.util.Objects;

/**
 * There is no such record in this project, or the viewer may not know that there is: the two are not told apart.
 */
public final class NotFoundException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient RecordRef record;

    public NotFoundException(RecordRef record) {
        super("No " + record + " within reach; check the id, the project and the rights of the actor");
        this.record = Objects.requireNonNull(record, "record");
    }

    /** What was looked for. */
    public RecordRef record() {
        return record;
    }

    @Override
    public String code() {
        return "record.not-found";
    }
}
