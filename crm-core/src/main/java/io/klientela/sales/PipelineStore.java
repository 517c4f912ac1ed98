package io.klientela.sales;

import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import java.util.List;
import java.util.Optional;

/** Keeps pipelines with their stages. */
public interface PipelineStore {
    void insert(Pipeline pipeline);

    /**
     * Saves {@code pipeline}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code pipeline.version() - 1}; if not, nothing is written
     */
    boolean update(Pipeline pipeline);

    Optional<Pipeline> find(ProjectId project, PipelineId id);

    /** All pipelines of a project, by id: in the order in which they came. */
    List<Pipeline> list(ProjectId project);
}
