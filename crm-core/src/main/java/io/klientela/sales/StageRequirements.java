package io.klientela.sales;

import io.klientela.access.Permissions;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.HeadingType;
import io.klientela.error.NotFoundException;
import io.klientela.history.ChangeLog;
import io.klientela.id.CustomFieldId;
import io.klientela.id.PipelineId;
import io.klientela.id.RecordKind;
import io.klientela.id.StageId;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What pipelines ask their cards for from a stage on (MINICRM-5). Everyone may read it; changing it needs the settings
 * permission. A requirement holds for cards that are opened, moved or saved from then on: cards that stand there already
 * stay, and are asked when they are saved. Thread-safe unless its session is bound to a transaction.
 */
public final class StageRequirements {
    private final Session<? extends SalesStores> session;

    public StageRequirements(Session<? extends SalesStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /** What a pipeline asks for. */
    public List<StageRequirement> list(PipelineId pipeline) {
        return session.read(unit -> unit.stores().stageRequirements().list(unit.project(), pipeline));
    }

    /**
     * Asks cards for a field from a stage on, in the order of stages, and not from where it was asked for before. A lost stage
     * asks only for what is required from itself on.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws NotFoundException if the pipeline, the stage in it, or the field is not there
     * @throws UnfitRequirementException if cards of this pipeline do not have the field, or it takes no values
     */
    public StageRequirement requireFrom(PipelineId pipeline, StageId stage, RequiredField field) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Pipeline stored = PipelineRecords.get(unit, pipeline);
            PipelineRecords.stage(stored, stage);
            if (field instanceof RequiredField.Custom custom) {
                requireFit(definition(unit, custom.field()), pipeline);
            }
            Optional<StageRequirement> before = find(unit, pipeline, field);
            StageRequirement requirement = new StageRequirement(pipeline, field, stage);
            if (!before.equals(Optional.of(requirement))) {
                replace(unit, pipeline, field, Optional.of(stage));
            }
            return requirement;
        });
    }

    /**
     * Asks cards for a field no more; does nothing if it was not asked for.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws NotFoundException if the pipeline is not there
     */
    public void requireNoMore(PipelineId pipeline, RequiredField field) {
        session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            PipelineRecords.get(unit, pipeline);
            Optional<StageRequirement> before = find(unit, pipeline, field);
            if (before.isPresent()) {
                replace(unit, pipeline, field, Optional.empty());
            }
            return before;
        });
    }

    /**
     * Asks cards for a field from a stage on, or no more if none is named: for a feature that is built on pipelines, which has
     * checked the rights and that cards have the field. Overtaken by another change, it is run again.
     */
    public static void replace(
            UnitOfWork<? extends SalesStores> unit, PipelineId pipeline, RequiredField field, Optional<StageId> from) {
        Pipeline stored = PipelineRecords.get(unit, pipeline);
        Optional<StageRequirement> before = find(unit, pipeline, field);
        Optional<StageRequirement> after = from.map(stage -> new StageRequirement(pipeline, field, stage));
        after.ifPresentOrElse(
                requirement -> unit.stores().stageRequirements().put(unit.project(), requirement),
                () -> unit.stores().stageRequirements().remove(unit.project(), pipeline, field));
        changed(unit, stored, before, after);
    }

    private static Optional<StageRequirement> find(
            UnitOfWork<? extends SalesStores> unit, PipelineId pipeline, RequiredField field) {
        return unit.stores().stageRequirements().list(unit.project(), pipeline).stream()
                .filter(requirement -> requirement.field().equals(field))
                .findFirst();
    }

    private static CustomField definition(UnitOfWork<? extends SalesStores> unit, CustomFieldId id) {
        return unit.stores().customFields().find(unit.project(), id).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    private static void requireFit(CustomField field, PipelineId pipeline) {
        boolean isOfCards = field.subject().equals(RecordKind.OPPORTUNITY) && field.isOf(Optional.of(pipeline));
        if (!isOfCards || field.isArchived() || field.type() instanceof HeadingType) {
            throw new UnfitRequirementException(pipeline, field);
        }
    }

    /** Cards that are moving at the same time hold the pipeline's version, and are judged again. */
    private static void changed(
            UnitOfWork<? extends SalesStores> unit,
            Pipeline pipeline,
            Optional<StageRequirement> before,
            Optional<StageRequirement> after) {
        PipelineRecords.change(unit, pipeline, pipeline);
        ChangeLog.changed(
                unit,
                pipeline.id().ref(),
                pipeline.id().ref(),
                fields(unit, pipeline, before),
                fields(unit, pipeline, after));
    }

    static Map<String, String> fields(
            UnitOfWork<? extends SalesStores> unit, Pipeline pipeline, Optional<StageRequirement> requirement) {
        return requirement
                .map(asked -> Map.of(
                        name(label(unit, asked.field())),
                        PipelineRecords.stage(pipeline, asked.from()).name()))
                .orElse(Map.of());
    }

    /** What the history of a pipeline calls what is asked for: it holds the name of the stage. */
    static String name(String label) {
        return "required: " + label;
    }

    static String label(UnitOfWork<? extends SalesStores> unit, RequiredField field) {
        return field instanceof RequiredField.Custom custom
                ? definition(unit, custom.field()).label()
                : field.code();
    }
}
