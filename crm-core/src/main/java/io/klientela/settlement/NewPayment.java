package io.klientela.settlement;

import io.klientela.money.Money;
import io.klientela.session.UnitOfWork;
import io.klientela.text.Messages;
import io.klientela.validation.Faults;
import io.klientela.validation.StorableDay;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import io.klientela.validation.WellFormed.Missing;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The command to record money that came in, or that went back. Raw input: it is validated as a whole when it is carried out.
 *
 * @param amount how much, more than zero whichever way it went, in the currency of the invoice
 * @param date the day on which it came or went; empty for today in the project's zone
 * @param method how, such as {@code bank transfer}; may be empty
 * @param reference what names it elsewhere, such as a line of a bank statement; may be empty
 * @param key names the command, so that it is carried out once however often it is given; unique in the project
 */
public record NewPayment(
        Money amount,
        Optional<@StorableDay LocalDate> date,

        @Size(max = Payment.LONGEST_METHOD) @WellFormed(Form.TEXT)
        String method,

        @Size(max = Payment.LONGEST_REFERENCE) @WellFormed(Form.TEXT)
        String reference,

        Optional<@Size(max = 100) @WellFormed(value = Form.LABEL, missing = Missing.PASSES) String> key) {
    private static final String NOT_POSITIVE = "io.klientela.settlement.NewPayment.amount";

    public NewPayment {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(key, "key");
    }

    /** Money that came, or went back, today. */
    public static NewPayment of(Money amount) {
        return new NewPayment(amount, Optional.empty(), "", "", Optional.empty());
    }

    public NewPayment on(LocalDate day) {
        return new NewPayment(amount, Optional.of(day), method, reference, key);
    }

    public NewPayment by(String means) {
        return new NewPayment(amount, date, means, reference, key);
    }

    public NewPayment reference(String text) {
        return new NewPayment(amount, date, method, text, key);
    }

    /** Under a key of the caller's choice: the command may be repeated when its answer was lost. */
    public NewPayment keyed(String name) {
        return new NewPayment(amount, date, method, reference, Optional.of(name));
    }

    /** What annotations cannot tell: that it is not more than zero. */
    Faults faults(UnitOfWork<?> unit) {
        if (amount.isPositive()) {
            return new Faults(List.of());
        }
        String message = Messages.of(NOT_POSITIVE, unit.viewer().language());
        return new Faults(List.of(new Faults.Fault("amount", "", message)));
    }
}
