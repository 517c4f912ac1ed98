package io.klientela.invoicing;

import io.klientela.CrmSession;
import io.klientela.contact.NewCompany;
import io.klientela.id.ContactId;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Vat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A correction or a credit note of what stands of an invoice: as it was shown, and as it was then issued. */
record RandomCorrection(InvoicePreview preview, IssuedInvoice issued) {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final IssueOrder ON_THAT_DAY = IssueOrder.today().on(DAY, "As agreed");
    private static final List<Vat> VATS =
            List.of(Vat.standard("23"), Vat.standard("5.5"), Vat.zero(), Vat.exempt("Art. 135"));

    static Arbitrary<RandomCorrection> all() {
        return Combinators.combine(
                        Arbitraries.of(Samples.LANGUAGES),
                        Arbitraries.of("PLN", "EUR", "KWD"),
                        RandomInvoices.texts(1, 200).map(text -> text.replaceAll("\\s+", " ")),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.longs())
                .as((language, currency, text, lines, seed) ->
                        new Making(language, currency, text, new Random(seed)).carryOut(lines));
    }

    private record Making(Locale language, String currency, String text, Random random) {
        RandomCorrection carryOut(int lines) {
            CrmSession anna = AdvanceSamples.anna();
            ContactId client = anna.contacts().add(NewCompany.named("ACME")).id();
            IssuedInvoice invoice = anna.invoices().issue(anna.invoices().draft(invoice(client, lines)), ON_THAT_DAY);
            if (random.nextBoolean()) {
                anna.corrections()
                        .correct(invoice.id(), CorrectionOrder.because(text).line(line(2)), ON_THAT_DAY);
            }
            if (random.nextInt(3) == 0) {
                CreditOrder credit = credit(invoice);
                return new RandomCorrection(
                        anna.corrections().preview(invoice.id(), credit, ON_THAT_DAY),
                        anna.corrections().credit(invoice.id(), credit, ON_THAT_DAY));
            }
            CorrectionOrder order = correction(lines);
            return new RandomCorrection(
                    anna.corrections().preview(invoice.id(), order, ON_THAT_DAY),
                    anna.corrections().correct(invoice.id(), order, ON_THAT_DAY));
        }

        private NewInvoice invoice(ContactId client, int lines) {
            NewInvoice invoice = NewInvoice.to(client)
                    .language(language.toLanguageTag())
                    .currency(currency)
                    .purchaseOrder("PO 7")
                    .notes("Thank you")
                    .charge(DocumentCharge.allowance(ChargeAmount.percent("2.5"), VATS.get(0))
                            .because(text));
            for (int each = 0; each < lines; each++) {
                invoice = invoice.line(line(each));
            }
            return invoice;
        }

        private NewInvoiceLine line(int vat) {
            return NewInvoiceLine.of(
                    text,
                    Integer.toString(1 + random.nextInt(100)),
                    UnitPrice.of(1 + random.nextInt(100_000) + ".0025", currency),
                    VATS.get(vat % VATS.size()));
        }

        private CreditOrder credit(IssuedInvoice invoice) {
            CreditOrder all = CreditOrder.because(text);
            return switch (random.nextInt(3)) {
                case 0 -> all;
                case 1 -> all.quantity(1, "0.5").line(1, Money.of("0.01", currency));
                default -> all.line(1, invoice.figures().lines().get(0).amount());
            };
        }

        private CorrectionOrder correction(int lines) {
            CorrectionOrder order = CorrectionOrder.because(text).notes(text + "!");
            for (int number = 1; number <= lines; number++) {
                order = switch (random.nextInt(5)) {
                    case 0 -> order.quantity(number, "0.75");
                    case 1 -> order.name(number, text + number);
                    case 2 -> order.vat(number, VATS.get(number % VATS.size()));
                    case 3 -> order.line(line(number));
                    default -> order;
                };
            }
            return random.nextBoolean()
                    ? order.buyer(new Buyer(text, Optional.empty(), Optional.empty(), ""))
                            .purchaseOrder("PO 9")
                    : order;
        }
    }
}
