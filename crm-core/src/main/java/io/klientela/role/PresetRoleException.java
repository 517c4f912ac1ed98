package io.klientela.role;

import io.klientela.access.RoleCode;
import io.klientela.error.CrmException;

/** A preset role is neither changed nor deleted. */
public final class PresetRoleException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String role;

    PresetRoleException(RoleCode role) {
        super("The role \"" + role
                + "\" ships with the library and stays as it is; make a role like it by NewRole.like");
        this.role = role.code();
    }

    public RoleCode role() {
        return new RoleCode(role);
    }

    @Override
    public String code() {
        return "role.preset";
    }
}
