package io.klientela.invoicing;

import io.klientela.category.Colour;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.PrintableInvoice;
import io.klientela.project.LegalNote;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.VatStatus;
import io.klientela.tax.Vat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Invoices that are hard to set; run it with a folder as argument and it writes them there, to be looked at. */
final class SampleFiles {
    private static final Map<String, IssuedInvoice> ALL = all();

    /** An invoice and how it is printed. */
    record Printing(PrintableInvoice invoice, PdfInvoices printer) {
        byte[] pdf() {
            return Samples.pdf(invoice, printer);
        }
    }

    private SampleFiles() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        printings().forEach((name, printing) -> {
            try {
                Files.createDirectories(folder);
                Files.write(folder.resolve(name + ".pdf"), printing.pdf());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static Map<String, IssuedInvoice> all() {
        Map<String, IssuedInvoice> samples = new TreeMap<>();
        for (Locale language : Samples.LANGUAGES) {
            samples.put(language + "-01", Samples.of(language, 1));
            InvoiceContent many = Samples.content(language, Samples.currency(language), Samples.lines(language, 60))
                    .withNotes(Samples.text(language) + "\n\n" + (Samples.text(language) + " ").repeat(6));
            samples.put(
                    language + "-60-logo", Samples.issued(Sellers.of(language).withLogo(Sellers.logo()), many));
            samples.put(language + "-categories", categories(language));
        }
        samples.put("fr-without-vat", withoutVat());
        samples.put("pl-long", longTexts());
        samples.put("pl-figures", longFigures());
        for (Locale language : Samples.LANGUAGES) {
            samples.put(language + "-charges", ChargedSamples.net(language));
            samples.put(language + "-gross", ChargedSamples.gross(language));
        }
        samples.put("pl-charges-60", ChargedSamples.many());
        return samples;
    }

    private static IssuedInvoice withoutVat() {
        OrganizationProfile seller = Sellers.of(Locale.FRENCH)
                .withVatStatus(VatStatus.NOT_REGISTERED)
                .withLegalNotes(List.of(new LegalNote("TVA non applicable, art. 293 B du CGI", "CGI, art. 293 B")));
        List<InvoiceLine> lines = Samples.lines(Locale.FRENCH, 2).stream()
                .map(line -> line.withArticleNumber("A-" + line.name().length()))
                .toList();
        return Samples.issued(
                seller, Samples.content(Locale.FRENCH, "EUR", lines).withNotes("Merci !"));
    }

    /** All samples in the usual way, and some in other looks and in two languages. */
    static Map<String, Printing> printings() {
        PdfInvoices usual = PdfInvoices.standard();
        Map<String, Printing> printings = new TreeMap<>();
        all().forEach((name, invoice) -> printings.put(name, new Printing(invoice, usual)));
        InvoiceLook look = InvoiceLook.standard()
                .withLogo(Sellers.logo())
                .withFooter(
                        "Thank you for working with us. Please quote the number of the invoice with every payment.");
        for (LogoPlace place : LogoPlace.values()) {
            Printing printing =
                    new Printing(Samples.euro(Locale.ENGLISH, 4), usual.withLook(look.withLogoPlace(place)));
            printings.put("logo-" + place.name().toLowerCase(Locale.ROOT), printing);
        }
        PdfInvoices light = usual.withLook(look.withAccent(Colour.of("#ffe14d")).withTint(Colour.of("#fff6c8")));
        PdfInvoices dark = usual.withLook(look.withAccent(Colour.of("#0b6e4f")).withTint(Colour.of("#20302a")));
        printings.put("look-light", new Printing(ChargedSamples.net(Samples.POLISH), light));
        printings.put("look-dark", new Printing(ChargedSamples.net(Samples.FRENCH), dark));
        for (Locale first : Samples.LANGUAGES) {
            for (Locale second : Samples.LANGUAGES) {
                if (!first.equals(second)) {
                    Printing printing = new Printing(ChargedSamples.net(first), usual.inLanguages(first, second));
                    printings.put("two-" + first + "-" + second, printing);
                }
            }
            printings.put("preview-" + first, new Printing(Samples.preview(Samples.euro(first, 3)), usual));
            printings.put("preview-40-" + first, new Printing(Samples.preview(Samples.of(first, 40)), usual));
            printings.put(
                    "preview-two-" + first,
                    new Printing(Samples.preview(Samples.euro(first, 3)), usual.inLanguages(first, Samples.POLISH)));
            printings.put(
                    "correction-" + first,
                    new Printing(CorrectionPdfTest.corrected(first.toLanguageTag(), CorrectionPdfTest.some()), usual));
            printings.put(
                    "correction-delivered-" + first,
                    new Printing(CorrectionPdfTest.delivered(first.toLanguageTag()), usual));
            printings.put(
                    "correction-formal-" + first, new Printing(CorrectionPdfTest.formal(first.toLanguageTag()), usual));
            printings.put("euro-" + first, new Printing(Samples.euro(first, 3), usual));
            printings.put("euro-40-" + first, new Printing(Samples.euro(first, 40), usual));
            printings.put(
                    "two-gross-" + first,
                    new Printing(ChargedSamples.gross(first), usual.inLanguages(first, Samples.ROMANIAN)));
            printings.put(
                    "two-categories-" + first,
                    new Printing(categories(first), usual.inLanguages(first, Samples.CZECH)));
        }
        for (Locale language : Samples.LANGUAGES) {
            String tag = language.getLanguage();
            printings.put("proforma-" + tag, new Printing(AdvanceSamples.in(tag).proforma(), usual));
            printings.put("advance-" + tag, new Printing(AdvanceSamples.in(tag).advance(), usual));
            printings.put("final-" + tag, new Printing(AdvanceSamples.in(tag).finalOf(2), usual));
            printings.put(
                    "final-gross-" + tag,
                    new Printing(AdvanceSamples.ofGrossEntry(tag).finalOf(1), usual));
        }
        printings.put("final-euro", new Printing(AdvanceSamples.inEuroToo("pl").finalOf(9), usual));
        printings.put(
                "two-final",
                new Printing(AdvanceSamples.in("pl").finalOf(3), usual.inLanguages(Samples.POLISH, Locale.ENGLISH)));
        printings.put(
                "two-proforma",
                new Printing(AdvanceSamples.in("fr").proforma(), usual.inLanguages(Samples.FRENCH, Samples.CZECH)));
        printings.put("two-figures", new Printing(longFigures(), usual.inLanguages(Samples.POLISH, Samples.FRENCH)));
        return printings;
    }

    static IssuedInvoice named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** Every VAT category that a firm of the Union meets. */
    static IssuedInvoice categories(Locale language) {
        String currency = Samples.currency(language);
        List<InvoiceLine> lines = new ArrayList<>();
        for (Vat vat : List.of(
                Vat.standard("23"),
                Vat.standard("5.5"),
                Vat.zero(),
                Vat.exempt("Art. 43 ust. 1 pkt 29 ustawy z dnia 11 marca 2004 r. o podatku od towarów i usług; "
                        + "art. 135(1)(a) of Council Directive 2006/112/EC"),
                Vat.reverseCharge("Art. 196, Directive 2006/112/EC"),
                Vat.intraCommunity("Art. 138, Directive 2006/112/EC"),
                Vat.export("Art. 146, Directive 2006/112/EC"),
                Vat.outsideScope("Art. 44, Directive 2006/112/EC"))) {
            lines.add(Samples.line(Samples.text(language), "2", "C62", "1234.56", currency, "0", vat));
        }
        return Samples.issued(
                Sellers.of(language).withLogo(Sellers.logo()), Samples.content(language, currency, lines));
    }

    /** Descriptions of a page and more, words without spaces, many notes. */
    static IssuedInvoice longTexts() {
        List<InvoiceLine> lines = new ArrayList<>(Samples.lines(Samples.POLISH, 5));
        String sentence = "Przegląd i konserwacja instalacji, wymiana filtrów, pomiary ochronne oraz protokół. ";
        lines.add(line(sentence.repeat(11).strip(), "E48", "33.3333"));
        lines.add(line("x".repeat(300), "C62", "0"));
        lines.add(line("https://example.com/oferty/2026/11/22/".repeat(8), "ZZ", "0"));
        lines.add(line("krok po kroku\n".repeat(71).strip(), "LS", "0"));
        InvoiceContent content = Samples.content(Samples.POLISH, "PLN", lines).withNotes((sentence + "\n").repeat(50));
        return Samples.issued(Sellers.of(Samples.POLISH), content);
    }

    private static InvoiceLine line(String text, String unit, String discount) {
        return Samples.line(text, "7", unit, "2500.00", "PLN", discount, Vat.standard("23"));
    }

    /** Figures as long as they may be. */
    static IssuedInvoice longFigures() {
        Vat vat = Vat.standard("23");
        List<InvoiceLine> lines = List.of(
                Samples.line("Śruba", "123456789012.0123456789", "C62", "123456.0123456789", "PLN", "0", vat),
                Samples.line("Zwrot towaru", "-1.5", "C62", "0.0000000001", "PLN", "12.345678", Vat.standard("8")));
        return Samples.issued(Sellers.of(Samples.POLISH), Samples.content(Samples.POLISH, "PLN", lines));
    }
}
