package io.klientela.sales;

import io.klientela.error.NotFoundException;
import io.klientela.history.FieldChanges;
import io.klientela.id.PipelineId;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pipelines of a project. Every employee may read them. Thread-safe unless its session is bound. */
public final class Pipelines {
    private final Session<? extends SalesStores> session;

    public Pipelines(Session<? extends SalesStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /** All pipelines, the project's first one first. */
    public List<Pipeline> list() {
        return session.read(unit -> unit.stores().pipelines().list(unit.project()));
    }

    /**
     * The pipeline of this id.
     *
     * @throws NotFoundException if there is no such pipeline
     */
    public Pipeline get(PipelineId id) {
        return session.read(unit -> get(unit, id));
    }

    /** The project's first pipeline: where opportunities go that name none. */
    public Pipeline standard() {
        return session.read(unit -> get(unit, Optional.empty()));
    }

    static Pipeline get(UnitOfWork<? extends SalesStores> unit, Optional<PipelineId> id) {
        return id.map(named -> get(unit, named))
                .orElseGet(() -> unit.stores().pipelines().list(unit.project()).get(0));
    }

    static Pipeline get(UnitOfWork<? extends SalesStores> unit, PipelineId id) {
        return unit.stores().pipelines().find(unit.project(), id).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    static Map<String, String> fields(Pipeline pipeline) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("name", pipeline.name());
        fields.put(
                "stages",
                pipeline.stages().stream()
                        .map(stage -> stage.name() + " " + stage.probability() + " % "
                                + stage.outcome().code() + " " + stage.colour())
                        .collect(Collectors.joining("\n")));
        return fields;
    }
}
