package io.klientela.employee;

import io.klientela.error.CrmException;
import io.klientela.id.TeamId;
import java.util.Objects;

/** Records are shared with this team, so it is not deleted. */
public final class TeamInUseException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient TeamId team;

    private final long shares;

    TeamInUseException(TeamId team, long shares) {
        super("The team " + team + " is named by the sharing of " + shares
                + " records or settings; share those otherwise first, or take the members out of the team");
        this.team = Objects.requireNonNull(team, "team");
        this.shares = shares;
    }

    public TeamId team() {
        return team;
    }

    /** How many records and settings name it. */
    public long shares() {
        return shares;
    }

    @Override
    public String code() {
        return "team.in-use";
    }
}
