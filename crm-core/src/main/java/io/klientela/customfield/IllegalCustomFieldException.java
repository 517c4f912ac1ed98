package io.klientela.customfield;

import io.klientela.error.CrmException;
import io.klientela.id.CustomFieldId;
import java.util.Objects;

/** A custom field was to become what the rules do not let it. */
public final class IllegalCustomFieldException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** The rule that refuses. */
    public enum Rule {
        /** Values of one type are none of another. */
        TYPE_STAYS("a field keeps its type; add another field, and archive this one"),
        /** A save changes and orders options; it adds none and takes none away. */
        OPTIONS_DIFFER("add options by addOption and delete them by deleteOption"),
        /** Only choices have something to choose from. */
        NO_CHOICE("it is no choice, so it has no options"),
        /** There are as many as there may be. */
        TOO_MANY_OPTIONS("it has as many options as there may be, " + FieldOption.MAX_OPTIONS + "; delete some first"),
        /** New records would hold what is not there. */
        OPTION_IS_DEFAULT("the option is the default; take another default first, or name another option in its place"),
        /** The records that have chosen it need another. */
        OPTION_REPLACES_ITSELF("an option does not replace itself; name another"),
        /** What is archived takes nothing new. */
        REPLACEMENT_ARCHIVED("the option that is to take the other's place is archived; name one that is in use");

        private final String advice;

        Rule(String advice) {
            this.advice = advice;
        }
    }

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient CustomFieldId field;

    private final Rule rule;

    IllegalCustomFieldException(CustomField field, Rule rule) {
        super("The change of the custom field \"" + field.label() + "\" is refused: " + rule.advice);
        this.field = field.id();
        this.rule = Objects.requireNonNull(rule, "rule");
    }

    public CustomFieldId field() {
        return field;
    }

    public Rule rule() {
        return rule;
    }

    @Override
    public String code() {
        return "custom-field.illegal";
    }
}
