package io.klientela.sales;

import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.PipelineId;
import io.klientela.money.Money;
import io.klientela.session.Visibility;
import io.klientela.validation.StorableDay;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The command to open an opportunity (TEAMLAB-22). Raw input: it is validated as a whole when it is carried out.
 *
 * @param title what it is about
 * @param contact whom it is with
 * @param category the kind of sale
 * @param budget what it is worth
 * @param expectedClose when it is expected to be decided
 * @param description free text
 * @param pipeline where it moves; empty for the project's first pipeline
 * @param responsible who takes care of it; empty for the one who opens it
 * @param visibility to whom it is open; empty for the project's default, which is everyone unless changed (TEAMLAB-24)
 */
public record NewOpportunity(
        @Size(max = 200) @WellFormed(Form.NAME) String title,
        Optional<ContactId> contact,
        Optional<CategoryId> category,
        Optional<Money> budget,
        Optional<@StorableDay LocalDate> expectedClose,
        @Size(max = 10_000) @WellFormed(Form.TEXT) String description,
        Optional<PipelineId> pipeline,
        Optional<EmployeeId> responsible,
        Optional<Visibility> visibility) {
    public static NewOpportunity titled(String title) {
        return new NewOpportunity(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public NewOpportunity with(ContactId whom) {
        return new NewOpportunity(
                title,
                Optional.of(whom),
                category,
                budget,
                expectedClose,
                description,
                pipeline,
                responsible,
                visibility);
    }

    public NewOpportunity category(CategoryId kind) {
        return new NewOpportunity(
                title,
                contact,
                Optional.of(kind),
                budget,
                expectedClose,
                description,
                pipeline,
                responsible,
                visibility);
    }

    public NewOpportunity budget(Money worth) {
        return new NewOpportunity(
                title,
                contact,
                category,
                Optional.of(worth),
                expectedClose,
                description,
                pipeline,
                responsible,
                visibility);
    }

    public NewOpportunity expectedClose(LocalDate day) {
        return new NewOpportunity(
                title, contact, category, budget, Optional.of(day), description, pipeline, responsible, visibility);
    }

    public NewOpportunity description(String text) {
        return new NewOpportunity(
                title, contact, category, budget, expectedClose, text, pipeline, responsible, visibility);
    }

    public NewOpportunity in(PipelineId where) {
        return new NewOpportunity(
                title,
                contact,
                category,
                budget,
                expectedClose,
                description,
                Optional.of(where),
                responsible,
                visibility);
    }

    public NewOpportunity responsible(EmployeeId employee) {
        return new NewOpportunity(
                title,
                contact,
                category,
                budget,
                expectedClose,
                description,
                pipeline,
                Optional.of(employee),
                visibility);
    }

    public NewOpportunity visibility(Visibility whom) {
        return new NewOpportunity(
                title, contact, category, budget, expectedClose, description, pipeline, responsible, Optional.of(whom));
    }
}
