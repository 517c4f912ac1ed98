package io.klientela.contact;

import io.klientela.error.CrmException;
import io.klientela.id.ContactId;
import io.klientela.id.RecordKind;
import java.util.Map;
import java.util.Objects;

/** Records name this contact, so it is not deleted. */
public final class ContactInUseException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient ContactId id;

    private final transient Map<RecordKind, Long> uses;

    private final boolean hiddenUses;

    ContactInUseException(ContactId id, Map<RecordKind, Long> uses, boolean hiddenUses) {
        super("The contact is named by " + uses + (hiddenUses ? " and by others that you do not see" : "")
                + "; keep the contact, or free it of those that can be deleted or given another contact: an issued"
                + " invoice names it for good");
        this.id = Objects.requireNonNull(id, "id");
        this.uses = Map.copyOf(uses);
        this.hiddenUses = hiddenUses;
    }

    public ContactId id() {
        return id;
    }

    /** Whether records name it that the actor may not see, however many and whatever they are. */
    public boolean hasHiddenUses() {
        return hiddenUses;
    }

    /** How many records of each kind name it, of those that the actor may see. */
    public Map<RecordKind, Long> uses() {
        return uses;
    }

    @Override
    public String code() {
        return "contact.in-use";
    }
}
