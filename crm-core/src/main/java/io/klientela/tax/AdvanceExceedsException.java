package io.klientela.tax;

import io.klientela.error.CrmException;
import io.klientela.money.Money;
import java.util.Objects;

/** Advances come to more than the whole supply does, in one tax group: the supply has no such group, a smaller one, or one of another sign. */
public final class AdvanceExceedsException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient Figure group;

    private final transient Money whole;
    private final transient Money advances;

    AdvanceExceedsException(Figure group, Money whole, Money advances) {
        this(
                "The " + group + " is " + whole + " with VAT, its advances are " + advances
                        + "; credit what was paid in advance beyond it, or deduct fewer advances",
                group,
                whole,
                advances);
    }

    private AdvanceExceedsException(String message, Figure group, Money whole, Money advances) {
        super(message);
        this.group = Objects.requireNonNull(group, "group");
        this.whole = Objects.requireNonNull(whole, "whole");
        this.advances = Objects.requireNonNull(advances, "advances");
    }

    /**
     * The same of a final invoice that was issued and was to be corrected. It keeps its advances from being credited, so that another way
     * leads out: it is written anew.
     *
     * @param number that of the final invoice
     */
    public AdvanceExceedsException ofCorrection(String number) {
        String message = "The " + group + " of the final invoice " + number + ", once it is corrected so, is " + whole
                + " with VAT, its advances are " + advances + "; cancel it by cancelAndRedraft, then credit what was"
                + " paid in advance beyond that, then change the draft and issue it as the final invoice anew";
        return new AdvanceExceedsException(message, group, whole, advances);
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
