package io.klientela.sales;

import io.klientela.customfield.CustomValues;
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
import java.util.function.Consumer;

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
 * @param custom what it holds in the fields that the project has added
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
        CustomValues custom,
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
        Objects.requireNonNull(custom, "custom");
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
        return changed(copy -> copy.title = changed);
    }

    public Opportunity withCategory(Optional<CategoryId> changed) {
        return changed(copy -> copy.category = changed);
    }

    public Opportunity withBudget(Optional<Money> changed) {
        return changed(copy -> copy.budget = changed);
    }

    public Opportunity withExpectedClose(Optional<LocalDate> changed) {
        return changed(copy -> copy.expectedClose = changed);
    }

    public Opportunity withDescription(String changed) {
        return changed(copy -> copy.description = changed);
    }

    public Opportunity withCustom(CustomValues changed) {
        return changed(copy -> copy.custom = changed);
    }

    Opportunity standingIn(StageId newStage, CategoryId newStatus, Optional<CategoryId> newReason) {
        return changed(copy -> {
            copy.stage = newStage;
            copy.status = newStatus;
            copy.reason = newReason;
        });
    }

    Opportunity withAccess(RecordAccess changed) {
        return changed(copy -> copy.access = changed);
    }

    Opportunity withVersion(long next) {
        return changed(copy -> copy.version = next);
    }

    private Opportunity changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.of(this);
    }

    /** A copy on its way to being another state, so that a change names the one field that it is about. */
    private static final class Copy {
        private String title;
        private StageId stage;
        private CategoryId status;
        private Optional<CategoryId> reason;
        private Optional<CategoryId> category;
        private Optional<Money> budget;
        private Optional<LocalDate> expectedClose;
        private String description;
        private CustomValues custom;
        private RecordAccess access;
        private long version;

        Copy(Opportunity from) {
            title = from.title;
            stage = from.stage;
            status = from.status;
            reason = from.reason;
            category = from.category;
            budget = from.budget;
            expectedClose = from.expectedClose;
            description = from.description;
            custom = from.custom;
            access = from.access;
            version = from.version;
        }

        Opportunity of(Opportunity original) {
            return new Opportunity(
                    original.id,
                    original.project,
                    title,
                    original.contact,
                    original.pipeline,
                    stage,
                    status,
                    reason,
                    category,
                    budget,
                    expectedClose,
                    description,
                    custom,
                    access,
                    original.createdAt,
                    version);
        }
    }
}
