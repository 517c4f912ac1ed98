package io.klientela.guard;

import io.klientela.id.EmployeeId;
import io.klientela.id.RecordRef;
import io.klientela.session.Visibility;
import java.util.Objects;
import java.util.Optional;

/**
 * The command to protect a record of the embedder's own.
 *
 * @param ref the record; its kind is registered in the catalogue
 * @param responsible who takes care of it; empty for the one who adds it
 * @param visibility to whom it is open; empty for the project's default of its kind
 */
public record NewGuardedRecord(RecordRef ref, Optional<EmployeeId> responsible, Optional<Visibility> visibility) {
    public NewGuardedRecord {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(responsible, "responsible");
        Objects.requireNonNull(visibility, "visibility");
    }

    public static NewGuardedRecord of(RecordRef ref) {
        return new NewGuardedRecord(ref, Optional.empty(), Optional.empty());
    }

    public NewGuardedRecord responsible(EmployeeId employee) {
        return new NewGuardedRecord(ref, Optional.of(employee), visibility);
    }

    public NewGuardedRecord visibility(Visibility whom) {
        return new NewGuardedRecord(ref, responsible, Optional.of(whom));
    }
}
