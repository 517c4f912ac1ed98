package io.klientela.session;

import io.klientela.id.ProjectId;

/**
 * Reads who an actor is: their rights, teams and language.
 *
 * @param <S> the stores it reads from
 */
@FunctionalInterface
public interface ActorSource<S> {
    /**
     * The actor with the rights of this moment.
     *
     * @throws io.klientela.error.NotFoundException if the project or the employee does not exist or is deactivated
     */
    Viewer viewer(S stores, ProjectId project, Actor actor);
}
