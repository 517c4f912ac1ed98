package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.category.StatusMeaning;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewCompany;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.NewPipeline;
import io.klientela.sales.NewStage;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.RequiredField;
import io.klientela.sales.Stage;
import io.klientela.sales.StageOutcome;
import io.klientela.sales.StageRequirement;
import io.klientela.settings.CategorySettings;
import io.klientela.settings.Leftovers;
import io.klientela.settings.PipelineSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.SettingsFault;
import io.klientela.settings.SettingsFault.Rule;
import io.klientela.settings.SettingsReport;
import io.klientela.settings.SettingsReport.SettingsChange;
import io.klientela.settings.SettingsReport.What;
import io.klientela.settings.StageSettings;
import io.klientela.settings.TaskTypeSettings;
import io.klientela.settings.UnfitSettingsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists and pipelines leave a project and enter another as one value. */
public abstract class SettingsContract extends CrmContract {
    private static final String BLUE = "#1f5fa8";

    /** For the tests of adapters. */
    protected SettingsContract() {}

    private CrmSession neighbour() {
        return crm().project(crm().setUp(newProject("nora"))).asHostUser("nora");
    }

    private static SettingsChange change(What what, String place) {
        return new SettingsChange(what, place);
    }

    @Test
    @Tag("ImCRM-1")
    void exportsWhatAppliesWithoutAChange() {
        SettingsDocument document = desk().settings().export();
        List<Object> before = everything();

        assertThat(desk().settings().apply(document, Leftovers.DELETE_UNUSED).changes())
                .isEmpty();

        assertThat(everything()).isEqualTo(before);
        assertThat(document.lists()).hasSize(CategoryList.values().length);
        assertThat(document.pipelines()).hasSize(1);
    }

    @Test
    @Tag("ImCRM-2")
    @Tag("ImCRM-8")
    void carriesEverythingIntoAnotherProject() {
        CrmSession other = neighbour();
        Category hot = desk().categories()
                .add(CategoryList.TAG, NewCategory.named("Hot").colour("#a02670"));
        desk().categories().archive(hot.id());
        desk().categories()
                .save(desk().categories().list(CategoryList.STATUS).get(1).withName("Sukces"));
        desk().categories()
                .delete(desk().categories().list(CategoryList.SOURCE).get(0).id());
        desk().categories()
                .moveTo(desk().categories().list(CategoryList.WARMTH).get(2).id(), 0);
        Pipeline leasing = desk().pipelines()
                .add(NewPipeline.named("Leasing")
                        .stage(NewStage.open("Offer", 5))
                        .stage(NewStage.lost("Gone")));
        desk().stages().archive(leasing.id(), leasing.stages().get(1).id());
        SettingsDocument document = desk().settings().export();

        other.settings().apply(document, Leftovers.DELETE_UNUSED);

        assertThat(other.settings().export()).isEqualTo(document);
        assertThat(other.settings().apply(document, Leftovers.DELETE_UNUSED).changes())
                .isEmpty();
        assertThat(other.categories().list(CategoryList.STATUS))
                .filteredOn(Category::isProtected)
                .extracting(Category::name)
                .contains("Sukces")
                .hasSize(4);
    }

    @Test
    @Tag("ImCRM-1")
    void addsRenamesRecoloursAndOrdersByFoldedNameAndDeletesNothing() {
        Category vip = desk().categories().add(CategoryList.TAG, NewCategory.named("łódź"));
        Category other = desk().categories().add(CategoryList.TAG, NewCategory.named("Other"));
        FullContact holder = desk().contacts().add(NewCompany.named("Holder").tag(vip.id()));

        SettingsReport report = desk().settings()
                .apply(SettingsDocument.empty()
                        .withList(
                                CategoryList.TAG,
                                List.of(
                                        CategorySettings.of("New", BLUE).asArchived(),
                                        CategorySettings.of(" LODZ ", "#ABCDEF"))));

        assertThat(report.changes())
                .containsExactly(
                        change(What.ADDED, "categories/tag/New"),
                        change(What.ARCHIVED, "categories/tag/New"),
                        change(What.CHANGED, "categories/tag/LODZ"),
                        change(What.ORDERED, "categories/tag"));
        assertThat(desk().categories().listAll(CategoryList.TAG))
                .extracting(Category::name)
                .containsExactly("New", "LODZ", "Other");
        assertThat(desk().categories().get(vip.id()).colour().hex()).isEqualTo("#abcdef");
        assertThat(desk().contacts().getFull(holder.id())).isEqualTo(holder);
        assertThat(desk().categories().get(other.id()).isArchived()).isFalse();
    }

    @Test
    void archivesOrDeletesLeftoversWhenTold() {
        Category held = desk().categories().add(CategoryList.TAG, NewCategory.named("Held"));
        Category free = desk().categories().add(CategoryList.TAG, NewCategory.named("Free"));
        desk().contacts().add(NewCompany.named("Holder").tag(held.id()));
        SettingsDocument none = SettingsDocument.empty().withList(CategoryList.TAG, List.of());

        assertThat(desk().settings().apply(none, Leftovers.ARCHIVE).changes())
                .containsExactly(
                        change(What.ARCHIVED, "categories/tag/Held"), change(What.ARCHIVED, "categories/tag/Free"));
        assertThat(desk().settings().apply(none, Leftovers.DELETE_UNUSED).changes())
                .containsExactly(
                        change(What.KEPT_IN_USE, "categories/tag/Held"), change(What.DELETED, "categories/tag/Free"));
        assertThat(desk().categories().listAll(CategoryList.TAG))
                .extracting(Category::id)
                .containsExactly(held.id())
                .doesNotContain(free.id());
    }

    @Test
    @Tag("TEAMLAB-23")
    @Tag("MINICRM-4")
    @Tag("MINICRM-6")
    void changesStagesInWhichCardsStandAndKeepsTheCards() {
        Pipeline before = desk().pipelines().standard();
        Opportunity deal = desk().opportunities().open(NewOpportunity.titled("Deal"));
        List<StageSettings> stages = new ArrayList<>(List.of(
                new StageSettings("Start", BLUE, 3, StageOutcome.OPEN, false),
                new StageSettings("Done", BLUE, 100, StageOutcome.WON, false)));
        PipelineSettings wanted = new PipelineSettings(
                before.name().toUpperCase(Locale.ROOT),
                stages,
                List.of(new TaskTypeSettings("Only", BLUE, false)),
                false);

        SettingsReport report = desk().settings()
                .apply(SettingsDocument.empty().withPipelines(List.of(wanted)), Leftovers.DELETE_UNUSED);

        Pipeline after = desk().pipelines().standard();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.stages())
                .extracting(Stage::name)
                .containsExactly("Start", "Done", before.firstStage().name());
        assertThat(after.taskTypes()).hasSize(1);
        assertThat(desk().opportunities().get(deal.id())).isEqualTo(deal);
        assertThat(report.changes())
                .contains(
                        change(What.CHANGED, "pipelines/" + after.name()),
                        change(
                                What.KEPT_IN_USE,
                                "pipelines/" + before.name() + "/stages/"
                                        + before.firstStage().name()));
        Collections.reverse(stages);
        StageSettings stranded = new StageSettings(before.firstStage().name(), BLUE, 0, StageOutcome.LOST, false);
        assertFaults(
                SettingsDocument.empty()
                        .withPipelines(List.of(new PipelineSettings(
                                before.name(), List.of(stages.get(1), stranded), List.of(), false))),
                new SettingsFault("pipelines/" + before.name() + "/stages/" + stranded.name(), Rule.OUTCOME_IN_USE));
    }

    @Test
    @Tag("MINICRM-5")
    void deletesAStageThatARequirementNamesAndAsksFromTheNextOn() {
        Pipeline before = desk().pipelines().standard();
        Stage second = before.stages().get(1);
        desk().stageRequirements().requireFrom(before.id(), second.id(), RequiredField.Part.BUDGET);
        PipelineSettings exported = desk().settings().export().pipelines().get(0);
        PipelineSettings wanted = new PipelineSettings(
                exported.name(),
                exported.stages().stream()
                        .filter(stage -> !stage.name().equals(second.name()))
                        .toList(),
                exported.taskTypes(),
                false);

        SettingsReport report = desk().settings()
                .apply(SettingsDocument.empty().withPipelines(List.of(wanted)), Leftovers.DELETE_UNUSED);

        assertThat(report.changes())
                .containsExactly(
                        change(What.DELETED, "pipelines/" + before.name() + "/stages/" + second.name()),
                        change(What.CHANGED, "pipelines/" + before.name()));
        assertThat(desk().stageRequirements().list(before.id()))
                .containsExactly(new StageRequirement(
                        before.id(),
                        RequiredField.Part.BUDGET,
                        before.stages().get(2).id()));
    }

    @Test
    @Tag("MINICRM-6")
    void tellsWhichStagesAndTaskTypesItArchivesOrDeletes() {
        Pipeline before = desk().pipelines().standard();
        PipelineSettings exported = desk().settings().export().pipelines().get(0);
        String stage = exported.stages().get(1).name();
        String type = exported.taskTypes().get(0).name();
        PipelineSettings wanted = new PipelineSettings(
                exported.name(),
                exported.stages().stream()
                        .filter(each -> !each.name().equals(stage))
                        .toList(),
                exported.taskTypes().stream()
                        .filter(each -> !each.name().equals(type))
                        .toList(),
                false);
        SettingsDocument document = SettingsDocument.empty().withPipelines(List.of(wanted));
        String place = "pipelines/" + before.name();

        assertThat(desk().settings().apply(document, Leftovers.ARCHIVE).changes())
                .containsExactly(
                        change(What.ARCHIVED, place + "/stages/" + stage),
                        change(What.ARCHIVED, place + "/taskTypes/" + type),
                        change(What.CHANGED, place));
        assertThat(desk().settings().apply(document, Leftovers.ARCHIVE).changes())
                .isEmpty();
        assertThat(desk().settings().apply(document, Leftovers.DELETE_UNUSED).changes())
                .containsExactly(
                        change(What.DELETED, place + "/stages/" + stage),
                        change(What.DELETED, place + "/taskTypes/" + type),
                        change(What.CHANGED, place));
    }

    @Test
    @Tag("ImCRM-12")
    void letsProtectedStatusesPassTheirNamesRound() {
        List<CategorySettings> before = desk().settings().export().lists().getOrDefault(CategoryList.STATUS, List.of());
        List<CategorySettings> passed = new ArrayList<>();
        for (int place = 0; place < before.size(); place++) {
            CategorySettings status = before.get(place);
            // Three pass their names round, and the fourth takes another.
            String name = place < 3 ? before.get((place + 1) % 3).name() : "Another";
            passed.add(CategorySettings.status(
                            name, status.colour(), status.meaning().orElseThrow())
                    .asProtected());
        }
        SettingsDocument document = SettingsDocument.empty().withList(CategoryList.STATUS, passed);

        assertThat(desk().settings().apply(document, Leftovers.DELETE_UNUSED).changes())
                .hasSize(4)
                .allMatch(change -> change.what() == What.CHANGED);

        assertThat(desk().settings().export().lists().getOrDefault(CategoryList.STATUS, List.of()))
                .isEqualTo(passed);
    }

    private void assertFaults(SettingsDocument document, SettingsFault... faults) {
        List<Object> before = everything();
        assertThatThrownBy(() -> desk().settings().apply(document))
                .isInstanceOfSatisfying(
                        UnfitSettingsException.class,
                        refused -> assertThat(refused.faults()).containsExactly(faults));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Tag("ImCRM-12")
    void tellsEveryRuleThatADocumentBreaksAndAppliesNothing() {
        SettingsDocument document = SettingsDocument.empty()
                .withList(
                        CategoryList.CONTACT_GROUP,
                        List.of(
                                CategorySettings.of("Łódź", BLUE),
                                CategorySettings.of("lodz", "blue"),
                                CategorySettings.of(" ", BLUE),
                                CategorySettings.status("Meant", BLUE, StatusMeaning.WON)))
                .withList(
                        CategoryList.STATUS,
                        List.of(
                                CategorySettings.status("Won", BLUE, StatusMeaning.WON)
                                        .asProtected(),
                                CategorySettings.status("Won too", BLUE, StatusMeaning.WON)
                                        .asProtected(),
                                CategorySettings.status("Gone", BLUE, StatusMeaning.LOST)
                                        .asProtected()
                                        .asArchived(),
                                CategorySettings.of("Nothing", BLUE)))
                .withPipelines(List.of(new PipelineSettings(
                        "Sales",
                        List.of(new StageSettings("Won", "#12345", 101, StageOutcome.WON, false)),
                        List.of(new TaskTypeSettings("Call", BLUE, false), new TaskTypeSettings("CALL", BLUE, false)),
                        true)));

        assertFaults(
                document,
                new SettingsFault("categories/contact-group/lodz", Rule.NAME_TWICE),
                new SettingsFault("categories/contact-group/lodz", Rule.COLOUR),
                new SettingsFault("categories/contact-group/ ", Rule.NAME),
                new SettingsFault("categories/contact-group/Meant", Rule.MEANING),
                new SettingsFault("categories/status/Won too", Rule.PROTECTED),
                new SettingsFault("categories/status/Gone", Rule.PROTECTED),
                new SettingsFault("categories/status/Nothing", Rule.MEANING),
                new SettingsFault("categories/status/in-progress", Rule.PROTECTED),
                new SettingsFault("categories/status/postponed", Rule.PROTECTED),
                new SettingsFault("categories/status/lost", Rule.PROTECTED),
                new SettingsFault("pipelines/Sales/stages/Won", Rule.COLOUR),
                new SettingsFault("pipelines/Sales/stages/Won", Rule.PROBABILITY),
                new SettingsFault("pipelines/Sales", Rule.BEGINS_OPEN),
                new SettingsFault("pipelines/Sales/taskTypes/CALL", Rule.NAME_TWICE),
                new SettingsFault("pipelines", Rule.ONE_IN_USE));
    }

    @Test
    void refusesAStatusThatMeansAnotherThingHere() {
        desk().categories().add(CategoryList.STATUS, NewCategory.named("Paused").meaning(StatusMeaning.POSTPONED));
        List<CategorySettings> statuses =
                new ArrayList<>(desk().settings().export().lists().getOrDefault(CategoryList.STATUS, List.of()));
        statuses.removeIf(status -> status.name().equals("Paused"));
        statuses.add(CategorySettings.status("PAUSED", BLUE, StatusMeaning.IN_PROGRESS));

        assertFaults(
                SettingsDocument.empty().withList(CategoryList.STATUS, statuses),
                new SettingsFault("categories/status/PAUSED", Rule.MEANING_DIFFERS));
    }

    @Test
    @Tag("ImCRM-3")
    void asksForTheSettingsPermission() {
        CrmSession sara = salesRepresentative();
        SettingsDocument document = desk().settings().export();

        assertThatThrownBy(() -> sara.settings().export()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sara.settings().apply(document)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sara.settings().apply(SettingsDocument.empty()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(Optional.of(desk().settings().apply(document).changes())).contains(List.of());
    }
}
