package io.klientela.employee;

import io.klientela.error.CrmException;

/** Another employee of the project has this host user. */
public final class HostUserTakenException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String hostUser;

    HostUserTakenException(String hostUser) {
        super("Another employee of the project has the host user \"" + hostUser + "\"; choose another key");
        this.hostUser = hostUser;
    }

    public String hostUser() {
        return hostUser;
    }

    @Override
    public String code() {
        return "employee.host-user-taken";
    }
}
