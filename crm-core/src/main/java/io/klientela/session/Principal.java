package io.klientela.session;

import io.klientela.id.EmployeeId;
import io.klientela.id.TeamId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Someone to whom a record is open. Records store the principals who may read them as rows; a viewer reaches a record
 * when one of theirs is among these.
 *
 * @param code {@code everyone}, {@code owner:…} (the responsible employee), {@code employee:…} or {@code team:…}
 */
public record Principal(String code) implements Comparable<Principal> {
    private static final Pattern FORM = Pattern.compile("everyone|(owner|employee|team):[0-9a-f-]{36}");
    private static final Principal EVERYONE = new Principal("everyone");

    public Principal {
        Objects.requireNonNull(code, "code");
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a principal: \"" + code + "\"");
        }
    }

    /** Every employee of the project. */
    public static Principal everyone() {
        return EVERYONE;
    }

    /** The employee as the one responsible for a record. */
    public static Principal owner(EmployeeId employee) {
        return new Principal("owner:" + employee);
    }

    /** The employee as one with whom a record is shared. */
    public static Principal employee(EmployeeId employee) {
        return new Principal("employee:" + employee);
    }

    /** The members of a team. */
    public static Principal team(TeamId team) {
        return new Principal("team:" + team);
    }

    /** The employee with whom something is shared, when it is one. */
    public Optional<EmployeeId> employee() {
        return idBehind("employee:").map(EmployeeId::parse);
    }

    /** The team with which something is shared, when it is one. */
    public Optional<TeamId> team() {
        return idBehind("team:").map(TeamId::parse);
    }

    private Optional<String> idBehind(String prefix) {
        return code.startsWith(prefix) ? Optional.of(code.substring(prefix.length())) : Optional.empty();
    }

    @Override
    public int compareTo(Principal other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
