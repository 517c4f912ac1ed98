package io.klientela.settings;

import io.klientela.customfield.CustomField;
import io.klientela.customfield.FieldType;
import io.klientela.id.PipelineId;
import io.klientela.id.RecordKind;
import io.klientela.paging.SortKey;
import io.klientela.sales.Pipeline;
import io.klientela.sales.SalesStores;
import io.klientela.sales.Stage;
import io.klientela.session.UnitOfWork;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pipelines, stages and fields of opportunities that there will be for sure when a document is applied: those that it
 * names, and those that are there and not about to be deleted. All go by folded names.
 */
final class Outlook {
    /** A field of opportunities: of one pipeline or of all, and of some sort. */
    record Field(Optional<String> pipeline, FieldType type) {}

    private final Map<PipelineId, String> stored = new HashMap<>();
    private final Map<String, Set<String>> stages = new HashMap<>();
    private final Map<String, Field> fields = new HashMap<>();

    private Outlook() {}

    static Outlook of(UnitOfWork<? extends SalesStores> unit, SettingsDocument document, Leftovers leftovers) {
        Outlook outlook = new Outlook();
        boolean isDeleting = leftovers == Leftovers.DELETE_UNUSED;
        outlook.pipelines(unit.stores().pipelines().list(unit.project()), document.pipelines(), isDeleting);
        Optional<List<CustomFieldSettings>> wanted =
                Optional.ofNullable(document.customFields().get(RecordKind.OPPORTUNITY));
        if (wanted.isEmpty() || !isDeleting) {
            unit.stores()
                    .customFields()
                    .list(unit.project(), RecordKind.OPPORTUNITY)
                    .forEach(outlook::field);
        }
        wanted.ifPresent(named -> named.forEach(outlook::field));
        return outlook;
    }

    private void pipelines(List<Pipeline> there, List<PipelineSettings> wanted, boolean isDeleting) {
        there.forEach(pipeline -> stored.put(pipeline.id(), pipeline.foldedName()));
        if (wanted.isEmpty() || !isDeleting) {
            there.forEach(pipeline ->
                    stages(pipeline.foldedName(), pipeline.stages().stream().map(Stage::foldedName)));
        }
        wanted.forEach(pipeline -> stages(
                SortKey.fold(pipeline.name()), pipeline.stages().stream().map(stage -> SortKey.fold(stage.name()))));
    }

    private void stages(String pipeline, Stream<String> names) {
        Set<String> known = stages.computeIfAbsent(pipeline, name -> new HashSet<>());
        names.forEach(known::add);
    }

    private void field(CustomField field) {
        fields.put(field.foldedLabel(), new Field(pipelineOf(field), field.type()));
    }

    private void field(CustomFieldSettings field) {
        fields.put(SortKey.fold(field.label()), new Field(field.pipeline().map(SortKey::fold), field.type()));
    }

    /** The name of the pipeline whose opportunities have a field that is there. */
    Optional<String> pipelineOf(CustomField field) {
        return field.pipeline().map(id -> Objects.requireNonNull(stored.get(id), "the pipeline of a field"));
    }

    boolean hasPipeline(String name) {
        return stages.containsKey(SortKey.fold(name));
    }

    boolean hasStage(String pipeline, String name) {
        return stages.getOrDefault(SortKey.fold(pipeline), Set.of()).contains(SortKey.fold(name));
    }

    Optional<Field> field(String label) {
        return Optional.ofNullable(fields.get(SortKey.fold(label)));
    }
}
