package io.klientela.customfield;

import java.util.List;
import java.util.Optional;

/** What sort of values a custom field takes, with the rules by which they are judged. */
public sealed interface FieldType
        permits TextType, LongTextType, NumberType, DateType, ChoiceType, MultiChoiceType, FlagType, HeadingType {
    /** The most characters of a text. */
    int MAX_TEXT = 500;

    /** The most characters of a long text. */
    int MAX_LONG_TEXT = 10_000;

    /** The word by which this type is stored. */
    String code();

    /** What is wrong with {@code value}; empty if this type takes it. */
    Optional<FieldFault> faultIn(CustomValue value);

    /** What there is to choose from, in order; none unless this is a choice. */
    default List<FieldOption> options() {
        return List.of();
    }

    /**
     * This type with other options.
     *
     * @throws IllegalArgumentException if this is no choice and there are any
     */
    default FieldType withOptions(List<FieldOption> changed) {
        if (!changed.isEmpty()) {
            throw new IllegalArgumentException("A field of the type " + code() + " has no options");
        }
        return this;
    }

    /** One line of at most 500 characters. */
    static TextType text() {
        return text(MAX_TEXT);
    }

    /** One line of at most {@code maxLength} characters. */
    static TextType text(int maxLength) {
        return new TextType(maxLength, Optional.empty());
    }

    /** Text of at most 10,000 characters. */
    static LongTextType longText() {
        return new LongTextType(MAX_LONG_TEXT);
    }

    /** A number with at most {@code decimals} digits behind the decimal point. */
    static NumberType number(int decimals) {
        return new NumberType(decimals, Optional.empty(), Optional.empty());
    }

    static DateType date() {
        return new DateType(Optional.empty(), Optional.empty());
    }

    /** One of some options. */
    static ChoiceType choice() {
        return new ChoiceType(List.of());
    }

    /** Any number of some options. */
    static MultiChoiceType multiChoice() {
        return new MultiChoiceType(List.of(), Optional.empty());
    }

    /** Yes or no. */
    static FlagType flag() {
        return new FlagType();
    }

    /** No value: it orders the form. */
    static HeadingType heading() {
        return new HeadingType();
    }
}
