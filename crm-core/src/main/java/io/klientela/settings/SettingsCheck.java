package io.klientela.settings;

import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.StatusMeaning;
import io.klientela.paging.SortKey;
import io.klientela.sales.Pipeline;
import io.klientela.sales.SalesStores;
import io.klientela.sales.Stage;
import io.klientela.sales.StageOutcome;
import io.klientela.session.UnitOfWork;
import io.klientela.settings.SettingsFault.Rule;
import io.klientela.text.StorableText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds every rule that a document breaks, by itself or in this project. */
final class SettingsCheck {
    private static final int MAX_NAME = 100;
    private static final int CERTAIN = 100;

    private final UnitOfWork<? extends SalesStores> unit;
    private final List<SettingsFault> faults = new ArrayList<>();

    private SettingsCheck(UnitOfWork<? extends SalesStores> unit) {
        this.unit = unit;
    }

    static List<SettingsFault> of(UnitOfWork<? extends SalesStores> unit, SettingsDocument document) {
        SettingsCheck check = new SettingsCheck(unit);
        document.lists().forEach(check::list);
        check.pipelines(document.pipelines());
        return check.faults;
    }

    static String place(CategoryList list, String name) {
        return "categories/" + list.code() + "/" + name;
    }

    private void refuseUnless(boolean holds, String place, Rule rule) {
        if (!holds) {
            faults.add(new SettingsFault(place, rule));
        }
    }

    private void list(CategoryList list, List<CategorySettings> entries) {
        List<Category> stored = unit.stores().categories().list(unit.project(), list);
        Set<String> names = new HashSet<>();
        Set<StatusMeaning> meanings = new HashSet<>();
        for (CategorySettings entry : entries) {
            String place = place(list, entry.name());
            name(place, entry.name(), names);
            colour(place, entry.colour());
            refuseUnless(entry.meaning().isPresent() == (list == CategoryList.STATUS), place, Rule.MEANING);
            if (entry.isProtected()) {
                boolean isFit = !entry.isArchived()
                        && entry.meaning().filter(meanings::add).isPresent();
                refuseUnless(isFit, place, Rule.PROTECTED);
            }
            boolean differs = CategoryMatch.of(entry, stored)
                    .filter(found -> !found.meaning().equals(entry.meaning()))
                    .isPresent();
            refuseUnless(!differs, place, Rule.MEANING_DIFFERS);
        }
        if (list == CategoryList.STATUS) {
            for (StatusMeaning meaning : StatusMeaning.values()) {
                refuseUnless(meanings.contains(meaning), place(list, meaning.code()), Rule.PROTECTED);
            }
        }
    }

    private void pipelines(List<PipelineSettings> pipelines) {
        List<Pipeline> stored = unit.stores().pipelines().list(unit.project());
        Set<String> names = new HashSet<>();
        for (PipelineSettings pipeline : pipelines) {
            String place = "pipelines/" + pipeline.name();
            name(place, pipeline.name(), names);
            stages(place, pipeline, PipelineApplication.find(stored, pipeline.name(), Pipeline::foldedName));
            Set<String> types = new HashSet<>();
            for (TaskTypeSettings type : pipeline.taskTypes()) {
                name(place + "/taskTypes/" + type.name(), type.name(), types);
                colour(place + "/taskTypes/" + type.name(), type.colour());
            }
        }
        boolean isOneInUse = pipelines.stream().anyMatch(pipeline -> !pipeline.isArchived());
        refuseUnless(pipelines.isEmpty() || isOneInUse, "pipelines", Rule.ONE_IN_USE);
    }

    private void stages(String pipeline, PipelineSettings settings, Optional<Pipeline> stored) {
        Set<String> names = new HashSet<>();
        for (StageSettings stage : settings.stages()) {
            String place = pipeline + "/stages/" + stage.name();
            name(place, stage.name(), names);
            colour(place, stage.colour());
            refuseUnless(stage.probability() >= 0 && stage.probability() <= CERTAIN, place, Rule.PROBABILITY);
            stored.ifPresent(known -> outcome(place, stage, known));
        }
        boolean beginsOpen = settings.stages().stream()
                .filter(stage -> !stage.isArchived())
                .findFirst()
                .filter(stage -> stage.outcome() == StageOutcome.OPEN)
                .isPresent();
        refuseUnless(beginsOpen, pipeline, Rule.BEGINS_OPEN);
    }

    private void outcome(String place, StageSettings stage, Pipeline stored) {
        boolean isStranded = PipelineApplication.find(stored.stages(), stage.name(), Stage::foldedName)
                .filter(found -> found.outcome() != stage.outcome())
                .filter(found -> unit.stores()
                                .opportunities()
                                .countStanding(unit.project(), stored.id(), Optional.of(found.id()))
                        > 0)
                .isPresent();
        refuseUnless(!isStranded, place, Rule.OUTCOME_IN_USE);
    }

    private void name(String place, String name, Set<String> seen) {
        boolean isName = !name.isBlank() && name.strip().length() <= MAX_NAME && StorableText.is(name);
        refuseUnless(isName, place, Rule.NAME);
        refuseUnless(!isName || seen.add(SortKey.fold(name)), place, Rule.NAME_TWICE);
    }

    private void colour(String place, String colour) {
        refuseUnless(colour.matches("#[0-9a-fA-F]{6}"), place, Rule.COLOUR);
    }
}
