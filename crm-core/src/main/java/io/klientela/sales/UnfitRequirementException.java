package io.klientela.sales;

import io.klientela.customfield.CustomField;
import io.klientela.error.CrmException;
import io.klientela.id.CustomFieldId;
import io.klientela.id.PipelineId;
import java.util.Objects;

/** A pipeline was to ask its cards for a field for which they give no value. */
public final class UnfitRequirementException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient PipelineId pipeline;

    private final transient CustomFieldId field;

    UnfitRequirementException(PipelineId pipeline, CustomField field) {
        super("The cards of this pipeline give no values for \"" + field.label()
                + "\"; name a field of theirs that is in use and no heading");
        this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
        this.field = field.id();
    }

    public PipelineId pipeline() {
        return pipeline;
    }

    /** A field of other records or of another pipeline, one that is archived, or a heading. */
    public CustomFieldId field() {
        return field;
    }

    @Override
    public String code() {
        return "pipeline.unfit-requirement";
    }
}
