package io.klientela.employee;

import io.klientela.error.CrmException;

/** No active employee of the project has this host user. */
public final class UnknownHostUserException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String hostUser;

    public UnknownHostUserException(String hostUser) {
        super("No active employee of the project has the host user \"" + hostUser + "\"; add the employee first");
        this.hostUser = hostUser;
    }

    public String hostUser() {
        return hostUser;
    }

    @Override
    public String code() {
        return "employee.unknown-host-user";
    }
}
