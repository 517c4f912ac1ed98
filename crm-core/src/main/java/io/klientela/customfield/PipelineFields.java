package io.klientela.customfield;

import io.klientela.id.PipelineId;
import io.klientela.id.RecordKind;
import io.klientela.session.UnitOfWork;

/** The fields that opportunities of one pipeline alone have: they go with it. */
public final class PipelineFields {
    private PipelineFields() {}

    /** Deletes the fields of a pipeline in which no record stands, so that no record holds a value of theirs. */
    public static void delete(UnitOfWork<? extends CustomFieldStores> unit, PipelineId pipeline) {
        for (CustomField field : unit.stores().customFields().list(unit.project(), RecordKind.OPPORTUNITY)) {
            if (field.pipeline().filter(pipeline::equals).isPresent()) {
                Definitions.delete(unit, field, BulkValues.none(unit));
            }
        }
    }
}
