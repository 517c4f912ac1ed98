package io.klientela.sales;

import io.klientela.id.PipelineId;
import io.klientela.id.StageId;
import java.util.Objects;

/**
 * A field that cards of a pipeline must have from a stage on (MINICRM-5).
 *
 * @param pipeline the pipeline
 * @param field what must be filled in
 * @param from the first stage that asks for it
 */
public record StageRequirement(PipelineId pipeline, RequiredField field, StageId from) {
    public StageRequirement {
        Objects.requireNonNull(pipeline, "pipeline");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(from, "from");
    }

    /**
     * Whether a card that stands in {@code stage} must have the field. A card that is given up need not be complete, unless
     * the requirement begins with the lost stage itself.
     */
    boolean asksIn(Pipeline of, Stage stage) {
        int begins = place(of, from);
        return begins >= 0
                && place(of, stage.id()) >= begins
                && (stage.outcome() != StageOutcome.LOST || stage.id().equals(from));
    }

    private static int place(Pipeline of, StageId id) {
        return of.stages().stream().map(Stage::id).toList().indexOf(id);
    }
}
