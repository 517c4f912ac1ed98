package io.klientela.sales;

import io.klientela.customfield.KnowsPipelines;
import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps pipelines with their stages and task types. A storage refuses two pipelines of one {@link Pipeline#foldedName()}, and
 * the loss of a stage in which a card stands, with {@link io.klientela.error.TransientStorageException}: the command is run
 * again and then sees what the other did.
 */
public interface PipelineStore extends KnowsPipelines {
    void insert(Pipeline pipeline);

    /**
     * Saves {@code pipeline}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code pipeline.version() - 1}; if not, nothing is written
     */
    boolean update(Pipeline pipeline);

    void delete(ProjectId project, PipelineId id);

    /**
     * Keeps a pipeline as it was read until the transaction ends, for a card that is to stand in one of its stages.
     *
     * @return whether it is there in {@code version}
     */
    boolean hold(ProjectId project, PipelineId id, long version);

    Optional<Pipeline> find(ProjectId project, PipelineId id);

    /** All pipelines of a project, by id: in the order in which they came. */
    List<Pipeline> list(ProjectId project);

    @Override
    default boolean isThere(ProjectId project, PipelineId pipeline) {
        return find(project, pipeline).isPresent();
    }
}
