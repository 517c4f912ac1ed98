package io.klientela.memory;

import io.klientela.customfield.CustomField;
import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.PipelineStore;
import io.klientela.sales.StageRequirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class PipelineTable implements PipelineStore {
    private final Table<Pipeline> table;
    private final Table<Opportunity> cards;
    private final Table<CustomField> fields;
    private final Table<StageRequirement> requirements;
    private final Integrity integrity;

    PipelineTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.PIPELINES, Pipeline.class);
        cards = new Table<>(rows, Section.OPPORTUNITIES, Opportunity.class);
        fields = new Table<>(rows, Section.CUSTOM_FIELDS, CustomField.class);
        requirements = new Table<>(rows, Section.STAGE_REQUIREMENTS, StageRequirement.class);
        this.integrity = integrity;
    }

    @Override
    public void insert(Pipeline pipeline) {
        integrity.project(pipeline.project());
        requireFreeName(pipeline);
        table.insert(table.key(pipeline.project(), pipeline.id()), pipeline);
    }

    @Override
    public boolean update(Pipeline pipeline) {
        Optional<Pipeline> before =
                find(pipeline.project(), pipeline.id()).filter(stored -> stored.version() == pipeline.version() - 1);
        if (before.isPresent()) {
            requireFreeName(pipeline);
            refuseToStrand(before.get(), pipeline);
            table.put(table.key(pipeline.project(), pipeline.id()), pipeline);
        }
        return before.isPresent();
    }

    private void requireFreeName(Pipeline pipeline) {
        boolean hasNamesake = list(pipeline.project()).stream()
                .anyMatch(other ->
                        !other.id().equals(pipeline.id()) && other.foldedName().equals(pipeline.foldedName()));
        Integrity.unique(!hasNamesake, pipeline.name());
    }

    private void refuseToStrand(Pipeline before, Pipeline after) {
        if (before.stages().stream().allMatch(stage -> after.find(stage.id()).isPresent())) {
            return;
        }
        boolean strands = cardsOf(after.project(), after.id())
                .anyMatch(card -> after.find(card.stage()).isEmpty());
        boolean isNamed = requirements
                .under(requirements.key(after.project(), after.id()))
                .anyMatch(requirement -> after.find(requirement.from()).isEmpty());
        Integrity.reference(!strands && !isNamed, after.id());
    }

    private Stream<Opportunity> cardsOf(ProjectId project, PipelineId id) {
        return cards.under(cards.key().then(project.value()))
                .filter(card -> card.pipeline().equals(id));
    }

    @Override
    public void delete(ProjectId project, PipelineId id) {
        Integrity.reference(cardsOf(project, id).findAny().isEmpty(), id);
        boolean hasFields = fields.under(fields.key().then(project.value()))
                .anyMatch(field -> field.pipeline().filter(id::equals).isPresent());
        boolean asks =
                requirements.under(requirements.key(project, id)).findAny().isPresent();
        Integrity.reference(!hasFields && !asks, id);
        table.remove(table.key(project, id));
    }

    @Override
    public boolean hold(ProjectId project, PipelineId id, long version) {
        return find(project, id).filter(stored -> stored.version() == version).isPresent();
    }

    @Override
    public Optional<Pipeline> find(ProjectId project, PipelineId id) {
        return table.find(table.key(project, id));
    }

    @Override
    public List<Pipeline> list(ProjectId project) {
        return table.under(table.key().then(project.value())).toList();
    }
}
