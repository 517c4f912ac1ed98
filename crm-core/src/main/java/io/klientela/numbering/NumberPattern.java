package io.klientela.numbering;

/** Stands in until the pattern engine lands. */
import java.time.LocalDate;

public record NumberPattern(String text) {
    public static final NumberPattern DEFAULT = parse("INV{seq:7}");

    public static NumberPattern parse(String t) {
        return new NumberPattern(t);
    }

    public String render(LocalDate d, long n) {
        return text + d + n;
    }

    public boolean couldRender(String n) {
        return false;
    }
}
