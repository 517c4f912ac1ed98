package io.klientela.sales;

import io.klientela.error.CrmException;
import io.klientela.id.PipelineId;

/** The pipeline is out of use: its cards go on, and no new one begins in it. */
public final class ArchivedPipelineException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient Pipeline pipeline;

    ArchivedPipelineException(Pipeline pipeline) {
        super("The pipeline \"" + pipeline.name() + "\" is archived; restore it or choose another");
        this.pipeline = pipeline;
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    public PipelineId id() {
        return pipeline.id();
    }

    @Override
    public String code() {
        return "pipeline.archived";
    }
}
