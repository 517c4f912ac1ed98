package io.klientela.sales;

import io.klientela.error.CrmException;
import io.klientela.id.RecordRef;
import java.util.Objects;

/** A pipeline was to become what the rules do not let it. */
public final class IllegalPipelineException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** The rule that refuses. */
    public enum Rule {
        /** The first stage in use is where cards begin. */
        BEGINS_OPEN("the first of its stages in use must be an open one"),
        /** New opportunities need a place to begin. */
        ONE_IN_USE("the project keeps one pipeline in use; add or restore another first"),
        /** Cards go to a stage that means the same. */
        REPLACEMENT_UNFIT("take another stage in use of the same pipeline and the same outcome"),
        /** A save changes and orders the parts of a pipeline; it adds none and takes none away. */
        PARTS_DIFFER("add and delete stages and task types by commands of their own");

        private final String advice;

        Rule(String advice) {
            this.advice = advice;
        }
    }

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient RecordRef place;

    private final Rule rule;

    IllegalPipelineException(RecordRef place, Rule rule) {
        super("The change of " + place + " is refused: " + rule.advice);
        this.place = Objects.requireNonNull(place, "place");
        this.rule = rule;
    }

    /** The pipeline or the stage. */
    public RecordRef place() {
        return place;
    }

    public Rule rule() {
        return rule;
    }

    @Override
    public String code() {
        return "pipeline.illegal";
    }
}
