package io.klientela.handover;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.ProtectedKind;
import io.klientela.access.Scope;
import io.klientela.employee.EmployeeReferences;
import io.klientela.employee.EmployeeStores;
import io.klientela.employee.Employees;
import io.klientela.employee.OwnedByEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.id.EmployeeId;
import io.klientela.id.OperationId;
import io.klientela.id.RecordKind;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Hands the work of an employee over to others. It asks for the permission to manage employees, and to see and share all
 * records of each kind that moves, since the heirs come to see what was private. Thread-safe unless its session is bound to a
 * transaction.
 */
public final class HandOvers {
    private final Session<? extends EmployeeStores> session;

    public HandOvers(Session<? extends EmployeeStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * How many records of each kind would go to whom at this moment. Refuses as {@link #carryOut} does, but for what has to do
     * with letting the leaver go.
     */
    public HandOverReport preview(HandOver order) {
        return session.read(unit -> {
            Map<RecordKind, Long> owned = requireAllowed(unit, order);
            Map<RecordKind, Map<EmployeeId, Long>> moved = new TreeMap<>(Comparator.comparing(RecordKind::code));
            owned.forEach((kind, count) -> moved.put(kind, shares(order.heirsOf(kind), count)));
            return new HandOverReport(Optional.empty(), order.from(), moved);
        });
    }

    /** In turn: the first ones get one more where it does not come out even. */
    private static Map<EmployeeId, Long> shares(List<EmployeeId> heirs, long count) {
        Map<EmployeeId, Long> shares = new TreeMap<>(Comparator.comparing(EmployeeId::value));
        for (int place = 0; place < heirs.size(); place++) {
            long share = (count - place + heirs.size() - 1) / heirs.size();
            if (share > 0) {
                shares.merge(heirs.get(place), share, Long::sum);
            }
        }
        return shares;
    }

    /**
     * Moves everything in one transaction, and lets the leaver go in the same one if the order says so. The history of each
     * record tells who was responsible before, and names the operation; heirs hear of it as {@code work.received}.
     *
     * @throws AccessDeniedException naming the grant that the actor lacks: to manage employees, to see or share all records
     *     of a kind, or a grant of the leaver's
     * @throws IllegalArgumentException if the leaver is responsible for records of a kind that is not registered, and the
     *     actor lacks some right
     * @throws NoHeirException if nobody is named for records of some kind
     * @throws NotFoundException if the leaver or an heir is not there, or an heir is deactivated
     * @throws io.klientela.employee.LastAdminException if no active admin would be left
     */
    public HandOverReport carryOut(HandOver order) {
        return session.write(unit -> {
            // Whoever is marked as gone is given no more records: those that others were giving them come first.
            if (order.afterwards() == HandOver.Afterwards.LEAVES) {
                Employees.deactivate(unit, order.from());
            }
            requireAllowed(unit, order);
            Moves moves = new Moves(unit, order, new OperationId(unit.newId()));
            for (OwnedByEmployee store : unit.stores().ownedByEmployees()) {
                moves.moveAllOf(store);
            }
            return moves.written();
        });
    }

    /** Finds what there is to hand over, and refuses unless it may be. */
    private static Map<RecordKind, Long> requireAllowed(UnitOfWork<? extends EmployeeStores> unit, HandOver order) {
        unit.viewer().require(Permissions.EMPLOYEES_MANAGE);
        if (unit.stores().employees().find(unit.project(), order.from()).isEmpty()) {
            throw new NotFoundException(order.from().ref());
        }
        Stream.concat(
                        order.heirs().stream(),
                        order.heirsByKind().values().stream().flatMap(List::stream))
                .distinct()
                .forEach(heir -> EmployeeReferences.requireActive(unit, heir));
        Map<RecordKind, Long> owned = new TreeMap<>(Comparator.comparing(RecordKind::code));
        for (OwnedByEmployee store : unit.stores().ownedByEmployees()) {
            store.countOwned(unit.project(), order.from())
                    .forEach((kind, count) -> owned.merge(kind, count, Long::sum));
        }
        owned.forEach((kind, count) -> {
            requireReach(unit, kind);
            if (order.heirsOf(kind).isEmpty()) {
                throw new NoHeirException(kind, count);
            }
        });
        return owned;
    }

    /** Whoever hands over could name themselves, and come to see what is private: so all of it must be theirs to see. */
    private static void requireReach(UnitOfWork<? extends EmployeeStores> unit, RecordKind kind) {
        Optional<ProtectedKind> registered = unit.viewer().rights().catalogue().find(kind);
        if (registered.isEmpty() && !unit.viewer().rights().isUnlimited()) {
            throw new IllegalArgumentException("The record kind " + kind + " is not registered; register it by"
                    + " PermissionCatalogue.with, or let someone hand over who lacks no right");
        }
        registered.ifPresent(rights -> requireReach(unit, rights));
    }

    private static void requireReach(UnitOfWork<? extends EmployeeStores> unit, ProtectedKind rights) {
        Stream.concat(Stream.of(rights.view().get(0)), rights.share().stream())
                .map(permission -> new Grant(permission, Scope.ALL))
                .filter(grant -> !unit.viewer().rights().holds(grant))
                .findFirst()
                .ifPresent(lacking -> {
                    throw new AccessDeniedException(lacking);
                });
    }
}
