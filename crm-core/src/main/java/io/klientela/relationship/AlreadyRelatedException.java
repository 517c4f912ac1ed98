package io.klientela.relationship;

import io.klientela.error.CrmException;
import io.klientela.id.RecordRef;
import java.util.Objects;

/** The two are related in this way already. */
public final class AlreadyRelatedException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient RecordRef existing;

    AlreadyRelatedException(RecordRef existing) {
        super("The two are related in this way already, by the " + existing + "; change that one instead");
        this.existing = Objects.requireNonNull(existing, "existing");
    }

    /** What relates them; the actor sees both ends, so they see it. */
    public RecordRef existing() {
        return existing;
    }

    @Override
    public String code() {
        return "relationship.exists";
    }
}
