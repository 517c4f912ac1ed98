package io.klientela.catalogue;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.session.UnitOfWork;
import java.util.List;

/** Who may do what with the lists: the settings permission for all, and less for those who write documents from them. */
final class CatalogueRights {
    /** Any of these lets one read; who is told least comes last. */
    private static final List<Permission> READERS = List.of(
            Permissions.SETTINGS_EDIT,
            Permissions.CATALOGUE_CREATE,
            Permissions.OPPORTUNITIES_EDIT,
            Permissions.OPPORTUNITIES_CREATE,
            Permissions.INVOICES_DRAFT);

    private static final List<Permission> MAKERS = List.of(Permissions.SETTINGS_EDIT, Permissions.CATALOGUE_CREATE);

    private CatalogueRights() {}

    static void requireToRead(UnitOfWork<?> unit) {
        unit.viewer().requireAny(READERS);
    }

    static void requireToAdd(UnitOfWork<?> unit) {
        unit.viewer().requireAny(MAKERS);
    }

    static void requireToChange(UnitOfWork<?> unit) {
        unit.viewer().require(Permissions.SETTINGS_EDIT);
    }
}
