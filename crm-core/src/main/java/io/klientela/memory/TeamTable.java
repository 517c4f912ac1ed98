package io.klientela.memory;

import io.klientela.employee.Team;
import io.klientela.employee.TeamStore;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.TeamId;
import io.klientela.project.Project;
import io.klientela.session.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class TeamTable implements TeamStore {
    private final Table<Team> table;
    private final Table<Project> projects;
    private final AccessTable access;
    private final Integrity integrity;

    TeamTable(Rows rows, Integrity integrity) {
        projects = new Table<>(rows, Section.PROJECTS, Project.class);
        access = new AccessTable(rows);
        table = new Table<>(rows, Section.TEAMS, Team.class);
        this.integrity = integrity;
    }

    @Override
    public void insert(Team team) {
        check(team);
        table.insert(table.key(team.project(), team.id()), team);
    }

    @Override
    public boolean update(Team team) {
        boolean isNext = find(team.project(), team.id())
                .filter(stored -> stored.version() == team.version() - 1)
                .isPresent();
        if (isNext) {
            check(team);
            table.put(table.key(team.project(), team.id()), team);
        }
        return isNext;
    }

    private void check(Team team) {
        integrity.project(team.project());
        team.members().forEach(member -> integrity.employee(team.project(), member));
    }

    @Override
    public void delete(ProjectId project, TeamId id) {
        table.remove(table.key(project, id));
    }

    @Override
    public long countShares(ProjectId project, TeamId team) {
        Principal principal = Principal.team(team);
        long settings = projects.find(projects.key().then(project.value())).stream()
                .flatMap(found -> Stream.concat(
                        found.defaultVisibility().values().stream()
                                .map(visibility -> visibility.shares().keySet()),
                        Stream.of(found.moduleAccess().admitted())))
                .filter(named -> named.contains(principal))
                .count();
        return settings + access.countNaming(project, principal);
    }

    /** {@inheritDoc} Transactions run one after the other, so there is no one to hold it against. */
    @Override
    public boolean hold(ProjectId project, TeamId id) {
        return find(project, id).isPresent();
    }

    @Override
    public Optional<Team> find(ProjectId project, TeamId id) {
        return table.find(table.key(project, id));
    }

    @Override
    public List<Team> list(ProjectId project) {
        return table.under(table.key().then(project.value())).toList();
    }

    @Override
    public Set<TeamId> teamsOf(ProjectId project, EmployeeId employee) {
        return list(project).stream()
                .filter(team -> team.members().contains(employee))
                .map(Team::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
