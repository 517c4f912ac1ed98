package io.klientela.employee;

import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps teams. */
public interface TeamStore {
    void insert(Team team);

    /**
     * Saves {@code team}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code team.version() - 1}; if not, nothing is written
     */
    boolean update(Team team);

    /** Removes a team, and no one else's record: its name may still stand in the sharing of records. */
    void delete(ProjectId project, TeamId id);

    /** How many records and settings are shared with {@code team}, whoever asks. */
    long countShares(ProjectId project, TeamId team);

    /** Whether the team is there; if so, nobody deletes it until this transaction ends. */
    boolean hold(ProjectId project, TeamId id);

    Optional<Team> find(ProjectId project, TeamId id);

    /** All teams of a project, by id. */
    List<Team> list(ProjectId project);

    /** The teams that {@code employee} is a member of. */
    Set<TeamId> teamsOf(ProjectId project, EmployeeId employee);
}
