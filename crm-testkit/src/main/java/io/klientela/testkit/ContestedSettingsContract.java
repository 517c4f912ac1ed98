package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.category.Category;
import io.klientela.category.CategoryInUseException;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryNameTakenException;
import io.klientela.category.NewCategory;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewCompany;
import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.id.CategoryId;
import io.klientela.id.PipelineId;
import io.klientela.sales.IllegalMoveException;
import io.klientela.sales.IllegalPipelineException;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.NewPipeline;
import io.klientela.sales.NewStage;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.Stage;
import io.klientela.sales.StageInUseException;
import io.klientela.sales.StageOutcome;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Of two people who change and use the same entry at once, one wins and the other is told. */
public abstract class ContestedSettingsContract extends CrmContract {
    private static final int ROUNDS = 8;

    /** For the tests of adapters. */
    protected ContestedSettingsContract() {}

    /** What it gave, or why it was refused; a fault that no one can act on fails the test. */
    private static Object outcome(Supplier<Object> command) {
        try {
            return command.get();
        } catch (CrmException refused) {
            return refused.getClass();
        }
    }

    private static List<Object> both(Supplier<Object> one, Supplier<Object> other) {
        return Threads.together(2, thread -> () -> outcome(thread == 0 ? one : other));
    }

    private Object deleted(CategoryId id) {
        desk().categories().delete(id);
        return "deleted";
    }

    @Test
    void deletesAnEntryOrLetsItBeUsedButNeverBoth() {
        for (int round = 0; round < ROUNDS; round++) {
            CategoryId contested = desk().categories()
                    .add(CategoryList.CONTACT_TYPE, NewCategory.named("Contested " + round))
                    .id();

            List<Object> outcomes = both(
                    () -> deleted(contested),
                    () -> desk().contacts().add(NewCompany.named("User").type(contested)));

            if (outcomes.get(0).equals("deleted")) {
                assertThat(outcomes.get(1)).isEqualTo(NotFoundException.class);
            } else {
                assertThat(outcomes.get(0)).isEqualTo(CategoryInUseException.class);
                assertThat(outcomes.get(1)).isInstanceOf(FullContact.class);
                assertThat(desk().categories().get(contested).name()).isEqualTo("Contested " + round);
            }
        }
    }

    @Test
    void movesWhoeverUsesAnEntryWhileItIsJoinedAway() {
        Category into = desk().categories().add(CategoryList.CONTACT_GROUP, NewCategory.named("Into"));
        for (int round = 0; round < ROUNDS; round++) {
            CategoryId contested = desk().categories()
                    .add(CategoryList.CONTACT_GROUP, NewCategory.named("Contested " + round))
                    .id();
            FullContact member =
                    desk().contacts().add(NewCompany.named("Member").group(contested));

            List<Object> outcomes = both(
                    () -> desk().categories().join(contested, into.id()),
                    () -> desk().contacts().add(NewCompany.named("Another").group(contested)));

            assertThat(outcomes.get(0)).isEqualTo(into);
            assertThat(desk().contacts().getFull(member.id()).details().groups())
                    .containsExactly(into.id());
            if (outcomes.get(1) instanceof FullContact another) {
                assertThat(desk().contacts().getFull(another.id()).details().groups())
                        .containsExactly(into.id());
            } else {
                assertThat(outcomes.get(1)).isEqualTo(NotFoundException.class);
            }
        }
    }

    @Test
    void letsOneOfTwoDeleteAnEntryAndOneOfTwoAddAName() {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "Contested " + round;
            List<Object> adding = both(
                    () -> desk().categories().add(CategoryList.SOURCE, NewCategory.named(name)),
                    () -> desk().categories()
                            .add(CategoryList.SOURCE, NewCategory.named(name.toUpperCase(Locale.ROOT))));
            assertThat(adding).containsOnlyOnce(CategoryNameTakenException.class);
            Category added = (Category) adding.stream()
                    .filter(Category.class::isInstance)
                    .findFirst()
                    .orElseThrow();

            assertThat(both(() -> deleted(added.id()), () -> deleted(added.id())))
                    .containsExactlyInAnyOrder("deleted", NotFoundException.class);
        }
    }

    @Test
    void neverLeavesACardInAStageThatMeansAnotherThingByThen() {
        for (int round = 0; round < ROUNDS; round++) {
            Pipeline pipeline = desk().pipelines()
                    .add(NewPipeline.named("Contested " + round)
                            .stage(NewStage.open("First", 1))
                            .stage(NewStage.open("Second", 2)));
            Stage second = pipeline.stages().get(1);
            Opportunity deal =
                    desk().opportunities().open(NewOpportunity.titled("Deal").in(pipeline.id()));

            List<Object> outcomes = both(
                    () -> desk().pipelines().save(pipeline.with(second.withOutcome(StageOutcome.LOST))),
                    () -> desk().opportunities().moveTo(deal.id(), second.id()));

            if (outcomes.get(0) instanceof Pipeline) {
                assertThat(outcomes.get(1)).isEqualTo(IllegalMoveException.class);
            } else {
                assertThat(outcomes.get(0)).isEqualTo(StageInUseException.class);
                assertThat(outcomes.get(1)).isInstanceOf(Opportunity.class);
            }
        }
    }

    @Test
    void deletesAStageOrLetsACardMoveThereButNeverBoth() {
        for (int round = 0; round < ROUNDS; round++) {
            Pipeline pipeline = desk().pipelines()
                    .add(NewPipeline.named("Contested " + round)
                            .stage(NewStage.open("First", 1))
                            .stage(NewStage.open("Second", 2)));
            Stage second = pipeline.stages().get(1);
            Opportunity deal =
                    desk().opportunities().open(NewOpportunity.titled("Deal").in(pipeline.id()));

            List<Object> outcomes = both(
                    () -> desk().stages().delete(pipeline.id(), second.id()),
                    () -> desk().opportunities().moveTo(deal.id(), second.id()));

            if (outcomes.get(0) instanceof Pipeline) {
                assertThat(outcomes.get(1)).isEqualTo(IllegalMoveException.class);
            } else {
                assertThat(outcomes.get(0)).isEqualTo(StageInUseException.class);
                assertThat(outcomes.get(1)).isInstanceOf(Opportunity.class);
            }
        }
    }

    private Object deleted(PipelineId id) {
        desk().pipelines().delete(id);
        return "deleted";
    }

    @Test
    void letsOneOfTwoDeleteAPipeline() {
        for (int round = 0; round < ROUNDS; round++) {
            PipelineId contested = desk().pipelines()
                    .add(NewPipeline.named("Contested " + round))
                    .id();

            assertThat(both(() -> deleted(contested), () -> deleted(contested)))
                    .containsExactlyInAnyOrder("deleted", NotFoundException.class);
        }
    }

    @Test
    void keepsOneOfTheLastTwoPipelinesInUse() {
        Pipeline one = desk().pipelines().standard();
        Pipeline two = desk().pipelines().add(NewPipeline.named("Two"));
        for (int round = 0; round < ROUNDS; round++) {
            List<Object> outcomes = both(
                    () -> desk().pipelines().archive(one.id()),
                    () -> desk().pipelines().archive(two.id()));

            assertThat(outcomes).containsOnlyOnce(IllegalPipelineException.class);
            assertThat(desk().pipelines().list()).hasSize(1);
            desk().pipelines().listAll().forEach(each -> desk().pipelines().restore(each.id()));
        }
    }
}
