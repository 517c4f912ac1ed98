package io.klientela.relationship;

import io.klientela.id.ContactId;
import io.klientela.validation.StorableDay;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The command to make a person a member of a company. Raw input: it is validated as a whole when it is carried out.
 *
 * @param person who
 * @param company where
 * @param position as what, or an empty string
 * @param rank whether it is the person's main one; it then takes the place of the main one so far
 * @param since the first day
 * @param until the last day
 */
public record NewMembership(
        ContactId person,
        ContactId company,

        @Size(max = Membership.MAX_POSITION) @WellFormed(Form.TEXT)
        String position,

        MembershipRank rank,
        Optional<@StorableDay LocalDate> since,
        Optional<@StorableDay LocalDate> until) {
    public NewMembership {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(rank, "rank");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }

    public static NewMembership of(ContactId person, ContactId company) {
        return new NewMembership(person, company, "", MembershipRank.FURTHER, Optional.empty(), Optional.empty());
    }

    public NewMembership as(String held) {
        return new NewMembership(person, company, held, rank, since, until);
    }

    /** Makes it the person's main one. */
    public NewMembership main() {
        return new NewMembership(person, company, position, MembershipRank.MAIN, since, until);
    }

    public NewMembership since(LocalDate day) {
        return new NewMembership(person, company, position, rank, Optional.of(day), until);
    }

    public NewMembership until(LocalDate day) {
        return new NewMembership(person, company, position, rank, since, Optional.of(day));
    }
}
