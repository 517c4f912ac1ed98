package io.klientela.sales;

import io.klientela.id.PipelineId;
import io.klientela.id.StageId;
import io.klientela.session.UnitOfWork;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether a card has what its stage asks for, and what becomes of a requirement whose stage or pipeline goes. */
final class CardCheck {
    private CardCheck() {}

    /**
     * Refuses a card that lacks what is asked for where it stands.
     *
     * @throws FieldsMissingException naming all that is missing
     */
    static void requireComplete(UnitOfWork<? extends SalesStores> unit, Pipeline pipeline, Opportunity card) {
        Stage stage = PipelineRecords.stage(pipeline, card.stage());
        Map<RequiredField, String> missing = new LinkedHashMap<>();
        for (StageRequirement requirement : unit.stores().stageRequirements().list(unit.project(), pipeline.id())) {
            RequiredField field = requirement.field();
            if (requirement.asksIn(pipeline, stage) && !field.isFilledIn(card) && isInUse(unit, field)) {
                missing.put(field, StageRequirements.label(unit, field));
            }
        }
        if (!missing.isEmpty()) {
            throw new FieldsMissingException(card.id(), stage, missing);
        }
    }

    /** An archived field takes no values, so nobody is asked for one. */
    private static boolean isInUse(UnitOfWork<? extends SalesStores> unit, RequiredField field) {
        return !(field instanceof RequiredField.Custom custom)
                || unit.stores()
                        .customFields()
                        .find(unit.project(), custom.field())
                        .filter(definition -> !definition.archived())
                        .isPresent();
    }

    /** What began with a stage that goes begins with the one that takes its place, or goes with it. */
    static void stageGone(
            UnitOfWork<? extends SalesStores> unit, PipelineId pipeline, StageId stage, Optional<StageId> replacement) {
        for (StageRequirement requirement : unit.stores().stageRequirements().list(unit.project(), pipeline)) {
            if (requirement.from().equals(stage)) {
                replacement.ifPresentOrElse(
                        other -> unit.stores()
                                .stageRequirements()
                                .put(unit.project(), new StageRequirement(pipeline, requirement.field(), other)),
                        () -> unit.stores().stageRequirements().remove(unit.project(), pipeline, requirement.field()));
            }
        }
    }

    static void pipelineGone(UnitOfWork<? extends SalesStores> unit, PipelineId pipeline) {
        unit.stores()
                .stageRequirements()
                .list(unit.project(), pipeline)
                .forEach(requirement ->
                        unit.stores().stageRequirements().remove(unit.project(), pipeline, requirement.field()));
    }
}
