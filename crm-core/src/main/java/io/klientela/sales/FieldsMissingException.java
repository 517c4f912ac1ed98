package io.klientela.sales;

import io.klientela.error.CrmException;
import io.klientela.id.OpportunityId;
import io.klientela.id.StageId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An opportunity lacks what its pipeline asks for in the stage where it stands or was to go (MINICRM-5). */
public final class FieldsMissingException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient OpportunityId opportunity;

    private final transient StageId stage;
    private final transient List<RequiredField> missing;

    FieldsMissingException(OpportunityId opportunity, Stage stage, Map<RequiredField, String> missing) {
        super("In the stage \"" + stage.name() + "\" an opportunity must have " + String.join(", ", missing.values())
                + "; fill that in first");
        this.opportunity = Objects.requireNonNull(opportunity, "opportunity");
        this.stage = stage.id();
        this.missing = List.copyOf(missing.keySet());
    }

    public OpportunityId opportunity() {
        return opportunity;
    }

    /** Where it stands, or was to go. */
    public StageId stage() {
        return stage;
    }

    /** What is to be filled in. */
    public List<RequiredField> missing() {
        return missing;
    }

    @Override
    public String code() {
        return "opportunity.fields-missing";
    }
}
