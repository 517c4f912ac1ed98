package io.klientela.employee;

import io.klientela.access.Grant;
import io.klientela.access.RoleCode;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;

/**
 * The command to add an employee (RAMISYS-7). Raw input: it is validated as a whole when it is carried out.
 *
 * @param firstName first name
 * @param lastName last name
 * @param hostUser the key by which the host knows this person; empty for one who cannot sign in
 * @param email where notices go, or an empty string
 * @param mailbox their own mailbox, the sender of mail that they write; empty for the project's
 * @param language BCP 47 tag; empty for the project's
 * @param roles their roles, which combine
 * @param grants single grants on top
 */
public record NewEmployee(
        @Size(max = 100) @WellFormed(Form.NAME) String firstName,
        @Size(max = 100) @WellFormed(Form.NAME) String lastName,
        @Size(max = 200) @WellFormed(Form.TEXT) String hostUser,
        @WellFormed(Form.EMAIL) String email,
        @WellFormed(Form.EMAIL) String mailbox,
        @WellFormed(Form.LANGUAGE) String language,
        Set<RoleCode> roles,
        Set<Grant> grants) {
    public NewEmployee {
        roles = Set.copyOf(roles);
        grants = Set.copyOf(grants);
    }

    public static NewEmployee named(String firstName, String lastName) {
        return new NewEmployee(firstName, lastName, "", "", "", "", Set.of(), Set.of());
    }

    public NewEmployee hostUser(String key) {
        return new NewEmployee(firstName, lastName, key, email, mailbox, language, roles, grants);
    }

    public NewEmployee email(String address) {
        return new NewEmployee(firstName, lastName, hostUser, address, mailbox, language, roles, grants);
    }

    public NewEmployee mailbox(String address) {
        return new NewEmployee(firstName, lastName, hostUser, email, address, language, roles, grants);
    }

    public NewEmployee language(String tag) {
        return new NewEmployee(firstName, lastName, hostUser, email, mailbox, tag, roles, grants);
    }

    /** Adds a role to those given so far. */
    public NewEmployee role(RoleCode role) {
        Set<RoleCode> more = new HashSet<>(roles);
        more.add(role);
        return new NewEmployee(firstName, lastName, hostUser, email, mailbox, language, more, grants);
    }

    /** Adds a single grant to those given so far (RAMISYS-9). */
    public NewEmployee grant(Grant grant) {
        Set<Grant> more = new HashSet<>(grants);
        more.add(grant);
        return new NewEmployee(firstName, lastName, hostUser, email, mailbox, language, roles, more);
    }
}
