package io.klientela.employee;

import io.klientela.access.PresetRoles;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.outbox.EventLog;
import io.klientela.party.EmailAddress;
import io.klientela.session.UnitOfWork;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes employees whose change has been found right, with history and event. */
final class EmployeeRecords {
    private EmployeeRecords() {}

    static Employee get(UnitOfWork<? extends EmployeeStores> unit, EmployeeId id) {
        return unit.stores().employees().find(unit.project(), id).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    static void insert(UnitOfWork<? extends EmployeeStores> unit, Employee employee) {
        requireFreeKey(unit, employee);
        unit.stores().employees().insert(employee);
        ChangeLog.created(unit, employee.id().ref(), employee.id().ref(), fields(employee));
        EventLog.publish(unit, "employee.added", employee.id().ref(), Map.of());
    }

    /** Saves data that were read in the version of {@code changed}. */
    static Employee save(UnitOfWork<? extends EmployeeStores> unit, Employee stored, Employee changed) {
        StaleVersionException stale = new StaleVersionException(changed.id().ref(), changed.version());
        if (stored.version() != changed.version()) {
            throw stale;
        }
        return update(unit, stored, changed, "employee.changed", stale);
    }

    /** Saves a pure intention, which is run again if another came first. */
    static Employee save(UnitOfWork<? extends EmployeeStores> unit, Employee stored, Employee changed, String event) {
        if (stored.equals(changed)) {
            return stored;
        }
        return update(
                unit,
                stored,
                changed,
                event,
                TransientStorageException.overtaken(stored.id().ref(), stored.version()));
    }

    private static Employee update(
            UnitOfWork<? extends EmployeeStores> unit,
            Employee stored,
            Employee changed,
            String event,
            RuntimeException conflict) {
        requireFreeKey(unit, changed);
        Employee next = changed.withVersion(stored.version() + 1);
        if (!unit.stores().employees().update(next)) {
            throw conflict;
        }
        requireAdminLeft(unit, next.id());
        ChangeLog.changed(unit, next.id().ref(), next.id().ref(), fields(stored), fields(next));
        EventLog.publish(unit, event, next.id().ref(), Map.of());
        return next;
    }

    private static void requireFreeKey(UnitOfWork<? extends EmployeeStores> unit, Employee employee) {
        employee.hostUser()
                .flatMap(key -> unit.stores().employees().findByHostUser(unit.project(), key))
                .filter(other -> !other.id().equals(employee.id()))
                .ifPresent(other -> {
                    throw new HostUserTakenException(employee.hostUser().orElse(""));
                });
    }

    private static void requireAdminLeft(UnitOfWork<? extends EmployeeStores> unit, EmployeeId changed) {
        boolean isLeft = unit.stores().employees().list(unit.project()).stream()
                .filter(Employee::active)
                .anyMatch(employee -> !Collections.disjoint(employee.roles(), PresetRoles.ADMINS));
        if (!isLeft) {
            throw new LastAdminException(changed);
        }
    }

    /** Refuses to let someone go who is responsible for records; call it after they are marked as gone. */
    static void requireNothingOwned(UnitOfWork<? extends EmployeeStores> unit, EmployeeId employee) {
        Map<RecordKind, Long> owned = owned(unit, employee);
        if (!owned.isEmpty()) {
            throw new OwnsRecordsException(employee, owned);
        }
    }

    /** How many records of each kind an employee is responsible for. */
    static Map<RecordKind, Long> owned(UnitOfWork<? extends EmployeeStores> unit, EmployeeId employee) {
        Map<RecordKind, Long> owned = new LinkedHashMap<>();
        for (OwnedByEmployee store : unit.stores().ownedByEmployees()) {
            store.countOwned(unit.project(), employee).forEach((kind, count) -> owned.merge(kind, count, Long::sum));
        }
        return owned;
    }

    private static Map<String, String> fields(Employee employee) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("firstName", employee.firstName());
        fields.put("lastName", employee.lastName());
        fields.put("hostUser", employee.hostUser().orElse(""));
        fields.put("email", employee.email().map(EmailAddress::address).orElse(""));
        fields.put("mailbox", employee.mailbox().map(EmailAddress::address).orElse(""));
        fields.put("language", employee.language().map(Locale::toLanguageTag).orElse(""));
        fields.put("roles", joined(employee.roles()));
        fields.put("grants", joined(employee.grants()));
        fields.put("active", employee.active() ? "yes" : "");
        return fields;
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    static Optional<String> text(String raw) {
        return Optional.of(raw.strip()).filter(text -> !text.isEmpty());
    }
}
