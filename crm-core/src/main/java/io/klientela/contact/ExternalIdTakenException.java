package io.klientela.contact;

import io.klientela.error.CrmException;
import io.klientela.id.ContactId;
import io.klientela.party.ExternalId;
import java.util.Objects;
import java.util.Optional;

/** Another contact of the project has this external id. */
public final class ExternalIdTakenException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient ExternalId externalId;

    private final transient Optional<ContactId> holder;

    ExternalIdTakenException(ExternalId externalId, Optional<ContactId> holder) {
        super("The external id " + externalId + " belongs to "
                + holder.map(id -> "the contact " + id + "; change that one, or take it from there first")
                        .orElse("a contact that you do not see; ask someone who sees all contacts"));
        this.externalId = Objects.requireNonNull(externalId, "externalId");
        this.holder = Objects.requireNonNull(holder, "holder");
    }

    public ExternalId externalId() {
        return externalId;
    }

    /** The contact that has it; empty if the actor does not see that contact in full. */
    public Optional<ContactId> holder() {
        return holder;
    }

    @Override
    public String code() {
        return "contact.external-id-taken";
    }
}
