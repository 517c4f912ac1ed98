package io.klientela.invoice;

import io.klientela.validation.StorableDayValidator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When an invoice is to be paid (BT-9, TEAMLAB-31): on the day of its issue or later, which is asked when it is issued
 * ({@link DueDateException}).
 */
public sealed interface PaymentTerm {
    /**
     * Some days after the issue date.
     *
     * @param days 0 (on receipt) to 3650
     */
    record InDays(int days) implements PaymentTerm {
        static final int MOST = 3650;

        public InDays {
            if (days < 0 || days > MOST) {
                throw new IllegalArgumentException("A payment term has 0 to " + MOST + " days, not " + days);
            }
        }

        @Override
        public LocalDate dueDate(LocalDate issueDate) {
            return issueDate.plusDays(days);
        }

        @Override
        public String toText() {
            return "in-days:" + days;
        }
    }

    /** On a given day. */
    record OnDate(LocalDate date) implements PaymentTerm {
        public OnDate {
            StorableDayValidator.require(date);
        }

        @Override
        public LocalDate dueDate(LocalDate issueDate) {
            return date;
        }

        @Override
        public String toText() {
            return "on:" + date;
        }
    }

    /** The day by which an invoice of {@code issueDate} is to be paid. */
    LocalDate dueDate(LocalDate issueDate);

    /** The form that storages keep, such as {@code in-days:30} or {@code on:2026-12-31}. */
    String toText();

    static PaymentTerm onReceipt() {
        return new InDays(0);
    }

    static PaymentTerm inDays(int days) {
        return new InDays(days);
    }

    static PaymentTerm on(LocalDate date) {
        return new OnDate(date);
    }

    /**
     * Reads the form that {@link #toText()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no payment term
     */
    static PaymentTerm parse(String text) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (text.substring(0, Math.max(colon, 0))) {
            case "in-days" -> read(text, () -> inDays(Integer.parseInt(rest)));
            case "on" -> read(text, () -> on(LocalDate.parse(rest)));
            default -> throw none(text, Optional.empty());
        };
    }

    private static PaymentTerm read(String text, Supplier<PaymentTerm> reader) {
        try {
            return reader.get();
        } catch (NumberFormatException | DateTimeParseException wrong) {
            throw none(text, Optional.of(wrong));
        }
    }

    private static IllegalArgumentException none(String text, Optional<RuntimeException> cause) {
        String message = "Not a payment term: \"" + text + "\"; write one as in-days:30 or on:2026-12-31";
        return cause.map(wrong -> new IllegalArgumentException(message, wrong))
                .orElseGet(() -> new IllegalArgumentException(message));
    }
}
