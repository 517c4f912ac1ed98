package io.klientela.employee;

import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A store whose records have an employee who is responsible for them. Each such store is listed by
 * {@link EmployeeStores#ownedByEmployees()}; the work of a leaver is handed over through it.
 */
public interface OwnedByEmployee {
    /** How many records of each kind {@code employee} is responsible for, whoever asks; kinds with none are left out. */
    Map<RecordKind, Long> countOwned(ProjectId project, EmployeeId employee);

    /** Some of the records that {@code employee} is responsible for, by kind and id; at most {@code limit}. */
    List<RecordRef> owned(ProjectId project, EmployeeId employee, int limit);

    /**
     * Makes {@code heir} responsible for records that {@code employee} was responsible for; versions go up by one.
     *
     * @throws io.klientela.error.TransientStorageException if {@code employee} is not responsible for one of them any more
     */
    void handOver(ProjectId project, Collection<RecordRef> records, EmployeeId employee, EmployeeId heir);
}
