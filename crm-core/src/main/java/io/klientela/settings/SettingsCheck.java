package io.klientela.settings;

import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.StatusMeaning;
import io.klientela.sales.Pipeline;
import io.klientela.sales.Stage;
import io.klientela.sales.StageOutcome;
import io.klientela.session.UnitOfWork;
import io.klientela.settings.SettingsFault.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds every rule that a document breaks, by itself or in this project. */
final class SettingsCheck {
    private static final int CERTAIN = 100;

    private final UnitOfWork<? extends SettingsStores> unit;
    private final FaultList faults = new FaultList();

    private SettingsCheck(UnitOfWork<? extends SettingsStores> unit) {
        this.unit = unit;
    }

    static List<SettingsFault> of(
            UnitOfWork<? extends SettingsStores> unit, SettingsDocument document, Leftovers leftovers) {
        SettingsCheck check = new SettingsCheck(unit);
        document.lists().forEach(check::list);
        check.pipelines(document.pipelines());
        Outlook outlook = Outlook.of(unit, document, leftovers);
        new CustomFieldCheck(unit, outlook, check.faults).check(document);
        new RequirementCheck(outlook, check.faults).check(document);
        new CatalogueCheck(unit, check.faults).check(document);
        return check.faults.all();
    }

    static String place(CategoryList list, String name) {
        return "categories/" + list.code() + "/" + name;
    }

    private void list(CategoryList list, List<CategorySettings> entries) {
        List<Category> stored = unit.stores().categories().list(unit.project(), list);
        Set<String> names = new HashSet<>();
        Set<StatusMeaning> meanings = new HashSet<>();
        for (CategorySettings entry : entries) {
            String place = place(list, entry.name());
            faults.name(place, entry.name(), names);
            faults.colour(place, entry.colour());
            faults.refuseUnless(entry.meaning().isPresent() == (list == CategoryList.STATUS), place, Rule.MEANING);
            if (entry.isProtected()) {
                boolean isFit = !entry.isArchived()
                        && entry.meaning().filter(meanings::add).isPresent();
                faults.refuseUnless(isFit, place, Rule.PROTECTED);
            }
            boolean differs = CategoryMatch.of(entry, stored)
                    .filter(found -> !found.meaning().equals(entry.meaning()))
                    .isPresent();
            faults.refuseUnless(!differs, place, Rule.MEANING_DIFFERS);
        }
        if (list == CategoryList.STATUS) {
            for (StatusMeaning meaning : StatusMeaning.values()) {
                faults.refuseUnless(meanings.contains(meaning), place(list, meaning.code()), Rule.PROTECTED);
            }
        }
    }

    private void pipelines(List<PipelineSettings> pipelines) {
        List<Pipeline> stored = unit.stores().pipelines().list(unit.project());
        Set<String> names = new HashSet<>();
        for (PipelineSettings pipeline : pipelines) {
            String place = "pipelines/" + pipeline.name();
            faults.name(place, pipeline.name(), names);
            stages(place, pipeline, PipelineApplication.find(stored, pipeline.name(), Pipeline::foldedName));
            Set<String> types = new HashSet<>();
            for (TaskTypeSettings type : pipeline.taskTypes()) {
                faults.name(place + "/taskTypes/" + type.name(), type.name(), types);
                faults.colour(place + "/taskTypes/" + type.name(), type.colour());
            }
        }
        boolean isOneInUse = pipelines.stream().anyMatch(pipeline -> !pipeline.isArchived());
        faults.refuseUnless(pipelines.isEmpty() || isOneInUse, "pipelines", Rule.ONE_IN_USE);
    }

    private void stages(String pipeline, PipelineSettings settings, Optional<Pipeline> stored) {
        Set<String> names = new HashSet<>();
        for (StageSettings stage : settings.stages()) {
            String place = pipeline + "/stages/" + stage.name();
            faults.name(place, stage.name(), names);
            faults.colour(place, stage.colour());
            faults.refuseUnless(stage.probability() >= 0 && stage.probability() <= CERTAIN, place, Rule.PROBABILITY);
            stored.ifPresent(known -> outcome(place, stage, known));
        }
        boolean beginsOpen = settings.stages().stream()
                .filter(stage -> !stage.isArchived())
                .findFirst()
                .filter(stage -> stage.outcome() == StageOutcome.OPEN)
                .isPresent();
        faults.refuseUnless(beginsOpen, pipeline, Rule.BEGINS_OPEN);
    }

    private void outcome(String place, StageSettings stage, Pipeline stored) {
        boolean isStranded = PipelineApplication.find(stored.stages(), stage.name(), Stage::foldedName)
                .filter(found -> found.outcome() != stage.outcome())
                .filter(found -> unit.stores()
                                .opportunities()
                                .countStanding(unit.project(), stored.id(), Optional.of(found.id()))
                        > 0)
                .isPresent();
        faults.refuseUnless(!isStranded, place, Rule.OUTCOME_IN_USE);
    }
}
