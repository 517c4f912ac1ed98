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
        OUTCOME_IN_USE("has another outcome in this project, and opportunities stand in it"),
        /** Only some kinds of records have custom fields. */
        NO_CUSTOM_FIELDS("is a kind of records that has no custom fields"),
        /** 1 to 80 characters that can be stored. */
        LABEL("has no label of 1 to 80 characters"),
        /** A field that is there keeps its type. */
        TYPE_DIFFERS("is a field of another type in this project; give it another label"),
        /** A field that is there stays with its pipeline. */
        PIPELINE_DIFFERS("is a field of another pipeline in this project; give it another label"),
        /** A pipeline that there will be, for a field of opportunities. */
        NO_PIPELINE("names a pipeline that is not there, or is no field of opportunities"),
        /** A choice has up to 500, and nothing else has any. */
        OPTIONS("has options though it is no choice, or more than 500 with those that it keeps"),
        /** A value that the field takes, of options in use. */
        DEFAULT("has a default that it does not take itself"),
        /** A heading takes no value. */
        HEADING_REQUIRED("is a heading and is required"),
        /** A pipeline asks for a field once. */
        REQUIRED_TWICE("is asked for twice"),
        /** A stage that the pipeline will have. */
        NO_STAGE("is asked for from a stage that the pipeline does not have"),
        /** A field that cards of the pipeline will have. */
        NO_SUCH_FIELD("is no field for which opportunities of this pipeline give a value"),
        /** VAT of some categories has one (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
        REASON("is VAT of a category that asks for a reason, and has none"),
        /** A tax that is there stays VAT or a levy, and in the currency of its amounts. */
        TAX_DIFFERS("is a tax of another kind or currency in this project; give it another name"),
        /** 1 to 200 characters that can be stored. */
        PRODUCT_NAME("has no name of 1 to 200 characters"),
        /** Up to 5,000 characters that can be stored. */
        DESCRIPTION("has a description of more than 5,000 characters, or of some that cannot be stored"),
        /** Up to 100 characters that can be stored. */
        ARTICLE_NUMBER("has an article number of more than 100 characters, or of some that cannot be stored"),
        /** No two of one folded form. */
        ARTICLE_NUMBER_TWICE("has an article number that comes twice, perhaps in other case or without accents"),
        /** A VAT that there will be. */
        NO_VAT("names as its VAT what is no VAT here; add it to the taxes of the document"),
        /** A levy that there will be. */
        NO_LEVY("names as its levy what is no levy here; add it to the taxes of the document"),
        /** A levy of an amount is in the currency of the price. */
        LEVY_CURRENCY("has a levy in another currency than its price"),
        /** Up to 5,000 characters that can be stored. */
        TERMS("are longer than 5,000 characters, or have some that cannot be stored"),
        /** 0 to 3,650 days. */
        PAYMENT_DAYS("ask for the payment in fewer than 0 or more than 3,650 days");

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
