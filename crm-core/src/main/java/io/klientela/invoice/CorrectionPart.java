package io.klientela.invoice;

import io.klientela.money.UnitPrice;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Vat;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import io.klientela.validation.WellFormed.Missing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;

/** One thing that a correction changes. Lines, allowances and charges are numbered from 1, as {@link StandingInvoice} counts them. */
public sealed interface CorrectionPart {
    /**
     * What is other on a line that otherwise stays.
     *
     * @param number of the line
     * @param name what is sold
     * @param quantity how much of it stands, a decimal number with a dot
     * @param price of so many units as the price of the line is for; with VAT where the invoice has gross entry
     * @param vat category and rate
     */
    record ChangedLine(
            int number,
            Optional<@Size(max = InvoiceLine.MAX_NAME) @WellFormed(value = Form.NAME, missing = Missing.PASSES) String>
                    name,
            Optional<@Pattern(regexp = ".+") @WellFormed(value = Form.DECIMAL, missing = Missing.PASSES) String>
                    quantity,
            Optional<UnitPrice> price,
            Optional<Vat> vat)
            implements CorrectionPart {
        public ChangedLine {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(quantity, "quantity");
            Objects.requireNonNull(price, "price");
            Objects.requireNonNull(vat, "vat");
        }
    }

    /**
     * A line as it is to be.
     *
     * @param number of the line in whose place it is put; empty for one more
     * @param line what it says
     */
    record WrittenLine(Optional<Integer> number, @Valid NewInvoiceLine line) implements CorrectionPart {
        public WrittenLine {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(line, "line");
        }
    }

    /** A line that is not to be there. */
    record RemovedLine(int number) implements CorrectionPart {}

    /**
     * An allowance or a charge of the whole invoice as it is to be.
     *
     * @param number of the one in whose place it is put; empty for one more
     * @param charge what it is
     */
    record WrittenCharge(Optional<Integer> number, DocumentCharge charge) implements CorrectionPart {
        public WrittenCharge {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(charge, "charge");
        }
    }

    /** An allowance or a charge of the whole invoice that is not to be there. */
    record RemovedCharge(int number) implements CorrectionPart {}

    /**
     * To whom the goods go (BG-13, BG-15).
     *
     * @param consignee as it is to be printed; empty for the client at the buyer's address
     */
    record ChangedConsignee(Optional<Consignee> consignee) implements CorrectionPart {
        public ChangedConsignee {
            Objects.requireNonNull(consignee, "consignee");
        }
    }

    /**
     * Over which days the goods or services were supplied (BG-14).
     *
     * @param period empty for none
     */
    record ChangedDeliveryPeriod(Optional<@Valid NewDeliveryPeriod> period) implements CorrectionPart {
        public ChangedDeliveryPeriod {
            Objects.requireNonNull(period, "period");
        }
    }

    /**
     * What is printed below the totals (BT-22).
     *
     * @param notes an empty string for none
     */
    record ChangedNotes(
            @Size(max = InvoiceContent.MAX_NOTES) @WellFormed(Form.TEXT)
            String notes) implements CorrectionPart {
        public ChangedNotes {
            Objects.requireNonNull(notes, "notes");
        }
    }
}
