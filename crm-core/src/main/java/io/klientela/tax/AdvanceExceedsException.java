package io.klientela.tax;

import io.klientela.error.CrmException;
import io.klientela.money.Money;
import java.util.Objects;

/**
 * Advances come to more than the whole supply does, in one tax group: the supply has no such group, a smaller one, or one of another
 * sign.
 */
public final class AdvanceExceedsException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient Figure group;

    private final transient Money whole;
    private final transient Money advances;

    AdvanceExceedsException(Figure group, Money whole, Money advances) {
        super("The " + group + " is " + whole + " with VAT, its advances are " + advances
                + "; credit what was paid in advance beyond it, or deduct fewer advances");
        this.group = Objects.requireNonNull(group, "group");
        this.whole = Objects.requireNonNull(whole, "whole");
        this.advances = Objects.requireNonNull(advances, "advances");
    }

    /** The group, such as {@code gross of S 23}. */
    public Figure group() {
        return group;
    }

    /** What the whole comes to in that group, with VAT; zero if it has no such group. */
    public Money whole() {
        return whole;
    }

    /** What the advances come to there, with VAT. */
    public Money advances() {
        return advances;
    }

    @Override
    public String code() {
        return "tax.advance-exceeds";
    }
}
