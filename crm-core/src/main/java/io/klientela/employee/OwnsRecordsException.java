package io.klientela.employee;

import io.klientela.error.CrmException;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import java.util.Map;
import java.util.Objects;

/** Someone is responsible for records, so they are not deactivated: nothing is orphaned (MINICRM-9). */
public final class OwnsRecordsException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient EmployeeId employee;

    private final transient Map<RecordKind, Long> records;

    OwnsRecordsException(EmployeeId employee, Map<RecordKind, Long> records) {
        super("The employee " + employee + " is responsible for " + records
                + "; hand their work over by HandOver, which can deactivate them in the same step");
        this.employee = Objects.requireNonNull(employee, "employee");
        this.records = Map.copyOf(records);
    }

    public EmployeeId employee() {
        return employee;
    }

    /** How many records of each kind. */
    public Map<RecordKind, Long> records() {
        return records;
    }

    @Override
    public String code() {
        return "employee.owns-records";
    }
}
