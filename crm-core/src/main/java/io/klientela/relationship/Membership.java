package io.klientela.relationship;

import io.klientela.id.ContactId;
import io.klientela.id.MembershipId;
import io.klientela.id.ProjectId;
import io.klientela.text.StorableText;
import io.klientela.validation.StorableDayValidator;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A person is in a company, and as what. Immutable; {@link Memberships#save} writes a changed copy.
 *
 * @param id its name in the store
 * @param project the project
 * @param person who
 * @param company where; once for each person
 * @param position as what, at most 200 characters, or an empty string
 * @param rank whether it is the person's main one
 * @param since the first day
 * @param until the last day; not before the first
 * @param version counts the saves, from 1
 */
public record Membership(
        MembershipId id,
        ProjectId project,
        ContactId person,
        ContactId company,
        String position,
        MembershipRank rank,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        long version) {
    static final int MAX_POSITION = 200;

    public Membership {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(company, "company");
        StorableText.optional("A position", position, MAX_POSITION);
        Objects.requireNonNull(rank, "rank");
        since.ifPresent(StorableDayValidator::require);
        until.ifPresent(StorableDayValidator::require);
        if (!isInOrder(since, until)) {
            throw new IllegalArgumentException("A membership does not end before it begins");
        }
    }

    static boolean isInOrder(Optional<LocalDate> since, Optional<LocalDate> until) {
        return since.isEmpty() || until.isEmpty() || !until.get().isBefore(since.get());
    }

    public boolean isMain() {
        return rank == MembershipRank.MAIN;
    }

    public Membership withPosition(String changed) {
        return new Membership(id, project, person, company, changed, rank, since, until, version);
    }

    public Membership withRank(MembershipRank changed) {
        return new Membership(id, project, person, company, position, changed, since, until, version);
    }

    public Membership withSince(Optional<LocalDate> changed) {
        return new Membership(id, project, person, company, position, rank, changed, until, version);
    }

    public Membership withUntil(Optional<LocalDate> changed) {
        return new Membership(id, project, person, company, position, rank, since, changed, version);
    }

    /** This one as it is saved next. */
    Membership next() {
        return new Membership(id, project, person, company, position, rank, since, until, version + 1);
    }
}
