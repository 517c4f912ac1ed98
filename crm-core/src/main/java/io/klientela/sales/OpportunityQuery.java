package io.klientela.sales;

import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.PipelineId;
import io.klientela.id.StageId;
import java.util.Objects;
import java.util.Optional;

/**
 * Which opportunities a list shows; all given conditions hold together.
 *
 * @param pipeline those in one pipeline
 * @param stage those in one stage
 * @param contact those with one contact
 * @param category those of one kind of sale
 * @param responsible those of one employee
 */
public record OpportunityQuery(
        Optional<PipelineId> pipeline,
        Optional<StageId> stage,
        Optional<ContactId> contact,
        Optional<CategoryId> category,
        Optional<EmployeeId> responsible) {
    private static final OpportunityQuery ALL = new OpportunityQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public OpportunityQuery {
        Objects.requireNonNull(pipeline, "pipeline");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(responsible, "responsible");
    }

    /** Every opportunity within reach. */
    public static OpportunityQuery all() {
        return ALL;
    }

    public OpportunityQuery inPipeline(PipelineId wanted) {
        return new OpportunityQuery(Optional.of(wanted), stage, contact, category, responsible);
    }

    public OpportunityQuery inStage(StageId wanted) {
        return new OpportunityQuery(pipeline, Optional.of(wanted), contact, category, responsible);
    }

    public OpportunityQuery with(ContactId wanted) {
        return new OpportunityQuery(pipeline, stage, Optional.of(wanted), category, responsible);
    }

    public OpportunityQuery ofCategory(CategoryId wanted) {
        return new OpportunityQuery(pipeline, stage, contact, Optional.of(wanted), responsible);
    }

    public OpportunityQuery ofResponsible(EmployeeId wanted) {
        return new OpportunityQuery(pipeline, stage, contact, category, Optional.of(wanted));
    }

    /** Whether {@code opportunity} meets all conditions: the rule that every storage follows. */
    public boolean matches(Opportunity opportunity) {
        return pipeline.map(opportunity.pipeline()::equals).orElse(true)
                && stage.map(opportunity.stage()::equals).orElse(true)
                && (contact.isEmpty() || contact.equals(opportunity.contact()))
                && (category.isEmpty() || category.equals(opportunity.category()))
                && responsible.map(opportunity.responsible()::equals).orElse(true);
    }
}
