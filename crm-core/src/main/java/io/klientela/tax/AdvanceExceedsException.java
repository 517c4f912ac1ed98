package io.klientela.tax;

import io.klientela.error.CrmException;
import io.klientela.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Advances come to more than the whole supply does, in some tax groups: the supply has no such group, a smaller one, or one of another
 * sign.
 */
public final class AdvanceExceedsException extends CrmException {
    private static final long serialVersionUID = 1L;

    /**
     * One of those groups.
     *
     * @param group which, such as {@code gross of S 23}
     * @param whole what the whole comes to there, with VAT; zero if it has no such group
     * @param advances what the advances come to there, with VAT
     */
    public record Excess(Figure group, Money whole, Money advances) {
        public Excess {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(whole, "whole");
            Objects.requireNonNull(advances, "advances");
        }

        @Override
        public String toString() {
            return "the " + group + " is " + whole + " with VAT, its advances are " + advances;
        }
    }

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient List<Excess> excesses;

    AdvanceExceedsException(List<Excess> excesses) {
        super("The advances come to more than the supply: " + told(excesses)
                + "; credit what was paid in advance beyond it, by the lines of the advance that bear that VAT, or name fewer"
                + " advances and credit those that are left out");
        this.excesses = List.copyOf(excesses);
    }

    private static String told(List<Excess> excesses) {
        return excesses.stream().map(Excess::toString).collect(Collectors.joining(", "));
    }

    /** Every such group, at least one: those that the supply has in the order of its groups, then the others. */
    public List<Excess> excesses() {
        return excesses;
    }

    @Override
    public String code() {
        return "tax.advance-exceeds";
    }
}
