package io.klientela.project;

import io.klientela.id.EmployeeId;
import io.klientela.id.TeamId;
import io.klientela.session.Principal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may work in a project at all (TEAMLAB-47): everyone, some employees and teams, or nobody. It narrows; what someone
 * may do once they are in is a matter of their roles. Who holds {@code project.restrict} is never shut out.
 *
 * @param state to whom the project is open
 * @param admitted the employees and teams, where it is open to some
 */
public record ModuleAccess(State state, Set<Principal> admitted) {
    /** To whom a project is open. */
    public enum State {
        OPEN_TO_ALL("all"),
        OPEN_TO_SOME("some"),
        SWITCHED_OFF("off");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word by which this state is stored. */
        public String code() {
            return code;
        }
    }

    private static final ModuleAccess EVERYONE = new ModuleAccess(State.OPEN_TO_ALL, Set.of());
    private static final ModuleAccess NOBODY = new ModuleAccess(State.SWITCHED_OFF, Set.of());

    public ModuleAccess {
        Objects.requireNonNull(state, "state");
        admitted = Set.copyOf(admitted);
        if (state == State.OPEN_TO_SOME == admitted.isEmpty()) {
            throw new IllegalArgumentException(
                    "Employees and teams are named where the project is open to some of them");
        }
        for (Principal principal : admitted) {
            if (principal.employee().isEmpty() && principal.team().isEmpty()) {
                throw new IllegalArgumentException("Only employees and teams are admitted, not " + principal);
            }
        }
    }

    /** Open to every employee: how a project begins. */
    public static ModuleAccess everyone() {
        return EVERYONE;
    }

    /** Switched off for all. */
    public static ModuleAccess nobody() {
        return NOBODY;
    }

    /** Open to one employee alone; more follow by {@link #orEmployee} and {@link #orTeam}. */
    public static ModuleAccess only(EmployeeId employee) {
        return new ModuleAccess(State.OPEN_TO_SOME, Set.of(Principal.employee(employee)));
    }

    /** Open to one team alone; more follow by {@link #orEmployee} and {@link #orTeam}. */
    public static ModuleAccess only(TeamId team) {
        return new ModuleAccess(State.OPEN_TO_SOME, Set.of(Principal.team(team)));
    }

    public ModuleAccess orEmployee(EmployeeId employee) {
        return or(Principal.employee(employee));
    }

    public ModuleAccess orTeam(TeamId team) {
        return or(Principal.team(team));
    }

    private ModuleAccess or(Principal principal) {
        Set<Principal> more = new HashSet<>(admitted);
        more.add(principal);
        return new ModuleAccess(State.OPEN_TO_SOME, more);
    }

    /** Whether an employee of these teams may come in. */
    public boolean admits(EmployeeId employee, Set<TeamId> teams) {
        return switch (state) {
            case OPEN_TO_ALL -> true;
            case SWITCHED_OFF -> false;
            case OPEN_TO_SOME ->
                admitted.contains(Principal.employee(employee))
                        || teams.stream().map(Principal::team).anyMatch(admitted::contains);
        };
    }

    /** What a history says of it: the state, and whom it names. */
    String toText() {
        return admitted.stream()
                .sorted()
                .map(Principal::code)
                .collect(Collectors.joining("\n", state.code().toLowerCase(Locale.ROOT) + "\n", ""))
                .strip();
    }
}
