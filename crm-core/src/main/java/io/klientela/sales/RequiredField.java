package io.klientela.sales;

import io.klientela.id.CustomFieldId;
import java.util.Objects;

/** What a pipeline can ask its cards for from a stage on: a part that every opportunity has, or a custom field. */
public sealed interface RequiredField {
    /** The word by which it is stored and told in the history. */
    String code();

    /** A part that every opportunity has. */
    enum Part implements RequiredField {
        CONTACT("contact"),
        BUDGET("budget"),
        EXPECTED_CLOSE("expectedClose");

        private final String code;

        Part(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A field that the project has added. */
    record Custom(CustomFieldId field) implements RequiredField {
        public Custom {
            Objects.requireNonNull(field, "field");
        }

        @Override
        public String code() {
            return field.toString();
        }
    }

    static RequiredField custom(CustomFieldId field) {
        return new Custom(field);
    }

    /** Whether {@code opportunity} has it. */
    default boolean isFilledIn(Opportunity opportunity) {
        if (this instanceof Custom custom) {
            return opportunity.custom().value(custom.field()).isPresent();
        }
        return switch ((Part) this) {
            case CONTACT -> opportunity.contact().isPresent();
            case BUDGET -> opportunity.budget().isPresent();
            case EXPECTED_CLOSE -> opportunity.expectedClose().isPresent();
        };
    }
}
