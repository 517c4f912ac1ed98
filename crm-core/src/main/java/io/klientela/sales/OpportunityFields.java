package io.klientela.sales;

import io.klientela.category.CategoryNames;
import io.klientela.category.CategoryReferences;
import io.klientela.customfield.CustomFieldHistory;
import io.klientela.history.FieldChanges;
import io.klientela.id.RecordKind;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An opportunity as the history tells it: each field as text, stages and categories by their names of the moment. */
final class OpportunityFields {
    private OpportunityFields() {}

    static Map<String, String> of(UnitOfWork<? extends SalesStores> unit, Opportunity opportunity) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("title", opportunity.title());
        fields.put("contact", text(opportunity.contact()));
        Pipeline pipeline = Pipelines.get(unit, opportunity.pipeline());
        fields.put("pipeline", pipeline.name());
        fields.put("stage", stage(pipeline, opportunity));
        CategoryNames names = CategoryReferences.names(
                unit,
                Stream.concat(
                                Stream.of(opportunity.status()),
                                Stream.concat(opportunity.reason().stream(), opportunity.category().stream()))
                        .toList());
        fields.put("status", names.of(opportunity.status()));
        fields.put("reason", text(opportunity.reason().map(names::of)));
        fields.put("category", text(opportunity.category().map(names::of)));
        fields.put("budget", text(opportunity.budget()));
        fields.put("expectedClose", text(opportunity.expectedClose()));
        fields.put("description", opportunity.description());
        fields.put("responsible", opportunity.responsible().toString());
        fields.put("visibility", opportunity.access().visibility().toText());
        CustomFieldHistory.of(unit, RecordKind.OPPORTUNITY, List.of(opportunity.custom()))
                .put(opportunity.custom(), fields);
        return fields;
    }

    private static String stage(Pipeline pipeline, Opportunity opportunity) {
        return pipeline.find(opportunity.stage())
                .map(Stage::name)
                .orElseGet(() -> opportunity.stage().toString());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
