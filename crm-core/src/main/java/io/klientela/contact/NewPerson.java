package io.klientela.contact;

import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * The command to add a person.
 *
 * @param firstName required (TEAMLAB-4)
 * @param lastName required (TEAMLAB-4)
 * @param organization the firm that the person named as theirs, or an empty string
 * @param details what persons and companies have in common
 */
public record NewPerson(
        @Size(max = 100) @WellFormed(Form.NAME) String firstName,
        @Size(max = 100) @WellFormed(Form.NAME) String lastName,
        @Size(max = 200) @WellFormed(Form.TEXT) String organization,
        @Valid NewContactDetails details)
        implements NewContact<NewPerson> {
    public static NewPerson named(String firstName, String lastName) {
        return new NewPerson(firstName, lastName, "", NewContactDetails.empty());
    }

    public NewPerson organization(String name) {
        return new NewPerson(firstName, lastName, name, details);
    }

    @Override
    public NewPerson with(NewContactDetails changed) {
        return new NewPerson(firstName, lastName, organization, changed);
    }
}
