package io.klientela.memory;

import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.PipelineStore;
import java.util.List;
import java.util.Optional;

final class PipelineTable implements PipelineStore {
    private final Table<Pipeline> table;
    private final Table<Opportunity> cards;
    private final Integrity integrity;

    PipelineTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.PIPELINES, Pipeline.class);
        cards = new Table<>(rows, Section.OPPORTUNITIES, Opportunity.class);
        this.integrity = integrity;
    }

    @Override
    public void insert(Pipeline pipeline) {
        integrity.project(pipeline.project());
        table.insert(table.key(pipeline.project(), pipeline.id()), pipeline);
    }

    @Override
    public boolean update(Pipeline pipeline) {
        Optional<Pipeline> before =
                find(pipeline.project(), pipeline.id()).filter(stored -> stored.version() == pipeline.version() - 1);
        if (before.isPresent()) {
            refuseToStrand(before.get(), pipeline);
            table.put(table.key(pipeline.project(), pipeline.id()), pipeline);
        }
        return before.isPresent();
    }

    private void refuseToStrand(Pipeline before, Pipeline after) {
        if (before.stages().stream().allMatch(stage -> after.find(stage.id()).isPresent())) {
            return;
        }
        boolean strands = cards.under(cards.key().then(after.project().value()))
                .filter(card -> card.pipeline().equals(after.id()))
                .anyMatch(card -> after.find(card.stage()).isEmpty());
        Integrity.reference(!strands, after.id());
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
