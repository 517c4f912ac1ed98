package io.klientela.sales;

import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import java.util.List;

/**
 * Keeps what pipelines ask their cards for. A storage refuses a requirement whose stage or custom field is not there, and the
 * removal of either while one names it, with {@link io.klientela.error.TransientStorageException}.
 */
public interface StageRequirementStore {
    /** Writes a requirement in the place of the one that its pipeline has for the same field. */
    void put(ProjectId project, StageRequirement requirement);

    void remove(ProjectId project, PipelineId pipeline, RequiredField field);

    /** What a pipeline asks for, by the code of the field. */
    List<StageRequirement> list(ProjectId project, PipelineId pipeline);
}
