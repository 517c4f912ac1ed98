package io.klientela.access;

import io.klientela.error.CrmException;
import io.klientela.id.RecordRef;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The actor lacks a grant. Nothing was done, and nothing is told about the record beyond its id. */
public final class AccessDeniedException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String permission;
    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient @Nullable RecordRef record;

    /** Refuses something that needs {@code permission}, whatever the record. */
    public AccessDeniedException(Permission permission) {
        super("Needs the permission " + permission + "; grant it to the actor by a role or a single grant");
        this.permission = permission.code();
        this.record = null;
    }

    /** Refuses something that needs {@code grant} in its whole width, such as handing it out. */
    public AccessDeniedException(Grant grant) {
        super("Needs the grant " + grant
                + " in this width or a wider one; grant it to the actor, or let someone do this who holds it");
        this.permission = grant.permission().code();
        this.record = null;
    }

    /** Refuses something that needs {@code permission} in a scope that covers {@code record}. */
    public AccessDeniedException(Permission permission, RecordRef record) {
        super("Needs the permission " + permission + " in a scope that covers the " + record
                + "; widen the actor's grant or share the record with them");
        this.permission = permission.code();
        this.record = Objects.requireNonNull(record, "record");
    }

    private AccessDeniedException(String message, Permission permission, RecordRef record) {
        super(message);
        this.permission = permission.code();
        this.record = Objects.requireNonNull(record, "record");
    }

    /** Refuses something with {@code record} that needs {@code permission}, which is not held for any record. */
    public static AccessDeniedException notHeld(Permission permission, RecordRef record) {
        return new AccessDeniedException(
                "Needs the permission " + permission + " for the " + record
                        + "; no role and no single grant of the actor gives it: grant it to them",
                permission,
                record);
    }

    /** The grant that is missing. */
    public Permission permission() {
        return new Permission(permission);
    }

    /** The record that is out of scope, where there is one. */
    public Optional<RecordRef> record() {
        return Optional.ofNullable(record);
    }

    @Override
    public String code() {
        return "access.denied";
    }
}
