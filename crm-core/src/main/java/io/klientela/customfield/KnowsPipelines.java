package io.klientela.customfield;

import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;

/** Tells whether a pipeline is there, to a feature that lies below pipelines. */
public interface KnowsPipelines {
    boolean isThere(ProjectId project, PipelineId pipeline);
}
