package io.klientela.savedfilter;

import io.klientela.contact.ContactQuery;
import io.klientela.session.Visibility;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;

/**
 * The command to keep a query of contacts. Raw input: it is validated when it is carried out.
 *
 * @param name what to call it
 * @param query what it asks for
 * @param visibility to whom it is open besides its owner
 */
public record NewSavedFilter(
        @Size(max = 100) @WellFormed(Form.NAME) String name, ContactQuery query, Visibility visibility) {
    /** A filter of one's own. */
    public static NewSavedFilter named(String name, ContactQuery query) {
        return new NewSavedFilter(name, query, Visibility.onlyResponsible());
    }

    public NewSavedFilter visibility(Visibility shared) {
        return new NewSavedFilter(name, query, shared);
    }
}
