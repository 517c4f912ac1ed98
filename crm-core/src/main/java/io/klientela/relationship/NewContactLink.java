package io.klientela.relationship;

import io.klientela.id.ContactId;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * The command to link two contacts. Raw input: it is validated as a whole when it is carried out.
 *
 * @param from of whom it says something
 * @param kind how they stand to the other
 * @param to the other
 * @param note more about it, or an empty string
 */
public record NewContactLink(
        ContactId from,
        LinkKind kind,
        ContactId to,

        @Size(max = ContactLink.MAX_NOTE) @WellFormed(Form.TEXT)
        String note) {
    public NewContactLink {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(to, "to");
    }

    /** Read as a sentence: {@code of(jan, REFERRED_BY, eva)}. */
    public static NewContactLink of(ContactId from, LinkKind kind, ContactId to) {
        return new NewContactLink(from, kind, to, "");
    }

    public NewContactLink note(String text) {
        return new NewContactLink(from, kind, to, text);
    }
}
