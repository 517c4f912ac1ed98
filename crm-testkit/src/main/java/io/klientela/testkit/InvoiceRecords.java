package io.klientela.testkit;

import static io.klientela.testkit.Texts.cut;

import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.ChargeFigures;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.DeliveryPeriod;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.LineFigures;
import io.klientela.invoice.PaymentTerm;
import io.klientela.invoice.Pricing;
import io.klientela.invoice.ProformaReference;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.SeriesPlace;
import io.klientela.party.CountryCode;
import io.klientela.party.TaxNumber;
import io.klientela.project.OrganizationProfile;
import io.klientela.session.Actor;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PayableRounding;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Totals;
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
        return draft(fullContent(text, new PayableRounding.ToCashStep(kwd("0.005"))), 7);
    }

    private DraftInvoice draft(InvoiceContent content, long version) {
        return new DraftInvoice(new InvoiceId(ground.newId()), ground.project, content, Ground.MOMENT, version);
    }

    IssuedInvoice bareInvoice(String number) {
        return bareInvoice(number, ground.client);
    }

    IssuedInvoice bareInvoice(String number, ContactId client) {
        return bareInvoice(number, client, Optional.empty());
    }

    IssuedInvoice keyedInvoice(String number, String key) {
        return bareInvoice(number, ground.client, Optional.of(key));
    }

    private IssuedInvoice bareInvoice(String number, ContactId client, Optional<String> key) {
        InvoiceContent content = bareContent(client);
        return new IssuedInvoice(
                new InvoiceId(ground.newId()),
                ground.project,
                DocumentKind.INVOICE,
                number,
                Optional.empty(),
                DAY,
                DAY,
                DAY,
                OrganizationProfile.named("Seller"),
                content,
                InvoiceFigures.of(content),
                Ground.MOMENT,
                Actor.system("test"),
                key,
                Optional.empty(),
                List.of());
    }

    IssuedInvoice fullInvoice(String text) {
        InvoiceContent content = fullContent(text, new PayableRounding.Fixed(kwd("-0.004")));
        return new IssuedInvoice(
                new InvoiceId(ground.newId()),
                ground.project,
                DocumentKind.INVOICE,
                cut(text, 60),
                Optional.of(new SeriesPlace(ground.series, new NumberPeriod("2026-12"), 999_999_999_999_999_999L)),
                DAY,
                DAY.minusDays(30),
                FullRecords.LEAP_DAY,
                new FullRecords(ground, text).organization(),
                content,
                figures(content),
                Ground.MOMENT,
                Actor.employee(ground.anna),
                Optional.of(cut(text, 100)),
                Optional.empty(),
                List.of());
    }

    /** Figures that no engine gives: a storage keeps what it is given and computes nothing. */
    private static InvoiceFigures figures(InvoiceContent content) {
        InvoiceFigures computed = InvoiceFigures.of(content);
        List<LineFigures> lines = computed.lines().stream()
                .map(line -> new LineFigures(
                        more(line.amount()),
                        line.charges().stream().map(InvoiceRecords::more).toList(),
                        line.levy().map(InvoiceRecords::more)))
                .toList();
        List<ChargeFigures> charges = computed.charges().stream()
                .map(charge -> new ChargeFigures(more(charge.entered()), more(more(charge.net()))))
                .toList();
        return new InvoiceFigures(
                more(computed.totals()),
                lines,
                charges,
                more(computed.levies()),
                computed.taxInTaxCurrency().map(InvoiceRecords::more));
    }

    /** Every total but what was prepaid, which is that of the content; they agree with each other. */
    private static Totals more(Totals computed) {
        List<Money> lineNets =
                computed.lineNets().stream().map(InvoiceRecords::more).toList();
        Money sumOfLineNets = lineNets.stream().reduce(Money.zero(computed.currency()), Money::plus);
        Money allowances = more(computed.allowances());
        Money charges = more(more(computed.charges()));
        Money net = sumOfLineNets.minus(allowances).plus(charges);
        Money tax = more(computed.tax());
        Money gross = net.plus(tax);
        Money rounding = more(computed.rounding());
        TaxGroup first = computed.groups().get(0);
        List<TaxGroup> groups = new ArrayList<>(computed.groups());
        groups.set(
                0,
                new TaxGroup(
                        first.category(),
                        first.rate(),
                        first.taxable().plus(net.minus(computed.net())),
                        more(first.tax()),
                        first.reason()));
        return new Totals(
                computed.policy(),
                lineNets,
                sumOfLineNets,
                allowances,
                charges,
                net,
                groups,
                tax,
                gross,
                computed.prepaid(),
                rounding,
                gross.minus(computed.prepaid()).plus(rounding));
    }

    private static Money more(Money amount) {
        return amount.plus(Money.of("1", amount.currency().code()));
    }

    private static Money kwd(String amount) {
        return Money.of(amount, "KWD");
    }

    private static InvoiceContent bareContent(ContactId client) {
        return new InvoiceContent(
                client,
                Optional.empty(),
                new Buyer("Buyer", Optional.empty(), Optional.empty(), ""),
                Optional.empty(),
                Ground.PLN,
                Locale.forLanguageTag("pl"),
                Optional.empty(),
                Optional.empty(),
                PaymentTerm.on(DAY),
                "",
                "",
                "",
                "",
                Pricing.of(Ground.PLN),
                List.of(),
                Optional.empty());
    }

    private InvoiceContent fullContent(String text, PayableRounding rounding) {
        return new InvoiceContent(
                ground.client,
                Optional.of(ground.deal),
                new Buyer(
                        cut(text, 200),
                        Optional.of(new FullRecords(ground, text).address()),
                        Optional.of(new TaxNumber(CountryCode.of("SK"), "1234567890")),
                        cut(text, 100)),
                Optional.of(new Consignee(
                        ground.client, cut(text, 200), Optional.of(new FullRecords(ground, text).address()))),
                KWD,
                Locale.forLanguageTag("cs-CZ"),
                Optional.of(LocalDate.of(1999, 1, 1)),
                Optional.of(new DeliveryPeriod(LocalDate.of(1998, 12, 1), LocalDate.of(9999, 12, 31))),
                PaymentTerm.inDays(3650),
                cut(text, 100),
                cut(text, 200),
                cut(text, 5000),
                cut(text, 5000),
                pricing(text, rounding),
                lines(text),
                Optional.of(new ProformaReference(new InvoiceId(ground.newId()), cut(text, 60))));
    }

    private static Pricing pricing(String text, PayableRounding rounding) {
        return new Pricing(
                TotalsPolicy.GROSS_PER_LINE,
                List.of(
                        DocumentCharge.allowance(kwd("1.234"), Vat.standard("23"))
                                .because(new ChargeReason(cut(text, 200), "95")),
                        DocumentCharge.charge(
                                ChargeAmount.percent("0.0000000001"), Vat.exempt(cut(text.strip(), 1000))),
                        DocumentCharge.charge(ChargeAmount.percent("250", kwd("5.678")), Vat.standard("5.5"))
                                .because(ChargeReason.ofCode("ABL"))),
                kwd("0.111"),
                rounding,
                Optional.of(new TaxCurrency(CurrencyCode.of("CLF"), new BigDecimal("0.0123456789"), DAY)));
    }

    private static List<InvoiceLine> lines(String text) {
        Levy inside = Levy.insideVatBase(cut(text, 200), ChargeAmount.percent("1.5", kwd("3.210")));
        Levy outside = Levy.outsideVatBase(cut(text, 200), ChargeAmount.of(kwd("0.001")));
        return List.of(
                line(text, "12.5", "480.0125", Vat.standard("23"), Optional.of(inside)),
                line(
                        text,
                        "-0.0000000001",
                        "0.0123456789",
                        Vat.standard("5.5"),
                        Optional.of(outside),
                        LineCharge.allowance(ChargeAmount.percent("12.345678"))
                                .because(new ChargeReason(cut(text, 200), "100")),
                        LineCharge.charge(ChargeAmount.percent("0.1", kwd("999.999")))
                                .because(ChargeReason.ofCode("FC")),
                        LineCharge.allowance(kwd("-0.002"))),
                line("same", "1", "1.000", Vat.exempt(cut(text.strip(), 1000)), Optional.empty(), gift()),
                line("same", "1", "1.000", Vat.exempt(cut(text.strip(), 1000)), Optional.empty(), gift()),
                line(
                        "rate",
                        "99999999",
                        "9999999",
                        Vat.of(VatCategory.CANARY_ISLANDS, new BigDecimal("0.123456"), ""),
                        Optional.of(Levy.outsideVatBase("levy", ChargeAmount.percent("2")))));
    }

    private static LineCharge gift() {
        return LineCharge.allowance(ChargeAmount.percent("100"));
    }

    private static InvoiceLine line(
            String text, String quantity, String price, Vat vat, Optional<Levy> levy, LineCharge... charges) {
        PricedLine priced = new PricedLine(
                new BigDecimal(quantity),
                UnitPrice.of(price, "KWD"),
                new BigDecimal("100.0000000001"),
                List.of(charges),
                levy,
                vat);
        return new InvoiceLine(
                cut(text, 1000), cut(text, 5000), cut(text, 100), cut(text, 1000), "HUR", priced, cut(text, 100));
    }
}
