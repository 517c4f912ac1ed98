package io.klientela.sales;

import io.klientela.contact.QueryTooLargeException;
import io.klientela.contact.QueryTooLargeException.Measure;
import io.klientela.customfield.CustomFieldCondition;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.PipelineId;
import io.klientela.id.StageId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which opportunities a list shows; all given conditions hold together.
 *
 * @param pipeline those in one pipeline
 * @param stage those in one stage
 * @param contact those with one contact
 * @param category those of one kind of sale
 * @param responsible those of one employee
 * @param custom those whose fields that the project has added meet all of these
 */
public record OpportunityQuery(
        Optional<PipelineId> pipeline,
        Optional<StageId> stage,
        Optional<ContactId> contact,
        Optional<CategoryId> category,
        Optional<EmployeeId> responsible,
        List<CustomFieldCondition> custom) {
    /** The most conditions on custom fields. */
    public static final int MAX_CONDITIONS = 50;

    private static final OpportunityQuery ALL = new OpportunityQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public OpportunityQuery {
        Objects.requireNonNull(pipeline, "pipeline");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(responsible, "responsible");
        custom = List.copyOf(custom);
        if (custom.size() > MAX_CONDITIONS) {
            throw new QueryTooLargeException(Measure.CONDITIONS, MAX_CONDITIONS);
        }
    }

    /** Every opportunity within reach. */
    public static OpportunityQuery all() {
        return ALL;
    }

    public OpportunityQuery inPipeline(PipelineId wanted) {
        return new OpportunityQuery(Optional.of(wanted), stage, contact, category, responsible, custom);
    }

    public OpportunityQuery inStage(StageId wanted) {
        return new OpportunityQuery(pipeline, Optional.of(wanted), contact, category, responsible, custom);
    }

    public OpportunityQuery with(ContactId wanted) {
        return new OpportunityQuery(pipeline, stage, Optional.of(wanted), category, responsible, custom);
    }

    public OpportunityQuery ofCategory(CategoryId wanted) {
        return new OpportunityQuery(pipeline, stage, contact, Optional.of(wanted), responsible, custom);
    }

    public OpportunityQuery ofResponsible(EmployeeId wanted) {
        return new OpportunityQuery(pipeline, stage, contact, category, Optional.of(wanted), custom);
    }

    /** Those whose fields that the project has added meet {@code wanted}, besides what was asked before. */
    public OpportunityQuery where(CustomFieldCondition wanted) {
        List<CustomFieldCondition> all =
                Stream.concat(custom.stream(), Stream.of(wanted)).toList();
        return new OpportunityQuery(pipeline, stage, contact, category, responsible, all);
    }

    /** Whether {@code opportunity} meets all conditions: the rule that every storage follows. */
    public boolean matches(Opportunity opportunity) {
        return pipeline.map(opportunity.pipeline()::equals).orElse(true)
                && stage.map(opportunity.stage()::equals).orElse(true)
                && (contact.isEmpty() || contact.equals(opportunity.contact()))
                && (category.isEmpty() || category.equals(opportunity.category()))
                && responsible.map(opportunity.responsible()::equals).orElse(true)
                && custom.stream().allMatch(condition -> condition.matches(opportunity.custom()));
    }
}
