package io.klientela.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.access.CatalogueEntry;
import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.Rights;
import io.klientela.access.Role;
import io.klientela.access.Scope;
import io.klientela.id.EmployeeId;
import io.klientela.id.TeamId;
import io.klientela.session.Visibility.Share;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Adding a role, a grant or a team never takes anything away: whatever was reached is reached. */
class ReachProperties {
    private static final PermissionCatalogue CATALOGUE = PermissionCatalogue.standard();
    private static final List<EmployeeId> PEOPLE =
            List.of(new EmployeeId(new UUID(0, 1)), new EmployeeId(new UUID(0, 2)), new EmployeeId(new UUID(0, 3)));
    private static final List<TeamId> TEAMS = List.of(new TeamId(new UUID(1, 1)), new TeamId(new UUID(1, 2)));

    private static Viewer viewer(Set<Grant> grants, Set<TeamId> teams) {
        return new Viewer(Actor.employee(PEOPLE.get(0)), Rights.of(CATALOGUE, grants), teams, Locale.ENGLISH);
    }

    private static boolean lets(AccessFilter filter, RecordAccess access) {
        return filter.admits(access.entries().keySet());
    }

    private static void assertNothingLost(Viewer before, Viewer after, RecordAccess access) {
        for (CatalogueEntry entry : CATALOGUE.entries()) {
            Permission permission = entry.permission();
            assertThat(after.mayRead(permission, access) || !before.mayRead(permission, access))
                    .as("reading by %s", permission)
                    .isTrue();
            assertThat(after.mayWrite(permission, access) || !before.mayWrite(permission, access))
                    .as("writing by %s", permission)
                    .isTrue();
            assertThat(lets(after.filter(permission), access) || !lets(before.filter(permission), access))
                    .as("the filter of %s", permission)
                    .isTrue();
        }
    }

    @Property
    void addingARoleTakesNothingAway(
            @ForAll("grants") Set<Grant> some, @ForAll("roles") Role role, @ForAll("access") RecordAccess access) {
        Set<Grant> more = new HashSet<>(some);
        more.addAll(role.grants());

        assertNothingLost(viewer(some, Set.of()), viewer(more, Set.of()), access);
    }

    @Property
    void addingAGrantAndATeamTakesNothingAway(
            @ForAll("grants") Set<Grant> some,
            @ForAll("grants") Set<Grant> other,
            @ForAll("access") RecordAccess access) {
        Set<Grant> more = new HashSet<>(some);
        more.addAll(other);

        assertNothingLost(viewer(some, Set.of(TEAMS.get(0))), viewer(more, Set.copyOf(TEAMS)), access);
    }

    /** The filter that a query is asked with lets through exactly what may be read one by one. */
    @Property
    void theFilterLetsThroughWhatMayBeRead(@ForAll("grants") Set<Grant> grants, @ForAll("access") RecordAccess access) {
        Viewer viewer = viewer(grants, Set.of(TEAMS.get(1)));

        for (CatalogueEntry entry : CATALOGUE.entries()) {
            assertThat(lets(viewer.filter(entry.permission()), access))
                    .as("%s", entry.permission())
                    .isEqualTo(viewer.mayRead(entry.permission(), access));
        }
    }

    @Property
    void severalPermissionsTogetherReachWhatEachOrAllOfThemDo(
            @ForAll("grants") Set<Grant> grants, @ForAll("access") RecordAccess access) {
        Viewer viewer = viewer(grants, Set.of(TEAMS.get(0)));
        List<Permission> permissions =
                grants.stream().map(Grant::permission).distinct().toList();

        assertThat(lets(viewer.filterAny(permissions), access))
                .isEqualTo(permissions.stream().anyMatch(permission -> viewer.mayRead(permission, access)));
        assertThat(lets(viewer.filterAll(permissions), access))
                .isEqualTo(permissions.stream().allMatch(permission -> viewer.mayRead(permission, access)));
    }

    @Provide
    Arbitrary<Role> roles() {
        return Arbitraries.of(CATALOGUE.presets().all());
    }

    @Provide
    Arbitrary<Set<Grant>> grants() {
        return Combinators.combine(
                        Arbitraries.of(CATALOGUE.entries()).map(CatalogueEntry::permission),
                        Arbitraries.of(Scope.values()))
                .as(Grant::new)
                .set()
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<RecordAccess> access() {
        Arbitrary<Principal> principal = Arbitraries.of(
                Principal.everyone(),
                Principal.employee(PEOPLE.get(0)),
                Principal.employee(PEOPLE.get(1)),
                Principal.team(TEAMS.get(0)),
                Principal.team(TEAMS.get(1)));
        Arbitrary<Map<Principal, Share>> shares =
                Arbitraries.maps(principal, Arbitraries.of(Share.values())).ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(PEOPLE), shares)
                .as((responsible, open) -> new RecordAccess(responsible, new Visibility(new HashMap<>(open))));
    }
}
