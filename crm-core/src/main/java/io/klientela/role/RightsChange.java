package io.klientela.role;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.RoleCode;
import io.klientela.access.Scope;
import io.klientela.access.UnfitGrantException;
import io.klientela.access.UnknownRoleException;
import io.klientela.error.TransientStorageException;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.Collection;

/** What every change of anyone's rights has in common. */
public final class RightsChange {
    private RightsChange() {}

    /**
     * Begins a change of rights: those of one project run one after the other, so that each is judged by the rights that
     * the earlier ones left.
     *
     * @return the actor with the rights that hold until this transaction ends
     * @throws TransientStorageException if another change came between, upon which the command is run again
     */
    public static Viewer begin(UnitOfWork<? extends RoleStores> unit) {
        RoleStore roles = unit.stores().roles();
        long revision = roles.revision(unit.project());
        Viewer viewer = unit.viewerNow();
        if (!roles.advance(unit.project(), revision)) {
            throw TransientStorageException.overtaken(unit.project().ref(), revision);
        }
        return viewer;
    }

    /**
     * Refuses to hand out, change or take away what the actor lacks (REQUIREMENTS decision 3). What this program does not know
     * may mean something to another that shares the project: it is left to those who lack nothing.
     *
     * @throws AccessDeniedException naming the grant that the actor lacks
     */
    public static void requireHeld(Viewer viewer, Collection<Grant> grants) {
        for (Grant grant : grants) {
            if (!viewer.rights().holds(grant) && !viewer.rights().isUnlimited()) {
                throw new AccessDeniedException(grant);
            }
        }
    }

    /**
     * Refuses to act on someone's identity unless the actor sees and does all that it could show and let do. Equal grants are
     * not enough: what is one's own, or shared with one, differs from person to person.
     *
     * @throws AccessDeniedException naming the grant that the actor lacks, over all records
     */
    public static void requireHeldOverAll(Viewer viewer, Collection<Grant> grants) {
        requireHeld(
                viewer,
                grants.stream()
                        .map(grant -> new Grant(grant.permission(), Scope.ALL))
                        .toList());
    }

    /**
     * Refuses to touch a role that this program does not know, as {@link #requireHeld} refuses unknown grants.
     *
     * @throws UnknownRoleException naming the first one
     */
    public static void requireJudgeable(Viewer viewer, RoleBook book, Collection<RoleCode> roles) {
        if (!viewer.rights().isUnlimited()) {
            for (RoleCode role : roles) {
                if (book.find(role).isEmpty()) {
                    throw new UnknownRoleException(role);
                }
            }
        }
    }

    /**
     * Refuses grants that the catalogue does not know.
     *
     * @throws UnfitGrantException naming the first one
     */
    public static void requireFit(Viewer viewer, Collection<Grant> grants) {
        for (Grant grant : grants) {
            if (!viewer.rights().catalogue().knows(grant)) {
                throw new UnfitGrantException(grant);
            }
        }
    }
}
