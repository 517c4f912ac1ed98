package io.klientela.numbering;

import io.klientela.numbering.PatternPart.DatePart;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a series look: {@code FV/{yyyy}/{MM}/{seq:4}} gives {@code FV/2026/11/0001}.
 *
 * <p>A pattern is text with tokens in braces: <code>{seq:n}</code>, the sequence with at least {@code n} digits, exactly
 * once; <code>{yyyy}</code> or <code>{yy}</code>, the year; <code>{MM}</code>, the month. A sequence that outgrows its
 * width gets wider. Every token but the sequence has a fixed width; therefore a number shows its sequence and its period
 * unmistakably, and a series whose pattern {@linkplain #requirePeriodOf shows its period} never gives a number twice.
 *
 * <p>Upper and lower case differ: {@code fv/1} is not {@code FV/1}. Immutable; patterns of the same text are equal.
 */
public final class NumberPattern {
    /** The digits that a sequence can grow to; the last one is 999,999,999,999,999,999. */
    public static final int MAX_SEQUENCE_DIGITS = 18;

    /** The longest number that a pattern can give, its sequence having grown to all its digits. */
    public static final int MAX_LENGTH = 60;

    /** {@code INV0000001} and so on. */
    public static final NumberPattern DEFAULT = parse("INV{seq:7}");

    /** That of credit notes, unless the settings say otherwise: {@code CN0000001}. */
    static final NumberPattern OF_CREDIT_NOTES = parse("CN{seq:7}");

    /** That of corrections, unless the settings say otherwise: {@code COR0000001}. */
    static final NumberPattern OF_CORRECTIONS = parse("COR{seq:7}");

    /** That of proformas: {@code PF0000001}. */
    static final NumberPattern OF_PROFORMAS = parse("PF{seq:7}");

    /** That of advances: {@code ADV0000001}. */
    static final NumberPattern OF_ADVANCES = parse("ADV{seq:7}");

    /** That of final invoices: {@code FIN0000001}. */
    static final NumberPattern OF_FINAL_INVOICES = parse("FIN{seq:7}");

    /** The greatest sequence that a pattern renders. */
    public static final long MAX_SEQUENCE = 999_999_999_999_999_999L;

    private final String text;
    private final List<PatternPart> parts;
    private final NumberTexts texts;

    private NumberPattern(String text, List<PatternPart> parts) {
        this.text = text;
        this.parts = parts;
        NumberTexts.Builder builder = NumberTexts.builder();
        parts.forEach(part -> part.accept(builder));
        this.texts = builder.build();
    }

    /**
     * The pattern that {@code text} writes; {@link #toString()} gives it back.
     *
     * @throws IllegalArgumentException if it is no pattern, or its numbers could get longer than {@link #MAX_LENGTH}
     */
    public static NumberPattern parse(String text) {
        List<PatternPart> parts = PatternParser.parse(Objects.requireNonNull(text, "text"));
        int longest = parts.stream().mapToInt(PatternPart::maxWidth).sum();
        if (longest > MAX_LENGTH) {
            throw new IllegalArgumentException("\"" + text + "\" can give numbers of " + longest
                    + " characters; shorten it, " + MAX_LENGTH + " is the most");
        }
        return new NumberPattern(text, parts);
    }

    /**
     * The number of that sequence on that date.
     *
     * @param sequence from 1 on
     * @throws IllegalArgumentException if the sequence is below 1 or has more than {@link #MAX_SEQUENCE_DIGITS} digits,
     *     or if the pattern cannot show the year: it shows 1 to 9999, by two digits 2000 to 2099
     */
    public String render(LocalDate date, long sequence) {
        Objects.requireNonNull(date, "date");
        if (sequence < 1 || sequence > MAX_SEQUENCE) {
            throw new IllegalArgumentException(
                    "A sequence runs from 1 to " + MAX_SEQUENCE + "; " + sequence + " is not in it");
        }
        StringBuilder number = new StringBuilder(text.length());
        parts.forEach(part -> part.render(number, date, sequence));
        return number.toString();
    }

    /** Whether the pattern can show the year of {@code date}, or shows none. */
    boolean showsYearOf(LocalDate date) {
        return !parts.contains(DatePart.SHORT_YEAR) || Years.hasTwoDigits(date);
    }

    /** Whether some date and some sequence give this text. */
    public boolean couldRender(String number) {
        return texts.contains(number);
    }

    /** Whether some text is a number of this pattern and of the other one, at whatever dates. The answer is exact. */
    public boolean overlaps(NumberPattern other) {
        return texts.meets(other.texts);
    }

    /** Whether numbers of a series that restarts so show in which period they were given. */
    public boolean showsPeriodOf(Restart restart) {
        boolean year = parts.contains(DatePart.YEAR) || parts.contains(DatePart.SHORT_YEAR);
        return switch (restart) {
            case NEVER -> true;
            case YEARLY -> year;
            case MONTHLY -> year && parts.contains(DatePart.MONTH);
        };
    }

    /**
     * This pattern, if a series that restarts so may have it. This is a rule about two settings, each of which is right
     * by itself, hence a refusal with both of them and no complaint about an argument.
     *
     * @throws PatternWithoutPeriodException if two periods would give the same numbers
     */
    public NumberPattern requirePeriodOf(Restart restart) {
        if (!showsPeriodOf(restart)) {
            throw new PatternWithoutPeriodException(this, restart);
        }
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberPattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return text;
    }
}
