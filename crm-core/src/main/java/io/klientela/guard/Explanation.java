package io.klientela.guard;

import io.klientela.id.EmployeeId;
import io.klientela.id.RecordRef;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why someone sees a record, or why not.
 *
 * @param employee who is asked about
 * @param record the record
 * @param obstacles what shuts them out altogether, whatever they hold
 * @param view for each permission that lets one see such a record, the fullest first, whether they have it here
 */
public record Explanation(EmployeeId employee, RecordRef record, Set<Obstacle> obstacles, List<Verdict> view) {
    /** What shuts someone out of a project. */
    public enum Obstacle {
        /** They are deactivated. */
        HAS_LEFT,
        /** The project is not open to them (TEAMLAB-47). */
        MODULE_CLOSED
    }

    public Explanation {
        Objects.requireNonNull(employee, "employee");
        Objects.requireNonNull(record, "record");
        obstacles = Set.copyOf(obstacles);
        view = List.copyOf(view);
    }

    /** Whether they see the record, wholly or in part. */
    public boolean maySee() {
        return obstacles.isEmpty() && view.stream().anyMatch(Verdict::isGiven);
    }

    /** Sentences in English, a line each. */
    public String toText() {
        Stream<String> shut = obstacles.stream().sorted().map(obstacle -> switch (obstacle) {
            case HAS_LEFT -> "They are deactivated and do not come in.";
            case MODULE_CLOSED -> "The project is not open to them.";
        });
        return Stream.concat(shut, view.stream().map(Verdict::toString)).collect(Collectors.joining("\n"));
    }
}
