package io.klientela.sales;

import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.StageId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One procedure: the stages that a card goes through (MINICRM-3).
 *
 * @param id its name in the store
 * @param project the project
 * @param name 1 to 100 characters
 * @param stages in order; the first one is where cards begin, and it is open
 * @param version counts the saves, from 1
 */
public record Pipeline(PipelineId id, ProjectId project, String name, List<Stage> stages, long version) {
    public Pipeline {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(name, "name");
        stages = List.copyOf(stages);
        if (stages.isEmpty() || stages.get(0).outcome() != StageOutcome.OPEN) {
            throw new IllegalArgumentException("A pipeline begins with an open stage");
        }
    }

    /** Where new cards stand. */
    public Stage firstStage() {
        return stages.get(0);
    }

    public Optional<Stage> find(StageId stage) {
        return stages.stream().filter(candidate -> candidate.id().equals(stage)).findFirst();
    }

    /** The first stage of {@code outcome}. */
    public Optional<Stage> first(StageOutcome outcome) {
        return stages.stream().filter(stage -> stage.outcome() == outcome).findFirst();
    }
}
