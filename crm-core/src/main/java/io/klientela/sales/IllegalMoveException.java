package io.klientela.sales;

import io.klientela.error.CrmException;
import io.klientela.id.OpportunityId;
import io.klientela.id.StageId;
import java.util.Objects;

/** An opportunity was to move where the rules do not let it. */
public final class IllegalMoveException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** The rule that refuses a move. */
    public enum Rule {
        /** The stage belongs to no pipeline or to another one. */
        STAGE_OF_ANOTHER_PIPELINE("take a stage of the opportunity's own pipeline"),
        /** The opportunity stands in that stage. */
        ALREADY_THERE("it stands there already"),
        /** The stage is out of use. */
        STAGE_ARCHIVED("the stage is archived; restore it or take another"),
        /** A won or lost stage asks why. */
        REASON_MISSING("name a win reason or a loss reason"),
        /** An open stage has no reason, a won one takes a win reason, a lost one a loss reason. */
        REASON_UNFIT("a won stage takes a win reason, a lost one a loss reason, an open one none");

        private final String advice;

        Rule(String advice) {
            this.advice = advice;
        }
    }

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient OpportunityId opportunity;

    private final transient StageId from;
    private final transient StageId to;
    private final Rule rule;

    IllegalMoveException(Opportunity opportunity, StageId to, Rule rule) {
        super("The opportunity " + opportunity.id() + " cannot move to the stage " + to + ": " + rule.advice);
        this.opportunity = opportunity.id();
        this.from = opportunity.stage();
        this.to = Objects.requireNonNull(to, "to");
        this.rule = Objects.requireNonNull(rule, "rule");
    }

    public OpportunityId opportunity() {
        return opportunity;
    }

    /** Where it stands. */
    public StageId from() {
        return from;
    }

    /** Where it was to go. */
    public StageId to() {
        return to;
    }

    public Rule rule() {
        return rule;
    }

    @Override
    public String code() {
        return "opportunity.illegal-move";
    }
}
