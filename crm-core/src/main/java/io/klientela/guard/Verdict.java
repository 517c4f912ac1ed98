package io.klientela.guard;

import io.klientela.access.Permission;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Whether one permission lets someone see a record, and why or why not.
 *
 * @param permission what is asked for
 * @param reasons each way in which it is given; empty when it is not
 * @param held the grants of this permission that they hold, whether or not they reach the record
 */
public record Verdict(Permission permission, List<Reason> reasons, List<HeldGrant> held) {
    public Verdict {
        Objects.requireNonNull(permission, "permission");
        reasons = List.copyOf(reasons);
        held = List.copyOf(held);
    }

    public boolean isGiven() {
        return !reasons.isEmpty();
    }

    /** A sentence in English. */
    @Override
    public String toString() {
        if (isGiven()) {
            return permission + ": yes, "
                    + reasons.stream().map(Reason::toString).collect(Collectors.joining("; "));
        }
        if (held.isEmpty()) {
            return permission + ": no, no role and no single grant gives it";
        }
        return permission + ": no, "
                + held.stream().map(HeldGrant::toString).collect(Collectors.joining("; "))
                + " does not reach the record";
    }
}
