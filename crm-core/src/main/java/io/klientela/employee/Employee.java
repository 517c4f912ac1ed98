package io.klientela.employee;

import io.klientela.access.Grant;
import io.klientela.access.RoleCode;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.party.EmailAddress;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Someone who works in a project (RAMISYS-7).
 *
 * @param id its name in the store
 * @param project the project
 * @param firstName 1 to 100 characters
 * @param lastName 1 to 100 characters
 * @param hostUser the key by which the host knows this person, unique in the project; empty for one who cannot sign in
 * @param email where notices go
 * @param mailbox their own mailbox, if one is connected: the sender of mail that they write (RAMISYS-5)
 * @param language in which they are spoken to; empty for the project's
 * @param roles their roles, which combine (RAMISYS-10)
 * @param grants single grants on top (RAMISYS-9)
 * @param active false once they have left
 * @param version counts the saves, from 1
 */
public record Employee(
        EmployeeId id,
        ProjectId project,
        String firstName,
        String lastName,
        Optional<String> hostUser,
        Optional<EmailAddress> email,
        Optional<EmailAddress> mailbox,
        Optional<Locale> language,
        Set<RoleCode> roles,
        Set<Grant> grants,
        boolean active,
        long version) {
    public Employee {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(firstName, "firstName");
        Objects.requireNonNull(lastName, "lastName");
        Objects.requireNonNull(hostUser, "hostUser");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(mailbox, "mailbox");
        Objects.requireNonNull(language, "language");
        roles = Set.copyOf(roles);
        grants = Set.copyOf(grants);
    }

    /** First and last name. */
    public String fullName() {
        return firstName + " " + lastName;
    }

    public Employee withName(String first, String last) {
        return new Employee(
                id, project, first, last, hostUser, email, mailbox, language, roles, grants, active, version);
    }

    /** With another key by which the host knows them; saving it asks for all that they hold. */
    public Employee withHostUser(Optional<String> changed) {
        return new Employee(
                id, project, firstName, lastName, changed, email, mailbox, language, roles, grants, active, version);
    }

    public Employee withEmail(Optional<EmailAddress> changed) {
        return new Employee(
                id, project, firstName, lastName, hostUser, changed, mailbox, language, roles, grants, active, version);
    }

    public Employee withMailbox(Optional<EmailAddress> changed) {
        return new Employee(
                id, project, firstName, lastName, hostUser, email, changed, language, roles, grants, active, version);
    }

    public Employee withLanguage(Optional<Locale> changed) {
        return new Employee(
                id, project, firstName, lastName, hostUser, email, mailbox, changed, roles, grants, active, version);
    }

    Employee withRoles(Set<RoleCode> changed) {
        return new Employee(
                id, project, firstName, lastName, hostUser, email, mailbox, language, changed, grants, active, version);
    }

    Employee withGrants(Set<Grant> changed) {
        return new Employee(
                id, project, firstName, lastName, hostUser, email, mailbox, language, roles, changed, active, version);
    }

    Employee withActive(boolean changed) {
        return new Employee(
                id, project, firstName, lastName, hostUser, email, mailbox, language, roles, grants, changed, version);
    }

    Employee withVersion(long next) {
        return new Employee(
                id, project, firstName, lastName, hostUser, email, mailbox, language, roles, grants, active, next);
    }
}
