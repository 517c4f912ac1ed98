package io.klientela.contact;

import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * The command to add a company.
 *
 * @param name required (TEAMLAB-4)
 * @param details what persons and companies have in common
 */
public record NewCompany(
        @Size(max = 200) @WellFormed(Form.NAME) String name,
        @Valid NewContactDetails details) implements NewContact<NewCompany> {
    public static NewCompany named(String name) {
        return new NewCompany(name, NewContactDetails.empty());
    }

    @Override
    public NewCompany with(NewContactDetails changed) {
        return new NewCompany(name, changed);
    }
}
