package io.klientela.invoice;

import io.klientela.invoice.CorrectionPart.WrittenCharge;
import io.klientela.invoice.CorrectionPart.WrittenLine;
import io.klientela.money.Money;
import io.klientela.session.UnitOfWork;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.FixedAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.Percentage;
import io.klientela.tax.TotalsEngine;
import io.klientela.text.Messages;
import io.klientela.validation.Faults;
import io.klientela.validation.Faults.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Amounts that an invoice cannot have: of too many digits, or below zero where they are asked for. An allowance of less than nothing is
 * a charge by the wrong name, and less than nothing was not prepaid. A line of a negative quantity takes something back, and its
 * allowances, charges and levy with it. Documents that take back what another one said have amounts below zero anywhere, but nobody
 * asks for them.
 */
final class AmountFaults {
    private static final String TOO_LARGE = "io.klientela.invoice.NewInvoice.sum";
    private static final String NEGATIVE = "io.klientela.invoice.NewInvoice.amount";

    private final String message;
    private final List<Fault> faults = new ArrayList<>();

    private AmountFaults(UnitOfWork<?> unit) {
        this(unit, NEGATIVE);
    }

    private AmountFaults(UnitOfWork<?> unit, String message) {
        this.message = Messages.of(message, unit.viewer().language());
    }

    /** Of what has more digits than {@link Money} holds: each line that does alone, or all lines where only their sum does. */
    static Faults ofSums(UnitOfWork<?> unit, InvoiceContent content) {
        AmountFaults found = new AmountFaults(unit, TOO_LARGE);
        if (!isComputable(() -> InvoiceFigures.of(content))) {
            for (int place = 0; place < content.lines().size(); place++) {
                InvoiceLine line = content.lines().get(place);
                if (!isComputable(() -> TotalsEngine.lineAmount(line.priced()))) {
                    found.add("lines", Integer.toString(place));
                }
            }
            if (found.faults.isEmpty()) {
                found.add("lines", "");
            }
        }
        return new Faults(found.faults);
    }

    /** All parts of a content were checked when they were made; what can still be wrong is that a result has too many digits. */
    private static boolean isComputable(Supplier<?> amounts) {
        try {
            Objects.requireNonNull(amounts.get(), "amounts");
            return true;
        } catch (IllegalArgumentException tooLarge) {
            return false;
        }
    }

    static List<Fault> of(UnitOfWork<?> unit, NewInvoice command) {
        AmountFaults found = new AmountFaults(unit);
        found.whole(command.charges(), command.prepaid());
        for (int place = 0; place < command.lines().size(); place++) {
            found.line("lines[" + place + "].", command.lines().get(place));
        }
        return found.faults;
    }

    static Faults of(UnitOfWork<?> unit, InvoiceContent content) {
        AmountFaults found = new AmountFaults(unit);
        Pricing pricing = content.pricing();
        found.whole(pricing.charges(), Optional.of(pricing.prepaid()));
        for (int place = 0; place < content.lines().size(); place++) {
            InvoiceLine line = content.lines().get(place);
            if (line.quantity().signum() >= 0) {
                found.line("lines[" + place + "].", line.charges(), line.levy());
            }
        }
        return new Faults(found.faults);
    }

    static List<Fault> of(UnitOfWork<?> unit, CorrectionOrder order) {
        AmountFaults found = new AmountFaults(unit);
        for (int place = 0; place < order.parts().size(); place++) {
            CorrectionPart part = order.parts().get(place);
            if (part instanceof WrittenCharge written
                    && isNegative(written.charge().amount())) {
                found.add("parts", Integer.toString(place));
            } else if (part instanceof WrittenLine written) {
                found.line("parts[" + place + "].", written.line());
            }
        }
        return found.faults;
    }

    private void whole(List<DocumentCharge> charges, Optional<Money> prepaid) {
        for (int place = 0; place < charges.size(); place++) {
            if (isNegative(charges.get(place).amount())) {
                add("charges", Integer.toString(place));
            }
        }
        prepaid.filter(Money::isNegative).ifPresent(amount -> add("prepaid", ""));
    }

    private void line(String prefix, NewInvoiceLine line) {
        // What is no number, or missing, is told as such.
        if (!Objects.toString(line.quantity(), "").strip().startsWith("-")) {
            line(prefix, line.charges(), line.levy());
        }
    }

    private void line(String prefix, List<LineCharge> charges, Optional<Levy> levy) {
        for (int place = 0; place < charges.size(); place++) {
            if (isNegative(charges.get(place).amount())) {
                add(prefix + "charges", Integer.toString(place));
            }
        }
        levy.filter(of -> isNegative(of.amount())).ifPresent(of -> add(prefix + "levy", ""));
    }

    private static boolean isNegative(ChargeAmount amount) {
        return amount instanceof FixedAmount fixed
                ? fixed.amount().isNegative()
                : ((Percentage) amount).base().filter(Money::isNegative).isPresent();
    }

    private void add(String property, String key) {
        faults.add(new Fault(property, key, message));
    }
}
