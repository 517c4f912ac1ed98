package io.klientela.guard;

import io.klientela.session.Principal;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a grant reaches a record.
 *
 * @param held the grant
 * @param through as whom its holder reaches the record; empty when the grant reaches every record
 */
public record Reason(HeldGrant held, Optional<Principal> through) {
    public Reason {
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(through, "through");
    }

    @Override
    public String toString() {
        return held + through.map(Reason::told).orElse(", which reaches every record");
    }

    private static String told(Principal principal) {
        if (principal.equals(Principal.everyone())) {
            return ", and the record is open to everyone";
        }
        if (principal.employee().isPresent()) {
            return ", and the record is shared with them";
        }
        return principal
                .team()
                .map(team -> ", and the record is shared with their team " + team)
                .orElse(", and they are responsible for the record");
    }
}
