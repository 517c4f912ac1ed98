package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.access.ProtectedKind;
import io.klientela.history.Change;
import io.klientela.history.HistoryQuery;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.session.RecordAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways to learn of what was changed across records. */
final class HistoryPaths {
    /** What must reach the root of an entry, where the root's access tells; other kinds go by one permission. */
    private static final Map<RecordKind, List<Permission>> NEEDED = Map.of(
            RecordKind.CONTACT, List.of(Permissions.CONTACTS_VIEW),
            RecordKind.OPPORTUNITY, List.of(Permissions.OPPORTUNITIES_VIEW),
            RecordKind.INVOICE, List.of(Permissions.INVOICES_VIEW),
            RecordKind.ACTIVITY, List.of(Permissions.ACTIVITIES_VIEW_SALES, Permissions.ACTIVITIES_VIEW_SERVICE),
            LeakWorld.PROPERTY, List.of(LeakWorld.VIEW_PROPERTIES));

    private HistoryPaths() {}

    static QueryPath lists() {
        return new QueryPath(
                "lists of history",
                Set.of("History.list(HistoryQuery, PageRequest)", "History.within(RecordRef, PageRequest)"),
                HistoryPaths::hunt);
    }

    private static void hunt(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        List<Change> all = walk(page -> world.system.history().list(HistoryQuery.all(), page), 100, Optional.empty());
        HistoryQuery query = query(world, all);
        boolean denied = query.record()
                        .map(RecordRef::kind)
                        .filter(kind -> !holds(world, viewer, kind))
                        .isPresent()
                || query.kind().filter(kind -> !holds(world, viewer, kind)).isPresent();
        List<Change> seen = all.stream()
                .filter(change -> sees(world, viewer, change))
                .filter(query::matches)
                .toList();
        assertThat(answer(() -> walk(page -> desk.history().list(query, page), 5, Optional.empty())))
                .as("%s", query)
                .isEqualTo(denied ? QueryPath.Refusal.DENIED : seen);

        RecordRef root = world.chance.oneOf(all).root();
        assertThat(answer(() -> walk(page -> desk.history().within(root, page), 3, Optional.empty())))
                .as("within %s", root)
                .isEqualTo(
                        holds(world, viewer, root.kind())
                                ? all.stream()
                                        .filter(change -> change.root().equals(root))
                                        .filter(change -> sees(world, viewer, change))
                                        .toList()
                                : QueryPath.Refusal.DENIED);
    }

    private static HistoryQuery query(LeakWorld world, List<Change> all) {
        Change some = world.chance.oneOf(all);
        HistoryQuery query = HistoryQuery.all();
        query = world.chance.oneIn(4) ? query.ofRecord(some.record()) : query;
        query = world.chance.oneIn(3) ? query.within(some.root()) : query;
        query = world.chance.oneIn(4) ? query.ofKind(some.record().kind()) : query;
        query = world.chance.oneIn(4) ? query.by(some.actor()) : query;
        query = world.chance.oneIn(4)
                ? query.ofField(world.chance.oneOf(some.fields()).field())
                : query;
        query = world.chance.oneIn(6) ? query.from(some.at()) : query;
        return world.chance.oneIn(6) ? query.until(some.at()) : query;
    }

    private static List<Permission> needed(RecordKind kind) {
        List<Permission> needed = NEEDED.get(kind);
        return needed == null
                ? LeakWorld.CATALOGUE.find(kind).map(ProtectedKind::history).orElseThrow()
                : needed;
    }

    private static boolean holds(LeakWorld world, EmployeeId viewer, RecordKind kind) {
        return needed(kind).stream().allMatch(permission -> world.rules.holds(viewer, permission));
    }

    private static boolean sees(LeakWorld world, EmployeeId viewer, Change change) {
        return sees(world, viewer, change.record().kind(), change.root())
                && change.counterpart()
                        .map(counterpart -> sees(world, viewer, counterpart.kind(), counterpart))
                        .orElse(true);
    }

    private static boolean sees(LeakWorld world, EmployeeId viewer, RecordKind kind, RecordRef reached) {
        Optional<RecordAccess> access = access(world, reached);
        return needed(kind).stream()
                .allMatch(permission -> access.map(known -> world.rules.reaches(viewer, permission, known))
                        .orElseGet(() -> world.rules.holds(viewer, permission)));
    }

    /** Who reaches the root of an entry; empty where that is no record with readers of its own. */
    private static Optional<RecordAccess> access(LeakWorld world, RecordRef root) {
        if (root.kind().equals(RecordKind.CONTACT)) {
            return Optional.of(world.access(new ContactId(root.id())));
        }
        return world.opportunities.stream()
                .filter(opportunity -> opportunity.id().ref().equals(root))
                .map(opportunity -> opportunity.access())
                .findFirst()
                .or(() -> world.properties.stream()
                        .filter(property -> property.ref().equals(root))
                        .map(property -> property.access())
                        .findFirst());
    }
}
