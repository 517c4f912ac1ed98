package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.id.EmployeeId;
import io.klientela.savedfilter.SavedFilter;
import io.klientela.savedfilter.SavedFilters;
import io.klientela.session.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways to learn of filters that others keep, and of contacts through them. */
final class SavedFilterPaths {
    private SavedFilterPaths() {}

    static List<QueryPath> all() {
        return List.of(
                new QueryPath(
                        "saved filters",
                        Set.of(
                                "SavedFilters.list()",
                                "SavedFilters.get(SavedFilterId)",
                                "SavedFilters.missing(SavedFilterId)"),
                        SavedFilterPaths::filters),
                new QueryPath(
                        "contacts through saved filters",
                        Set.of(
                                "SavedFilters.contacts(SavedFilterId, PageRequest)",
                                "SavedFilters.count(SavedFilterId)"),
                        SavedFilterPaths::contacts));
    }

    private static boolean sees(LeakWorld world, EmployeeId viewer, SavedFilter filter) {
        Visibility visibility = filter.access().visibility();
        return filter.access().responsible().equals(viewer)
                || visibility.shares().keySet().stream()
                        .anyMatch(principal -> principal.code().equals("everyone")
                                || principal.employee().filter(viewer::equals).isPresent()
                                || principal
                                        .team()
                                        .filter(world.rules.teamsOf(viewer)::contains)
                                        .isPresent());
    }

    private static void filters(LeakWorld world, EmployeeId viewer) {
        SavedFilters filters = world.desk(viewer).savedFilters();
        assertThat(filters.list())
                .containsExactlyInAnyOrderElementsOf(world.filters.stream()
                        .filter(filter -> sees(world, viewer, filter))
                        .toList());
        for (SavedFilter filter : world.filters) {
            boolean sees = sees(world, viewer, filter);
            assertThat(answer(() -> filters.get(filter.id()))).isEqualTo(sees ? filter : QueryPath.Refusal.NOT_FOUND);
            assertThat(answer(() -> filters.missing(filter.id())))
                    .isEqualTo(sees ? Set.of() : QueryPath.Refusal.NOT_FOUND);
        }
    }

    /** Whoever runs a filter learns what the same query would have told them. */
    private static void contacts(LeakWorld world, EmployeeId viewer) {
        var desk = world.desk(viewer);
        for (SavedFilter filter : world.filters) {
            if (!sees(world, viewer, filter)) {
                assertThat(answer(() -> desk.savedFilters().count(filter.id()))).isEqualTo(QueryPath.Refusal.NOT_FOUND);
                continue;
            }
            assertThat(answer(() -> walk(page -> desk.savedFilters().contacts(filter.id(), page), 7, Optional.empty())))
                    .isEqualTo(answer(() ->
                            walk(page -> desk.contacts().list(filter.query(), page), 7, Optional.empty())));
            assertThat(answer(() -> desk.savedFilters().count(filter.id())))
                    .isEqualTo(answer(() -> desk.contacts().count(filter.query())));
        }
    }
}
