package io.klientela.sales;

import io.klientela.customfield.CustomValue;
import io.klientela.customfield.NewCustomValues;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
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
import java.util.function.Consumer;

/**
 * The command to open an opportunity (TEAMLAB-22). Raw input: it is validated as a whole when it is carried out.
 *
 * @param title what it is about
 * @param contact whom it is with
 * @param category the kind of sale
 * @param budget what it is worth
 * @param expectedClose when it is expected to be decided
 * @param description free text
 * @param custom what is given for the fields that the project has added
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
        NewCustomValues custom,
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
                NewCustomValues.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public NewOpportunity with(ContactId whom) {
        return changed(copy -> copy.contact = Optional.of(whom));
    }

    public NewOpportunity category(CategoryId kind) {
        return changed(copy -> copy.category = Optional.of(kind));
    }

    public NewOpportunity budget(Money worth) {
        return changed(copy -> copy.budget = Optional.of(worth));
    }

    public NewOpportunity expectedClose(LocalDate day) {
        return changed(copy -> copy.expectedClose = Optional.of(day));
    }

    public NewOpportunity description(String text) {
        return changed(copy -> copy.description = text);
    }

    /** What a field that the project has added is to hold, as a form gives it: several texts for a multi-choice. */
    public NewOpportunity custom(CustomFieldId field, String... texts) {
        return changed(copy -> copy.custom = custom.with(field, texts));
    }

    /** What a field that the project has added is to hold. */
    public NewOpportunity custom(CustomFieldId field, CustomValue value) {
        return changed(copy -> copy.custom = custom.with(field, value));
    }

    public NewOpportunity in(PipelineId where) {
        return changed(copy -> copy.pipeline = Optional.of(where));
    }

    public NewOpportunity responsible(EmployeeId employee) {
        return changed(copy -> copy.responsible = Optional.of(employee));
    }

    public NewOpportunity visibility(Visibility whom) {
        return changed(copy -> copy.visibility = Optional.of(whom));
    }

    private NewOpportunity changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.command();
    }

    /** A copy on its way to being another command, so that a change names the one field that it is about. */
    private static final class Copy {
        private final String title;
        private Optional<ContactId> contact;
        private Optional<CategoryId> category;
        private Optional<Money> budget;
        private Optional<LocalDate> expectedClose;
        private String description;
        private NewCustomValues custom;
        private Optional<PipelineId> pipeline;
        private Optional<EmployeeId> responsible;
        private Optional<Visibility> visibility;

        Copy(NewOpportunity from) {
            title = from.title;
            contact = from.contact;
            category = from.category;
            budget = from.budget;
            expectedClose = from.expectedClose;
            description = from.description;
            custom = from.custom;
            pipeline = from.pipeline;
            responsible = from.responsible;
            visibility = from.visibility;
        }

        NewOpportunity command() {
            return new NewOpportunity(
                    title,
                    contact,
                    category,
                    budget,
                    expectedClose,
                    description,
                    custom,
                    pipeline,
                    responsible,
                    visibility);
        }
    }
}
