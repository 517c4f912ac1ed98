package io.klientela.examples.benchmark;

import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.LineFigures;
import io.klientela.money.Money;
import io.klientela.party.BankAccount;
import io.klientela.party.EmailAddress;
import io.klientela.party.PostalAddress;
import io.klientela.tax.Totals;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands on a Polish invoice, for those who print it without the library: the stored figures as text, formatted anew for
 * each document as the library does. Whatever varies in layout (breaks of lines, positions) is theirs.
 *
 * @param name of the seller
 * @param letterhead how the seller is reached
 * @param kind of document
 * @param number of the invoice
 * @param band labels and values of dates and references
 * @param seller its block: heading, name, address, tax number
 * @param buyer its block
 * @param lines the table of lines, heads first
 * @param taxes the table of VAT, heads first
 * @param totals names and amounts, what is due last
 * @param payment labels and values
 * @param terms of payment
 * @param foot of every page, beside its number
 */
record PrintedWords(
        String name,
        List<String> letterhead,
        String kind,
        String number,
        List<List<String>> band,
        List<String> seller,
        List<String> buyer,
        List<List<String>> lines,
        List<List<String>> taxes,
        List<List<String>> totals,
        List<List<String>> payment,
        String terms,
        String foot) {
    static final String SELLER = "Sprzedawca";
    static final String BUYER = "Nabywca";
    static final String PAYMENT = "Płatność";
    static final String TERMS = "Warunki";

    static final List<String> LINE_HEADS =
            List.of("Lp.", "Nazwa towaru lub usługi", "Ilość", "J.m.", "Cena netto PLN", "VAT", "Wartość netto PLN");
    static final List<String> TAX_HEADS =
            List.of("Stawka VAT", "Rodzaj opodatkowania", "Wartość netto PLN", "Kwota VAT PLN");
    static final List<String> BAND = List.of("Data wystawienia", "Data sprzedaży", "Termin płatności", "Nr zamówienia");
    static final List<String> TOTALS = List.of("Razem netto", "Razem VAT", "Razem brutto", "Do zapłaty");
    static final List<String> PAYMENT_LABELS = List.of("Zapłata do", "Tytuł przelewu", "IBAN", "BIC", "Bank");

    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final Map<String, String> UNITS = Map.of("HUR", "godz.", "C62", "szt.", "MON", "mies.", "KGM", "kg");

    static PrintedWords of(IssuedInvoice invoice) {
        return new Writing(invoice).words();
    }

    /** Every text that has to be on paper, of labels and values. */
    Stream<String> all() {
        return Stream.of(
                        Stream.of(name, kind, number, terms, foot, PAYMENT, TERMS),
                        letterhead.stream(),
                        Stream.of(seller, buyer).flatMap(List::stream),
                        Stream.of(band, lines, taxes, totals, payment)
                                .flatMap(List::stream)
                                .flatMap(List::stream))
                .flatMap(texts -> texts);
    }

    /** The formats of one document. */
    private static final class Writing {
        private final IssuedInvoice invoice;
        private final NumberFormat numbers = NumberFormat.getNumberInstance(POLISH);
        private final NumberFormat amounts = NumberFormat.getNumberInstance(POLISH);
        private final NumberFormat percents = NumberFormat.getPercentInstance(POLISH);
        private final DateTimeFormatter dates =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(POLISH);

        Writing(IssuedInvoice invoice) {
            this.invoice = invoice;
            numbers.setMaximumFractionDigits(10);
            amounts.setMinimumFractionDigits(2);
            amounts.setMaximumFractionDigits(10);
            percents.setMaximumFractionDigits(2);
        }

        PrintedWords words() {
            String registration = invoice.seller().registration();
            return new PrintedWords(
                    invoice.seller().legalName(),
                    List.of(
                            invoice.seller().email().map(EmailAddress::address).orElse(""),
                            invoice.seller().phone(),
                            invoice.seller().website()),
                    "Faktura",
                    invoice.number(),
                    beside(
                            BAND,
                            List.of(
                                    dates.format(invoice.issueDate()),
                                    dates.format(invoice.supplyDate()),
                                    dates.format(invoice.dueDate()),
                                    invoice.content().purchaseOrder())),
                    party(
                            SELLER,
                            invoice.seller().legalName(),
                            invoice.seller().address().orElseThrow(),
                            invoice.seller().taxNumbers().get(0).withPrefix()),
                    party(
                            BUYER,
                            invoice.content().buyer().name(),
                            invoice.content().buyer().address().orElseThrow(),
                            invoice.content().buyer().taxNumber().orElseThrow().withPrefix()),
                    lines(),
                    taxes(),
                    totals(),
                    payment(),
                    invoice.content().terms(),
                    invoice.seller().legalName() + " · " + registration);
        }

        private static List<List<String>> beside(List<String> labels, List<String> values) {
            List<List<String>> pairs = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                pairs.add(List.of(labels.get(i), values.get(i)));
            }
            return pairs;
        }

        private static List<String> party(String role, String name, PostalAddress address, String taxNumber) {
            String country = new Locale.Builder()
                    .setRegion(address.country().orElseThrow().code())
                    .build()
                    .getDisplayCountry(POLISH);
            return List.of(
                    role,
                    name,
                    address.street(),
                    address.postalCode() + " " + address.city(),
                    country,
                    "NIP: " + taxNumber);
        }

        private List<List<String>> lines() {
            List<InvoiceLine> lines = invoice.content().lines();
            List<LineFigures> figures = invoice.figures().lines();
            List<List<String>> rows = new ArrayList<>(lines.size() + 1);
            rows.add(LINE_HEADS);
            for (int i = 0; i < lines.size(); i++) {
                InvoiceLine line = lines.get(i);
                rows.add(List.of(
                        Integer.toString(i + 1),
                        line.name(),
                        numbers.format(line.quantity()),
                        UNITS.getOrDefault(line.unit(), line.unit()),
                        amounts.format(line.price().amount()),
                        percent(line.vat().rate()),
                        amounts.format(figures.get(i).amount().amount())));
            }
            return rows;
        }

        private List<List<String>> taxes() {
            List<List<String>> rows = new ArrayList<>();
            rows.add(TAX_HEADS);
            invoice.totals()
                    .groups()
                    .forEach(group -> rows.add(List.of(
                            percent(group.rate()),
                            "Opodatkowane",
                            amounts.format(group.taxable().amount()),
                            amounts.format(group.tax().amount()))));
            return rows;
        }

        private List<List<String>> totals() {
            Totals totals = invoice.totals();
            return beside(
                    TOTALS,
                    Stream.of(
                                    totals.net(),
                                    totals.tax(),
                                    totals.gross(),
                                    invoice.figures().due())
                            .map(this::money)
                            .toList());
        }

        private List<List<String>> payment() {
            BankAccount account = invoice.seller().bankAccounts().get(0);
            return beside(
                    PAYMENT_LABELS,
                    List.of(
                            dates.format(invoice.dueDate()),
                            invoice.number(),
                            account.number().replaceAll("(.{4})(?!$)", "$1 "),
                            account.bic(),
                            account.bank()));
        }

        private String percent(BigDecimal rate) {
            return percents.format(rate.movePointLeft(2));
        }

        private String money(Money money) {
            return amounts.format(money.amount()) + "\u00a0" + money.currency().code();
        }
    }
}
