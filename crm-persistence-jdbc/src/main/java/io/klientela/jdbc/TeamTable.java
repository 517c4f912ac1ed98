package io.klientela.jdbc;

import static io.klientela.jdbc.KeptStatement.any;
import static io.klientela.jdbc.schema.Tables.CRM_DEFAULT_VISIBILITY_SHARE;
import static io.klientela.jdbc.schema.Tables.CRM_PROJECT_ADMISSION;
import static io.klientela.jdbc.schema.Tables.CRM_TEAM;
import static io.klientela.jdbc.schema.Tables.CRM_TEAM_MEMBER;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.klientela.employee.Team;
import io.klientela.employee.TeamStore;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.TeamId;
import io.klientela.jdbc.schema.tables.records.CrmTeamMemberRecord;
import io.klientela.jdbc.schema.tables.records.CrmTeamRecord;
import io.klientela.session.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Teams with their members. */
final class TeamTable implements TeamStore {
    private static final KeptStatement TEAMS_OF = KeptStatement.query(DSL.select(CRM_TEAM_MEMBER.TEAM_ID)
            .from(CRM_TEAM_MEMBER)
            .where(CRM_TEAM_MEMBER.PROJECT_ID.eq(any(CRM_TEAM_MEMBER.PROJECT_ID)))
            .and(CRM_TEAM_MEMBER.EMPLOYEE_ID.eq(any(CRM_TEAM_MEMBER.EMPLOYEE_ID))));

    private final DSLContext sql;

    TeamTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void insert(Team team) {
        Rows.insert(sql, row(team));
        insertMembers(team);
    }

    @Override
    public boolean update(Team team) {
        if (!Rows.update(sql, row(team), CRM_TEAM.VERSION, team.version())) {
            return false;
        }
        sql.deleteFrom(CRM_TEAM_MEMBER)
                .where(CRM_TEAM_MEMBER.PROJECT_ID.eq(team.project()))
                .and(CRM_TEAM_MEMBER.TEAM_ID.eq(team.id()))
                .execute();
        insertMembers(team);
        return true;
    }

    private static CrmTeamRecord row(Team team) {
        CrmTeamRecord row = new CrmTeamRecord();
        row.setProjectId(team.project());
        row.setId(team.id());
        row.setName(team.name());
        row.setVersion(team.version());
        return row;
    }

    private void insertMembers(Team team) {
        Rows.insertAll(
                sql, team.members().stream().map(member -> row(team, member)).toList());
    }

    private static CrmTeamMemberRecord row(Team team, EmployeeId member) {
        CrmTeamMemberRecord row = new CrmTeamMemberRecord();
        row.setProjectId(team.project());
        row.setTeamId(team.id());
        row.setEmployeeId(member);
        return row;
    }

    @Override
    public void delete(ProjectId project, TeamId id) {
        sql.deleteFrom(CRM_TEAM_MEMBER)
                .where(CRM_TEAM_MEMBER.PROJECT_ID.eq(project))
                .and(CRM_TEAM_MEMBER.TEAM_ID.eq(id))
                .execute();
        sql.deleteFrom(CRM_TEAM)
                .where(CRM_TEAM.PROJECT_ID.eq(project))
                .and(CRM_TEAM.ID.eq(id))
                .execute();
    }

    @Override
    public long countShares(ProjectId project, TeamId team) {
        Principal principal = Principal.team(team);
        int defaults = sql.fetchCount(
                CRM_DEFAULT_VISIBILITY_SHARE,
                CRM_DEFAULT_VISIBILITY_SHARE
                        .PROJECT_ID
                        .eq(project)
                        .and(CRM_DEFAULT_VISIBILITY_SHARE.PRINCIPAL.eq(principal)));
        int admissions = sql.fetchCount(
                CRM_PROJECT_ADMISSION,
                CRM_PROJECT_ADMISSION.PROJECT_ID.eq(project).and(CRM_PROJECT_ADMISSION.PRINCIPAL.eq(principal)));
        return defaults + admissions + new AccessTable(sql).countNaming(project, principal);
    }

    @Override
    public boolean hold(ProjectId project, TeamId id) {
        return new References(sql).hold(project, id);
    }

    @Override
    public Optional<Team> find(ProjectId project, TeamId id) {
        return teams(project, CRM_TEAM.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Team> list(ProjectId project) {
        return teams(project, DSL.trueCondition());
    }

    private List<Team> teams(ProjectId project, Condition which) {
        List<CrmTeamRecord> rows = sql.selectFrom(CRM_TEAM)
                .where(CRM_TEAM.PROJECT_ID.eq(project))
                .and(which)
                .orderBy(CRM_TEAM.ID)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<TeamId, Set<EmployeeId>> members = sql.selectFrom(CRM_TEAM_MEMBER)
                .where(CRM_TEAM_MEMBER.PROJECT_ID.eq(project))
                .and(CRM_TEAM_MEMBER.TEAM_ID.in(
                        rows.stream().map(CrmTeamRecord::getId).toList()))
                .collect(groupingBy(
                        CrmTeamMemberRecord::getTeamId, mapping(CrmTeamMemberRecord::getEmployeeId, toSet())));
        return rows.stream()
                .map(row -> new Team(
                        row.getId(),
                        row.getProjectId(),
                        row.getName(),
                        members.getOrDefault(row.getId(), Set.of()),
                        row.getVersion()))
                .toList();
    }

    @Override
    public Set<TeamId> teamsOf(ProjectId project, EmployeeId employee) {
        return new HashSet<>(TEAMS_OF.fetch(sql, row -> row.get(CRM_TEAM_MEMBER.TEAM_ID), project, employee));
    }
}
