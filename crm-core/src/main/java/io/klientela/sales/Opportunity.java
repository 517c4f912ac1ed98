package io.klientela.sales;

import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.OpportunityId;
import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.StageId;
import io.klientela.money.Money;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import io.klientela.session.RecordAccess;
import io.klientela.text.StorableText;
import io.klientela.validation.StorableDayValidator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A card in a pipeline (TEAMLAB-22).
 *
 * @param id its name in the store
 * @param project the project
 * @param title 1 to 200 characters
 * @param contact whom it is with
 * @param pipeline where it moves
 * @param stage where it stands
 * @param status an entry of the status list, which has the meaning of the stage's outcome
 * @param reason why it was won or lost; empty while it is open
 * @param category the kind of sale, an entry of the sales categories (ImCRM-11)
 * @param budget what it is worth
 * @param expectedClose the day on which it is expected to be decided
 * @param description at most 10,000 characters
 * @param access who reaches it
 * @param createdAt when it was opened
 * @param version counts the saves, from 1
 */
public record Opportunity(
        OpportunityId id,
        ProjectId project,
        String title,
        Optional<ContactId> contact,
        PipelineId pipeline,
        StageId stage,
        CategoryId status,
        Optional<CategoryId> reason,
        Optional<CategoryId> category,
        Optional<Money> budget,
        Optional<LocalDate> expectedClose,
        String description,
        RecordAccess access,
        Instant createdAt,
        long version) {
    static final int MAX_TITLE = 200;
    static final int MAX_DESCRIPTION = 10_000;

    public Opportunity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        StorableText.required("A title", title, MAX_TITLE);
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(pipeline, "pipeline");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(budget, "budget");
        expectedClose.ifPresent(StorableDayValidator::require);
        StorableText.optional("A description", description, MAX_DESCRIPTION);
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    public EmployeeId responsible() {
        return access.responsible();
    }

    /** Its place in a list ordered by title. */
    public Keyset place() {
        return new Keyset(SortKey.of(title), id.value());
    }

    public Opportunity withTitle(String changed) {
        return new Opportunity(
                id,
                project,
                changed,
                contact,
                pipeline,
                stage,
                status,
                reason,
                category,
                budget,
                expectedClose,
                description,
                access,
                createdAt,
                version);
    }

    public Opportunity withCategory(Optional<CategoryId> changed) {
        return new Opportunity(
                id,
                project,
                title,
                contact,
                pipeline,
                stage,
                status,
                reason,
                changed,
                budget,
                expectedClose,
                description,
                access,
                createdAt,
                version);
    }

    public Opportunity withBudget(Optional<Money> changed) {
        return new Opportunity(
                id,
                project,
                title,
                contact,
                pipeline,
                stage,
                status,
                reason,
                category,
                changed,
                expectedClose,
                description,
                access,
                createdAt,
                version);
    }

    public Opportunity withExpectedClose(Optional<LocalDate> changed) {
        return new Opportunity(
                id,
                project,
                title,
                contact,
                pipeline,
                stage,
                status,
                reason,
                category,
                budget,
                changed,
                description,
                access,
                createdAt,
                version);
    }

    public Opportunity withDescription(String changed) {
        return new Opportunity(
                id,
                project,
                title,
                contact,
                pipeline,
                stage,
                status,
                reason,
                category,
                budget,
                expectedClose,
                changed,
                access,
                createdAt,
                version);
    }

    Opportunity standingIn(StageId newStage, CategoryId newStatus, Optional<CategoryId> newReason) {
        return new Opportunity(
                id,
                project,
                title,
                contact,
                pipeline,
                newStage,
                newStatus,
                newReason,
                category,
                budget,
                expectedClose,
                description,
                access,
                createdAt,
                version);
    }

    Opportunity withAccess(RecordAccess changed) {
        return new Opportunity(
                id,
                project,
                title,
                contact,
                pipeline,
                stage,
                status,
                reason,
                category,
                budget,
                expectedClose,
                description,
                changed,
                createdAt,
                version);
    }

    Opportunity withVersion(long next) {
        return new Opportunity(
                id,
                project,
                title,
                contact,
                pipeline,
                stage,
                status,
                reason,
                category,
                budget,
                expectedClose,
                description,
                access,
                createdAt,
                next);
    }
}
