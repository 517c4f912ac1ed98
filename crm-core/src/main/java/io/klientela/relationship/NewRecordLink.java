package io.klientela.relationship;

import io.klientela.id.ContactId;
import io.klientela.id.RecordRef;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * The command to link a contact with a record of the embedder's own. Raw input: it is validated as a whole when it is carried
 * out.
 *
 * @param contact the contact
 * @param record the record, of a kind that is registered in the catalogue
 * @param note more about it, or an empty string
 */
public record NewRecordLink(
        ContactId contact,
        RecordRef record,

        @Size(max = RecordLink.MAX_NOTE) @WellFormed(Form.TEXT)
        String note) {
    public NewRecordLink {
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(record, "record");
    }

    public static NewRecordLink of(ContactId contact, RecordRef record) {
        return new NewRecordLink(contact, record, "");
    }

    public NewRecordLink note(String text) {
        return new NewRecordLink(contact, record, text);
    }
}
