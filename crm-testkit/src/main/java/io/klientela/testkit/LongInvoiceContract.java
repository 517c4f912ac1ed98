package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.history.FieldChange;
import io.klientela.id.ContactId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.money.UnitPrice;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoices with as many lines as there can be, and long texts in each of them. */
public abstract class LongInvoiceContract extends CrmContract {
    private static final int LINES = 1000;
    private static final int REASON = 1000;
    private static final int DESCRIPTION = 1001;

    /** For the tests of adapters. */
    protected LongInvoiceContract() {}

    /** Characters of one, two, three and four bytes in turn, so that wherever a text is cut, some pair stands there. */
    private static String text(int number, int length) {
        String head = number + ": ";
        String filling = "Zażółć € \uD83D\uDE00\uD83D\uDE00".repeat(length);
        int end = length - head.length();
        return head + filling.substring(0, Character.isHighSurrogate(filling.charAt(end - 1)) ? end - 1 : end);
    }

    private static NewInvoice longest(ContactId client) {
        NewInvoice invoice = NewInvoice.to(client);
        List<NewInvoiceLine> lines = new ArrayList<>();
        for (int number = 1; number <= LINES; number++) {
            Vat vat = Vat.of(VatCategory.EXEMPT, BigDecimal.ZERO, text(number, REASON));
            lines.add(NewInvoiceLine.of("Line", "1", UnitPrice.of("1.00", "PLN"), vat)
                    .description(text(number, DESCRIPTION)));
        }
        for (NewInvoiceLine line : lines) {
            invoice = invoice.line(line);
        }
        return invoice;
    }

    private FieldChange lastChangeOfLines(DraftInvoice draft) {
        return history(draft.id().ref()).get(0).fields().stream()
                .filter(change -> change.field().equals("lines"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsAnInvoiceAndAsMuchOfItsHistoryAsThereIsRoomFor() {
        DraftInvoice draft = desk().invoices().draft(longest(company("ACME").id()));
        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(draft);
        assertThat(lastChangeOfLines(draft).after().orElseThrow())
                .hasSizeBetween(FieldChange.MAX_VALUE - 1, FieldChange.MAX_VALUE)
                .startsWith("1 C62 Line at 1.00 PLN")
                .matches("(?s).*… \\(2[0-9]{6} characters\\)");

        List<InvoiceLine> lines = new ArrayList<>(draft.content().lines());
        lines.set(LINES - 1, lines.get(LINES - 1).withDescription("Behind what the history keeps"));
        DraftInvoice saved =
                desk().invoices().save(draft.withContent(draft.content().withLines(lines)));
        FieldChange change = lastChangeOfLines(draft);
        assertThat(change.after()).isNotEqualTo(change.before());

        IssuedInvoice issued = desk().invoices().issue(saved);
        assertThat(desk().invoices().get(issued.id())).isEqualTo(issued);
        TaxGroup group = issued.totals().groups().get(0);
        assertThat(group.reason())
                .hasSizeBetween(TaxGroup.MAX_REASON - 2 * REASON, TaxGroup.MAX_REASON)
                .endsWith("; …");
        assertThat(issued.totals().net()).hasToString("1000.00 PLN");
    }
}
