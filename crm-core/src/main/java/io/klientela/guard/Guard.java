package io.klientela.guard;

import io.klientela.access.Permission;
import io.klientela.id.EmployeeId;
import io.klientela.session.RecordAccess;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What decides who reaches one record.
 *
 * @param access who reaches the record, or the one that it belongs to
 * @param view the permissions of which one lets its holder see it; empty for those of its kind
 * @param author who sees it as its author, by the permission to change such records
 */
public record Guard(RecordAccess access, List<Permission> view, Optional<EmployeeId> author) {
    public Guard {
        Objects.requireNonNull(access, "access");
        view = List.copyOf(view);
        Objects.requireNonNull(author, "author");
    }

    /** The guard of a record that is seen by the permissions of its kind. */
    public static Guard of(RecordAccess access) {
        return new Guard(access, List.of(), Optional.empty());
    }
}
