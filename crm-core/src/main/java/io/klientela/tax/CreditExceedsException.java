package io.klientela.tax;

import io.klientela.error.CrmException;
import io.klientela.money.Money;
import java.util.Objects;

/** More was to be credited than is left of a line, an allowance or a charge. */
public final class CreditExceedsException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient Figure figure;

    private final transient Money left;
    private final transient Money asked;

    CreditExceedsException(Figure figure, Money left, Money asked) {
        super("Of the " + figure + " " + left + " is left to credit, not " + asked + "; credit at most that");
        this.figure = Objects.requireNonNull(figure, "figure");
        this.left = Objects.requireNonNull(left, "left");
        this.asked = Objects.requireNonNull(asked, "asked");
    }

    /** Whose amount it is, such as {@code amount of line 3}. */
    public Figure figure() {
        return figure;
    }

    /** What is left of it. */
    public Money left() {
        return left;
    }

    /** What was to be credited. */
    public Money asked() {
        return asked;
    }

    @Override
    public String code() {
        return "tax.credit-exceeds";
    }
}
