package io.klientela.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The command to add a company.
 *
 * @param name required (TEAMLAB-4)
 * @param details what persons and companies have in common
 */
public record NewCompany(
        @NotBlank @Size(max = 200) String name, @Valid NewContactDetails details) implements NewContact<NewCompany> {
    public static NewCompany named(String name) {
        return new NewCompany(name, NewContactDetails.empty());
    }

    @Override
    public NewCompany with(NewContactDetails changed) {
        return new NewCompany(name, changed);
    }
}
