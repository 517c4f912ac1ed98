package io.klientela.sales;

import io.klientela.id.OpportunityId;
import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.StageId;
import java.util.List;
import java.util.Optional;

/** What a change of a pipeline asks of the cards that stand in it, whoever may see them. */
public interface StandsInStages {
    /** How many cards stand in a pipeline, or in one stage of it; it names none. */
    long countStanding(ProjectId project, PipelineId pipeline, Optional<StageId> stage);

    /**
     * Makes cards that stand in {@code stage} stand in {@code replacement}, a stage of the same pipeline; the version of each
     * goes up by one. At most {@code limit} at a time.
     *
     * @return the cards touched, by id; fewer than {@code limit} only if none is left
     */
    List<OpportunityId> replaceStage(
            ProjectId project, PipelineId pipeline, StageId stage, StageId replacement, int limit);
}
