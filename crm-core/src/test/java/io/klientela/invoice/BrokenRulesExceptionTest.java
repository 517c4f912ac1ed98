package io.klientela.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.id.InvoiceId;
import io.klientela.money.CurrencyCode;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.Finding;
import io.klientela.tax.Finding.Severity;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrokenRulesExceptionTest {
    private static final InvoiceId FRESH = new InvoiceId(new UUID(0xf, 0xf));
    private static final IssuedInvoice INVOICE = RandomInvoices.issued(TaxableDocument.of(
            CurrencyCode.of("PLN"),
            List.of(PricedLine.of(BigDecimal.ONE, UnitPrice.of("10.00", "PLN"), Vat.standard("23")))));
    private static final List<Finding> FINDINGS = IntStream.rangeClosed(1, 12)
            .mapToObj(line -> new Finding("BR-27", "line " + line, BigDecimal.ZERO, BigDecimal.ONE, Severity.BLOCKS))
            .toList();

    /** The document has no id as yet that anybody could look up. */
    @Test
    void namesTheInvoiceThatACreditNoteIsOf() {
        CreditNote note = new CreditNote(StandingInvoice.of(INVOICE, List.of()), CreditOrder.because("Returned"));

        BrokenRulesException refused = BrokenRulesException.of(FRESH, NewDocument.of(note), FINDINGS);

        assertThat(refused.draft()).isEqualTo(INVOICE.id());
        assertThat(refused)
                .hasMessageContaining(DocumentKind.CREDIT_NOTE.code())
                .hasMessageContaining(INVOICE.number())
                .message()
                .doesNotContain(FRESH.toString());
    }

    @Test
    void tellsTheFirstOfManyFindingsAndHasThemAll() {
        NewDocument document = new NewDocument(
                DocumentKind.INVOICE,
                INVOICE.content(),
                INVOICE.figures(),
                Optional.empty(),
                List.of(),
                Optional.empty());

        BrokenRulesException refused = BrokenRulesException.of(FRESH, document, FINDINGS);

        assertThat(refused.draft()).isEqualTo(FRESH);
        assertThat(refused)
                .hasMessageContaining(
                        "BR-27 (Line 10: the price is negative; give the quantity the minus sign instead)")
                .hasMessageContaining("and 2 more")
                .message()
                .doesNotContain("Line 11");
        assertThat(refused.findings()).isEqualTo(FINDINGS);
        assertThat(refused.rules()).containsExactly("BR-27");
    }
}
