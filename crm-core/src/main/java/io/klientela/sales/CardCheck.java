package io.klientela.sales;

import io.klientela.session.UnitOfWork;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether a card has what its stage asks for. */
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
                        .filter(definition -> !definition.isArchived())
                        .isPresent();
    }
}
