package io.klientela.settings;

import io.klientela.category.Colour;
import io.klientela.id.PipelineId;
import io.klientela.id.StageId;
import io.klientela.id.TaskTypeId;
import io.klientela.paging.SortKey;
import io.klientela.sales.Pipeline;
import io.klientela.sales.Pipelines;
import io.klientela.sales.SalesStores;
import io.klientela.sales.Stage;
import io.klientela.sales.Stages;
import io.klientela.sales.TaskType;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.settings.SettingsReport.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes pipelines like those of a document that has been checked. */
final class PipelineApplication {
    private final UnitOfWork<? extends SalesStores> unit;
    private final Pipelines pipelines;
    private final Stages stages;
    private final Leftovers leftovers;
    private final SettingsLog log;

    PipelineApplication(
            Session<? extends SalesStores> session,
            UnitOfWork<? extends SalesStores> unit,
            Leftovers leftovers,
            SettingsLog log) {
        this.unit = unit;
        this.pipelines = new Pipelines(session);
        this.stages = new Stages(session);
        this.leftovers = leftovers;
        this.log = log;
    }

    void apply(List<PipelineSettings> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        List<Pipeline> stored = pipelines.listAll();
        List<Pipeline> named = new ArrayList<>();
        for (PipelineSettings settings : wanted) {
            Optional<Pipeline> there = find(stored, settings.name(), Pipeline::foldedName);
            there.ifPresent(named::add);
            Pipeline made = there.map(pipeline -> change(pipeline, settings)).orElseGet(() -> add(settings));
            if (!settings.isArchived() && made.isArchived()) {
                pipelines.restore(made.id());
                log.add(What.RESTORED, place(made.name()));
            }
        }
        // Last, so that one is in use at every moment.
        for (PipelineSettings settings : wanted) {
            Pipeline made = find(pipelines.listAll(), settings.name(), Pipeline::foldedName)
                    .orElseThrow();
            if (settings.isArchived() && !made.isArchived()) {
                pipelines.archive(made.id());
                log.add(What.ARCHIVED, place(made.name()));
            }
        }
        stored.stream().filter(pipeline -> !named.contains(pipeline)).forEach(this::leave);
    }

    private Pipeline add(PipelineSettings settings) {
        Pipeline added = Pipelines.insert(
                unit,
                new Pipeline(
                        new PipelineId(unit.newId()),
                        unit.project(),
                        settings.name().strip(),
                        settings.stages().stream()
                                .map(stage -> stage(new StageId(unit.newId()), stage))
                                .toList(),
                        settings.taskTypes().stream()
                                .map(type -> taskType(new TaskTypeId(unit.newId()), type))
                                .toList(),
                        false,
                        1));
        log.add(What.ADDED, place(added.name()));
        return added;
    }

    private Pipeline change(Pipeline stored, PipelineSettings settings) {
        Pipeline wanted = stored.withName(settings.name().strip())
                .withStages(stages(stored, settings))
                .withTaskTypes(taskTypes(stored, settings));
        if (wanted.equals(stored)) {
            return stored;
        }
        log.add(What.CHANGED, place(wanted.name()));
        return Pipelines.replace(unit, stored, wanted);
    }

    private List<Stage> stages(Pipeline stored, PipelineSettings settings) {
        List<Stage> wanted = new ArrayList<>();
        for (StageSettings stage : settings.stages()) {
            wanted.add(stage(
                    find(stored.stages(), stage.name(), Stage::foldedName)
                            .map(Stage::id)
                            .orElseGet(() -> new StageId(unit.newId())),
                    stage));
        }
        for (Stage left : stored.stages()) {
            if (wanted.stream().noneMatch(stage -> stage.id().equals(left.id()))) {
                leave(stored, left).ifPresent(wanted::add);
            }
        }
        return wanted;
    }

    private Optional<Stage> leave(Pipeline stored, Stage left) {
        String place = place(stored.name()) + "/stages/" + left.name();
        if (leftovers == Leftovers.KEEP || (leftovers == Leftovers.ARCHIVE && left.isArchived())) {
            return Optional.of(left);
        }
        if (leftovers == Leftovers.ARCHIVE) {
            log.add(What.ARCHIVED, place);
            return Optional.of(
                    new Stage(left.id(), left.name(), left.colour(), left.probability(), left.outcome(), true));
        }
        if (stages.uses(stored.id(), left.id()).isEmpty()) {
            log.add(What.DELETED, place);
            return Optional.empty();
        }
        log.add(What.KEPT_IN_USE, place);
        return Optional.of(left);
    }

    private List<TaskType> taskTypes(Pipeline stored, PipelineSettings settings) {
        List<TaskType> wanted = new ArrayList<>();
        for (TaskTypeSettings type : settings.taskTypes()) {
            wanted.add(taskType(
                    find(stored.taskTypes(), type.name(), TaskType::foldedName)
                            .map(TaskType::id)
                            .orElseGet(() -> new TaskTypeId(unit.newId())),
                    type));
        }
        for (TaskType left : stored.taskTypes()) {
            if (wanted.stream().noneMatch(type -> type.id().equals(left.id()))) {
                leave(stored, left).ifPresent(wanted::add);
            }
        }
        return wanted;
    }

    private Optional<TaskType> leave(Pipeline stored, TaskType left) {
        String place = place(stored.name()) + "/taskTypes/" + left.name();
        if (leftovers == Leftovers.KEEP || (leftovers == Leftovers.ARCHIVE && left.isArchived())) {
            return Optional.of(left);
        }
        log.add(leftovers == Leftovers.ARCHIVE ? What.ARCHIVED : What.DELETED, place);
        return leftovers == Leftovers.ARCHIVE
                ? Optional.of(new TaskType(left.id(), left.name(), left.colour(), true))
                : Optional.empty();
    }

    private void leave(Pipeline pipeline) {
        if (leftovers == Leftovers.ARCHIVE && !pipeline.isArchived()) {
            pipelines.archive(pipeline.id());
            log.add(What.ARCHIVED, place(pipeline.name()));
        } else if (leftovers == Leftovers.DELETE_UNUSED) {
            if (pipelines.uses(pipeline.id()).isEmpty()) {
                pipelines.delete(pipeline.id());
                log.add(What.DELETED, place(pipeline.name()));
            } else {
                log.add(What.KEPT_IN_USE, place(pipeline.name()));
            }
        }
    }

    private static Stage stage(StageId id, StageSettings stage) {
        return new Stage(
                id,
                stage.name().strip(),
                Colour.of(stage.colour()),
                stage.probability(),
                stage.outcome(),
                stage.isArchived());
    }

    private static TaskType taskType(TaskTypeId id, TaskTypeSettings type) {
        return new TaskType(id, type.name().strip(), Colour.of(type.colour()), type.isArchived());
    }

    static <T> Optional<T> find(List<T> stored, String name, Function<T, String> folded) {
        String wanted = SortKey.fold(name);
        return stored.stream()
                .filter(candidate -> folded.apply(candidate).equals(wanted))
                .findFirst();
    }

    private static String place(String name) {
        return "pipelines/" + name;
    }
}
