package io.klientela.jdbc;

import io.klientela.access.Grant;
import java.util.Optional;

/**
 * Grants as they are stored: text, since another program that shares the database may know permissions or scopes that this
 * one does not. What cannot be read gives nothing, is left where it is, and is reported.
 */
final class StoredGrants {
    private StoredGrants() {}

    static String text(String permission, String scope) {
        return permission + ":" + scope;
    }

    static Optional<Grant> read(String permission, String scope) {
        try {
            return Optional.of(Grant.parse(text(permission, scope)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
