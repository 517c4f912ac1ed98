package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * A rule of EN 16931 that figures violate.
 *
 * @param rule its name, such as {@code BR-CO-15}
 * @param subject what it was applied to: {@code BT-112}, {@code line 3}, {@code S 23}
 * @param calculated what follows from the other figures; where a rule asks for something to be there or not, how many
 *     there should be
 * @param stated what the document says, or how many there are
 * @param severity whether the document may go out like this
 */
public record Finding(String rule, String subject, BigDecimal calculated, BigDecimal stated, Severity severity) {
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(calculated, "calculated");
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(severity, "severity");
    }

    /** How much a violation matters. */
    public enum Severity {
        /** The official check of the norm refuses the document. */
        BLOCKS,
        /** The rule does not hold, but within the tolerance of the official check. */
        WARNS,
        /**
         * The figures agree, but EN 16931 cannot express them, or not between these parties: the document may be printed, and an export
         * refuses it with this finding.
         */
        NOT_REPRESENTABLE,
        /**
         * Something is not told, or told too much, of seller or buyer: the document may be printed, and an electronic invoice of it is
         * refused with this finding.
         */
        INCOMPLETE
    }

    /** What is stated too much; negative when it is too little. */
    public BigDecimal difference() {
        return stated.subtract(calculated);
    }

    /**
     * A sentence for people: what is wrong and what to do, such as "Line 1: a charge has no reason; give its reason". Rules that ask for
     * the same share a sentence, so that several findings of a document may have one text, and one about arithmetic tells both figures,
     * unrounded and with a decimal point; of one that {@linkplain Severity#WARNS warns} it says that nothing needs to be done. What
     * a sentence calls the reason of an allowance or a charge is given by {@link LineCharge#because(String)} and
     * {@link DocumentCharge#because(String)}.
     *
     * @param language Polish, Czech, French, Romanian or English; any other gets English
     */
    public String text(Locale language) {
        return RuleText.of(this, Objects.requireNonNull(language, "language"));
    }

    @Override
    public String toString() {
        return rule + " " + severity + " on " + subject + ": " + calculated.toPlainString() + " follows, "
                + stated.toPlainString() + " is stated";
    }
}
