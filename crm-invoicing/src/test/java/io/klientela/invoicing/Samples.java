package io.klientela.invoicing;

import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.PaymentTerm;
import io.klientela.invoice.Pricing;
import io.klientela.invoice.PrintableInvoice;
import io.klientela.money.CurrencyCode;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.party.CountryCode;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.OrganizationProfile;
import io.klientela.session.Actor;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.Vat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Invoices to print. */
final class Samples {
    static final Locale POLISH = Locale.forLanguageTag("pl");
    static final Locale CZECH = Locale.forLanguageTag("cs");
    static final Locale FRENCH = Locale.forLanguageTag("fr");
    static final Locale ROMANIAN = Locale.forLanguageTag("ro");
    static final List<Locale> LANGUAGES = List.of(POLISH, CZECH, FRENCH, ROMANIAN, Locale.ENGLISH);

    private Samples() {}

    static Buyer buyer() {
        CountryCode country = CountryCode.of("CZ");
        return new Buyer(
                "Česko-Moravské Strojírny Děčín a.s.",
                Optional.of(new PostalAddress(
                        "Řetězová 1547/22",
                        "hala č. 5, oddělení nákupu",
                        "602 00",
                        "Brno",
                        "Jihomoravský kraj",
                        Optional.of(country))),
                Optional.of(TaxNumber.of(country, "26168685")),
                "26168685");
    }

    static InvoiceContent content(Locale language, String currency, List<InvoiceLine> lines) {
        return new InvoiceContent(
                new ContactId(new UUID(7, 7)),
                Optional.empty(),
                buyer(),
                Optional.empty(),
                CurrencyCode.of(currency),
                language,
                Optional.of(LocalDate.of(2026, 9, 30)),
                Optional.empty(),
                PaymentTerm.inDays(14),
                "PO-2026/00817",
                "",
                "",
                "",
                Pricing.of(CurrencyCode.of(currency)),
                lines,
                Optional.empty());
    }

    static IssuedInvoice issued(OrganizationProfile seller, InvoiceContent content) {
        LocalDate day = LocalDate.of(2026, 11, 22);
        return new IssuedInvoice(
                new InvoiceId(new UUID(42, 4711)),
                new ProjectId(new UUID(1, 1)),
                DocumentKind.INVOICE,
                "FV/2026/11/0001",
                Optional.empty(),
                day,
                content.supplyDate().orElse(day),
                content.paymentTerm().dueDate(day),
                seller,
                content,
                InvoiceFigures.of(content),
                Instant.parse("2026-11-22T09:15:00Z"),
                Actor.system("samples"),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** An invoice in that language with so many lines. */
    static IssuedInvoice of(Locale language, int lines) {
        return issued(Sellers.of(language), content(language, currency(language), lines(language, lines)));
    }

    /** An invoice in that language and in euro. */
    static IssuedInvoice euro(Locale language, int lines) {
        return issued(Sellers.of(language), content(language, "EUR", lines(language, "EUR", lines)));
    }

    static String currency(Locale language) {
        return switch (language.getLanguage()) {
            case "pl" -> "PLN";
            case "cs" -> "CZK";
            case "ro" -> "RON";
            case "fr" -> "EUR";
            default -> "GBP";
        };
    }

    static List<InvoiceLine> lines(Locale language, int count) {
        return lines(language, currency(language), count);
    }

    private static List<InvoiceLine> lines(Locale language, String currency, int count) {
        String text = text(language);
        List<InvoiceLine> patterns = List.of(
                line(text, "12.5", "HUR", "480.00", currency, "0", Vat.standard("23")),
                line("Hosting, 1 TB", "1", "MON", "1249.90", currency, "10", Vat.standard("23")),
                line("kWh “Green” – €/kWh", "1843.275", "KWH", "0.0125", currency, "0", Vat.standard("8")),
                line((text + " ").repeat(3), "3", "C62", "99.99", currency, "0", Vat.standard("5")));
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(patterns.get(i % patterns.size()));
        }
        return lines;
    }

    static InvoiceLine line(
            String text, String quantity, String unit, String price, String currency, String discount, Vat vat) {
        PricedLine priced = PricedLine.of(new BigDecimal(quantity), UnitPrice.of(price, currency), vat);
        List<LineCharge> charges = discount.equals("0")
                ? List.of()
                : List.of(LineCharge.allowance(ChargeAmount.percent(discount)).because(ChargeReason.DISCOUNT));
        return new InvoiceLine(text, "", "", "", unit, priced.withCharges(charges), "");
    }

    /** A sentence with every letter that is special in the language. */
    static String text(Locale language) {
        return switch (language.getLanguage()) {
            case "pl" -> "Zażółć gęślą jaźń: „ŻÓŁĆ, ŚLĄŻ, ŹREBIĘ, KOŃ”";
            case "cs" -> "Příliš žluťoučký kůň úpěl ďábelské ódy „ŘEŤĚZ, ŇOUMA, ĎAS, ŠŮČ”";
            case "fr" -> "Dès Noël où un zéphyr haï me vêt de glaçons, l’Œuvre « naïve » ÇÀÉÈÊËÎÏÔÙÛŸæ";
            case "ro" -> "Încă vând gem, whisky bej și tequila roz, preț fix: „ȘȚĂÂÎșțăâî”";
            default -> "Consulting on “scope” – the client’s own estimate";
        };
    }

    /** The preview of what was issued as that document. */
    static InvoicePreview preview(IssuedInvoice invoice) {
        return new InvoicePreview(
                invoice.id(),
                invoice.project(),
                invoice.kind(),
                invoice.issueDate(),
                invoice.supplyDate(),
                invoice.dueDate(),
                invoice.seller(),
                invoice.content(),
                invoice.figures(),
                invoice.correction(),
                invoice.advances(),
                Instant.parse("2026-11-21T17:00:00Z"));
    }

    static byte[] pdf(PrintableInvoice invoice) {
        return pdf(invoice, PdfInvoices.standard());
    }

    static byte[] pdf(PrintableInvoice invoice, PdfInvoices printer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (invoice instanceof InvoicePreview preview) {
                printer.preview(preview, bytes);
            } else {
                printer.write((IssuedInvoice) invoice, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
