package io.klientela.role;

import io.klientela.access.RoleCode;
import io.klientela.error.CrmException;

/** Employees hold this role, so it is not deleted. */
public final class RoleInUseException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String role;
    private final int holders;

    RoleInUseException(RoleCode role, int holders) {
        super("The role \"" + role + "\" is held by " + holders
                + "; name a role to take its place, or take it from them");
        this.role = role.code();
        this.holders = holders;
    }

    public RoleCode role() {
        return new RoleCode(role);
    }

    /** How many employees hold it, those who have left included. */
    public int holders() {
        return holders;
    }

    @Override
    public String code() {
        return "role.in-use";
    }
}
