package io.klientela.role;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.UnfitGrantException;
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
     * Refuses to hand out, change or take away what the actor lacks (REQUIREMENTS decision 3). A grant of a permission that
     * is not registered any more gives nothing and asks for nothing.
     *
     * @throws AccessDeniedException naming the grant that the actor lacks
     */
    public static void requireHeld(Viewer viewer, Collection<Grant> grants) {
        PermissionCatalogue catalogue = viewer.rights().catalogue();
        for (Grant grant : grants) {
            if (catalogue.find(grant.permission()).isPresent()
                    && !viewer.rights().holds(grant)) {
                throw new AccessDeniedException(grant);
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
