package io.klientela.testkit;

import static io.klientela.testkit.AlteredStorage.altered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.category.Category;
import io.klientela.category.CategoryInUseException;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryNameTakenException;
import io.klientela.category.CategoryStore;
import io.klientela.category.HoldsCategories;
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
import io.klientela.settings.CategorySettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.storage.Stores;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
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
    void keepsAFieldThatIsFilledInBehindTheCountOfUses() {
        CategoryId contested =
                desk().categories().list(CategoryList.CONTACT_TYPE).get(0).id();
        FullContact user = desk().contacts().add(NewCompany.named("User").type(contested));
        AtomicInteger tooEarly = new AtomicInteger(3);
        Crm overlooking = Crm.builder(new AlteredStorage(
                        storage(),
                        stores -> altered(
                                Stores.class,
                                stores,
                                (method, returned) -> method.equals("categoryHolders")
                                        ? stores.categoryHolders().stream()
                                                .map(holder -> overlooking(holder, tooEarly))
                                                .toList()
                                        : returned)))
                .clock(clock)
                .build();

        assertThatThrownBy(() -> overlooking
                        .project(project())
                        .asHostUser("anna")
                        .categories()
                        .delete(contested))
                .isInstanceOf(CategoryInUseException.class);

        assertThat(desk().contacts().getFull(user.id())).isEqualTo(user);
        assertThat(desk().categories().get(contested).id()).isEqualTo(contested);
    }

    private static HoldsCategories overlooking(HoldsCategories holder, AtomicInteger looks) {
        return altered(
                HoldsCategories.class,
                holder,
                (method, returned) -> method.equals("countUses") && looks.getAndDecrement() > 0 ? 0L : returned);
    }

    @Test
    void appliesSettingsThoughAnEntryWasSavedByAnotherMeanwhile() {
        SettingsDocument document = SettingsDocument.empty()
                .withList(CategoryList.SOURCE, List.of(CategorySettings.of("New colour", "#123456")));
        Category stored = desk().categories()
                .add(CategoryList.SOURCE, NewCategory.named("NEW COLOUR").colour("#654321"));
        AtomicInteger tooEarly = new AtomicInteger(2);
        Crm overlooking = Crm.builder(new AlteredStorage(
                        storage(),
                        stores -> altered(
                                Stores.class,
                                stores,
                                (method, returned) -> method.equals("categories")
                                        ? outdated(stores.categories(), tooEarly)
                                        : returned)))
                .clock(clock)
                .build();

        overlooking.project(project()).asHostUser("anna").settings().apply(document);

        assertThat(tooEarly.get()).isNotPositive();
        assertThat(desk().categories().get(stored.id()).colour().hex()).isEqualTo("#123456");
    }

    /** Lists sources in versions that are not stored: to the check of the document, and to what applies it. */
    private static CategoryStore outdated(CategoryStore categories, AtomicInteger looks) {
        return altered(CategoryStore.class, categories, (method, returned) -> {
            if (!(method.equals("list") && returned instanceof List<?> entries)
                    || entries.stream()
                            .noneMatch(entry -> ((Category) entry).name().equals("NEW COLOUR"))
                    || looks.getAndDecrement() <= 0) {
                return returned;
            }
            return entries.stream()
                    .map(entry -> Components.with((Category) entry, "version", ((Category) entry).version() + 7))
                    .toList();
        });
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
