package io.klientela.session;

import io.klientela.id.ProjectId;
import io.klientela.validation.Faults;
import java.time.Instant;
import java.util.UUID;

/**
 * One command or query being carried out: the stores of its transaction and the actor under whom it runs. Belongs to
 * one thread.
 *
 * @param <S> the stores at hand
 */
public interface UnitOfWork<S> {
    S stores();

    ProjectId project();

    /** The actor with the rights of this moment, read in this transaction. */
    Viewer viewer();

    /** The viewer, read once more: for a command that has waited since for others who change rights. */
    Viewer viewerNow();

    /** The time at which the command began, cut to microseconds: what every storage can keep. */
    Instant now();

    /** The time at this moment: for a command that has waited since for others, and asks whether {@link #now} still holds. */
    Instant nowAfterWaiting();

    UUID newId();

    /**
     * Returns {@code command} if it breaks no constraint.
     *
     * @throws jakarta.validation.ConstraintViolationException with every violation in the actor's language
     */
    <C> C validated(C command);

    /**
     * Returns {@code command} if it breaks no constraint and there are no faults.
     *
     * @throws jakarta.validation.ConstraintViolationException with every violation and every fault, in the actor's language
     */
    <C> C validated(C command, Faults faults);
}
