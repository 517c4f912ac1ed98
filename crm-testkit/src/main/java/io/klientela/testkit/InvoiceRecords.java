package io.klientela.testkit;

import static io.klientela.testkit.Texts.cut;

import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.PaymentTerm;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.SeriesPlace;
import io.klientela.party.CountryCode;
import io.klientela.party.TaxNumber;
import io.klientela.project.OrganizationProfile;
import io.klientela.session.Actor;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.TaxableLine;
import io.klientela.tax.Totals;
import io.klientela.tax.TotalsEngine;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Drafts and issued invoices, full ones and bare ones. */
final class InvoiceRecords {
    private static final CurrencyCode KWD = CurrencyCode.of("KWD");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private final Ground ground;

    InvoiceRecords(Ground ground) {
        this.ground = ground;
    }

    DraftInvoice bareDraft() {
        return draft(bareContent(ground.client), 1);
    }

    DraftInvoice bareDraft(ContactId client) {
        return draft(bareContent(client), 1);
    }

    DraftInvoice fullDraft(String text) {
        return draft(fullContent(text), 7);
    }

    private DraftInvoice draft(InvoiceContent content, long version) {
        return new DraftInvoice(new InvoiceId(ground.newId()), ground.project, content, Ground.MOMENT, version);
    }

    IssuedInvoice bareInvoice(String number) {
        return bareInvoice(number, ground.client);
    }

    IssuedInvoice bareInvoice(String number, ContactId client) {
        InvoiceContent content = bareContent(client);
        return new IssuedInvoice(
                new InvoiceId(ground.newId()),
                ground.project,
                number,
                Optional.empty(),
                DAY,
                DAY,
                DAY,
                OrganizationProfile.named("Seller"),
                content,
                content.totals(),
                Ground.MOMENT,
                Actor.system("test"));
    }

    IssuedInvoice fullInvoice(String text) {
        InvoiceContent content = fullContent(text);
        return new IssuedInvoice(
                new InvoiceId(ground.newId()),
                ground.project,
                cut(text, 60),
                Optional.of(new SeriesPlace(ground.series, new NumberPeriod("2026-12"), 999_999_999_999_999_999L)),
                DAY,
                DAY.minusDays(30),
                FullRecords.LEAP_DAY,
                new FullRecords(ground, text).organization(),
                content,
                totals(content),
                Ground.MOMENT,
                Actor.employee(ground.anna));
    }

    /** Figures beyond what the lines give: a storage keeps what it is given and computes nothing. */
    private static Totals totals(InvoiceContent content) {
        List<TaxableLine> lines = new ArrayList<>();
        content.lines().forEach(line -> lines.add(TaxableLine.of(line.quantity(), line.price(), line.vat())));
        return TotalsEngine.compute(TaxableDocument.of(content.currency(), lines)
                .withCharges(List.of(
                        DocumentCharge.allowance(kwd("1.234"), Vat.standard("23")),
                        DocumentCharge.charge(kwd("5.678"), Vat.standard("5.5"))))
                .withPrepaid(kwd("0.111"))
                .withRounding(kwd("-0.004")));
    }

    private static Money kwd(String amount) {
        return Money.of(amount, "KWD");
    }

    private static InvoiceContent bareContent(ContactId client) {
        return new InvoiceContent(
                client,
                Optional.empty(),
                new Buyer("Buyer", Optional.empty(), Optional.empty()),
                Ground.PLN,
                Locale.forLanguageTag("pl"),
                Optional.empty(),
                PaymentTerm.on(DAY),
                "",
                "",
                TotalsPolicy.NET_PER_DOCUMENT,
                List.of());
    }

    private InvoiceContent fullContent(String text) {
        return new InvoiceContent(
                ground.client,
                Optional.of(ground.deal),
                new Buyer(
                        cut(text, 200),
                        Optional.of(new FullRecords(ground, text).address()),
                        Optional.of(new TaxNumber(CountryCode.of("SK"), "1234567890"))),
                KWD,
                Locale.forLanguageTag("cs-CZ"),
                Optional.of(LocalDate.of(1999, 1, 1)),
                PaymentTerm.inDays(3650),
                cut(text, 100),
                cut(text, 5000),
                TotalsPolicy.NET_PER_DOCUMENT,
                List.of(
                        line(text, "12.5", "480.0125", "0", Vat.standard("23")),
                        line(text, "-0.0000000001", "0.0123456789", "12.345678", Vat.standard("5.5")),
                        line("same", "1", "1.000", "100", Vat.exempt(cut(text.strip(), 1000))),
                        line("same", "1", "1.000", "100", Vat.exempt(cut(text.strip(), 1000))),
                        line(
                                "rate",
                                "99999999",
                                "9999999",
                                "33",
                                Vat.of(VatCategory.CANARY_ISLANDS, new BigDecimal("0.123456"), ""))));
    }

    private static InvoiceLine line(String text, String quantity, String price, String discount, Vat vat) {
        return new InvoiceLine(
                cut(text, 1000),
                new BigDecimal(quantity),
                "HUR",
                UnitPrice.of(price, "KWD"),
                new BigDecimal(discount),
                vat);
    }
}
