package io.klientela.access;

import io.klientela.error.CrmException;

/** There is no such role. */
public final class UnknownRoleException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String role;

    public UnknownRoleException(RoleCode role) {
        super("There is no role \"" + role + "\"; the presets are in PresetRoles");
        this.role = role.code();
    }

    public RoleCode role() {
        return new RoleCode(role);
    }

    @Override
    public String code() {
        return "access.unknown-role";
    }
}
