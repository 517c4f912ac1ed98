package io.klientela.sales;

import io.klientela.error.CrmException;
import io.klientela.id.RecordKind;
import java.util.Objects;

/**
 * The project has a pipeline of this name already, or the pipeline a stage or a task type of it, perhaps in other case or
 * without accents.
 */
public final class PipelineNameTakenException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient RecordKind kind;

    private final String name;

    PipelineNameTakenException(RecordKind kind, String name) {
        super("There is a " + kind + " named \"" + name + "\" already; choose another name");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.name = Objects.requireNonNull(name, "name");
    }

    /** Pipeline, stage or task type. */
    public RecordKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    @Override
    public String code() {
        return "pipeline.name-taken";
    }
}
