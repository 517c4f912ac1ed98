package io.klientela.settings;

import java.util.Objects;

/**
 * A place in a document that breaks a rule.
 *
 * @param place where, as in {@code categories/status/Won} or {@code pipelines/Sales/stages/Offer}
 * @param rule which rule
 */
public record SettingsFault(String place, Rule rule) {
    /** What a document must keep to. */
    public enum Rule {
        /** 1 to 100 characters that can be stored. */
        NAME("has no name of 1 to 100 characters"),
        /** No two of one folded form side by side. */
        NAME_TWICE("has a name that comes twice, perhaps in other case or without accents"),
        /** {@code #rrggbb}. */
        COLOUR("has no colour of the form #rrggbb"),
        /** 0 to 100 percent. */
        PROBABILITY("has no probability of 0 to 100 percent"),
        /** Every status means something, and nothing else does. */
        MEANING("has a meaning though it is no status, or none though it is one"),
        /** A status that is there keeps what it means. */
        MEANING_DIFFERS("means another thing in this project; give it another name"),
        /** Each meaning has one protected status, which is in use. */
        PROTECTED("is not protected, in use and a status, once for each meaning"),
        /** The first stage in use is open. */
        BEGINS_OPEN("does not begin with an open stage"),
        /** One pipeline stays in use. */
        ONE_IN_USE("leaves no pipeline in use"),
        /** Cards stand in a stage of another outcome. */
        OUTCOME_IN_USE("has another outcome in this project, and opportunities stand in it");

        private final String text;

        Rule(String text) {
            this.text = text;
        }
    }

    public SettingsFault {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(rule, "rule");
    }

    @Override
    public String toString() {
        return place + " " + rule.text;
    }
}
