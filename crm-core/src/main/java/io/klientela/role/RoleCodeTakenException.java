package io.klientela.role;

import io.klientela.access.RoleCode;
import io.klientela.error.CrmException;

/** Another role of the project, or a preset one, has this code. */
public final class RoleCodeTakenException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String role;

    RoleCodeTakenException(RoleCode role) {
        super("There is a role \"" + role + "\" already; choose another code");
        this.role = role.code();
    }

    public RoleCode role() {
        return new RoleCode(role);
    }

    @Override
    public String code() {
        return "role.code-taken";
    }
}
