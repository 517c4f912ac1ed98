package io.klientela.access;

import java.util.Objects;
import java.util.Set;

/**
 * What a permission means.
 *
 * @param permission the permission
 * @param sentence what its holder may do, in English, without a full stop
 * @param scopes the scopes it knows; {@link Scope#ALL} alone where there is nothing to tell apart
 */
public record CatalogueEntry(Permission permission, String sentence, Set<Scope> scopes) {
    public CatalogueEntry {
        Objects.requireNonNull(permission, "permission");
        Objects.requireNonNull(sentence, "sentence");
        scopes = Set.copyOf(scopes);
        if (!scopes.contains(Scope.ALL)) {
            throw new IllegalArgumentException(permission + " must know the scope ALL, or no one could hold it wholly");
        }
    }

    /** A permission over records, in every scope. */
    public static CatalogueEntry overRecords(Permission permission, String sentence) {
        return new CatalogueEntry(permission, sentence, Set.of(Scope.values()));
    }

    /** A permission that one either holds or does not. */
    public static CatalogueEntry whole(Permission permission, String sentence) {
        return new CatalogueEntry(permission, sentence, Set.of(Scope.ALL));
    }
}
