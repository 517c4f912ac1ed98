package io.klientela.examples.benchmark;

import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.PaymentTerm;
import io.klientela.invoice.Pricing;
import io.klientela.money.CurrencyCode;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.party.BankAccount;
import io.klientela.party.CountryCode;
import io.klientela.party.EmailAddress;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.OrganizationProfile;
import io.klientela.session.Actor;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A Polish invoice of forty lines, which take two pages: three rates of VAT, four units, terms of payment. */
@State(Scope.Benchmark)
public class FortyLines {
    private static final int LINES = 40;
    private static final String[] UNITS = {"HUR", "C62", "MON", "KGM"};
    private static final String[] RATES = {"23", "8", "5"};
    private static final CurrencyCode ZLOTY = CurrencyCode.of("PLN");
    private static final CountryCode POLAND = CountryCode.of("PL");
    private static final CountryCode CZECHIA = CountryCode.of("CZ");

    final IssuedInvoice invoice;

    /** Made by JMH. */
    public FortyLines() {
        InvoiceContent content = content();
        LocalDate day = LocalDate.of(2026, 11, 22);
        invoice = new IssuedInvoice(
                new InvoiceId(new UUID(42, 4711)),
                new ProjectId(new UUID(1, 1)),
                DocumentKind.INVOICE,
                "FV/2026/11/0001",
                Optional.empty(),
                day,
                day.minusDays(2),
                content.paymentTerm().dueDate(day),
                seller(),
                content,
                InvoiceFigures.of(content),
                Instant.parse("2026-11-22T09:15:00Z"),
                Actor.system("benchmark"),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static OrganizationProfile seller() {
        return OrganizationProfile.named("Pracownia Źródło Łąka s.c.")
                .withAddress(PostalAddress.of("ul. Świętokrzyska 14/3", "00-050", "Warszawa", POLAND))
                .withTaxNumbers(List.of(TaxNumber.of(POLAND, "PL5260001246")))
                .withReach(EmailAddress.of("office@example.com"), "+48 22 555 01 23", "www.example.com")
                .withRegistration("KRS 0000123456, Sąd Rejonowy dla m.st. Warszawy, XII Wydział Gospodarczy")
                .withBankAccounts(
                        List.of(BankAccount.of("PL61109010140000071219812874", "WBKPPLPP", "Santander Bank Polska")));
    }

    private static InvoiceContent content() {
        Buyer buyer = new Buyer(
                "Česko-Moravské Strojírny Děčín a.s.",
                Optional.of(PostalAddress.of("Řetězová 1547/22", "602 00", "Brno", CZECHIA)),
                Optional.of(TaxNumber.of(CZECHIA, "26168685")),
                "");
        return new InvoiceContent(
                new ContactId(new UUID(7, 7)),
                Optional.empty(),
                buyer,
                Optional.empty(),
                ZLOTY,
                Locale.forLanguageTag("pl"),
                Optional.of(LocalDate.of(2026, 11, 20)),
                Optional.empty(),
                PaymentTerm.inDays(14),
                "PO-2026/00817",
                "",
                "Zapłata przelewem na podany rachunek. Za opóźnienie nalicza się odsetki ustawowe w transakcjach "
                        + "handlowych. Zastrzeżenia do faktury należy zgłosić na piśmie w ciągu siedmiu dni od jej "
                        + "otrzymania; towar pozostaje własnością sprzedawcy do chwili zapłaty całej ceny.",
                "",
                Pricing.of(ZLOTY),
                IntStream.rangeClosed(1, LINES).mapToObj(FortyLines::line).toList(),
                Optional.empty());
    }

    private static InvoiceLine line(int place) {
        BigDecimal quantity = BigDecimal.valueOf(100L + place * 37L, 2);
        UnitPrice price = new UnitPrice(BigDecimal.valueOf(4_990L + place * 1_234L, 2), ZLOTY);
        return InvoiceLine.of(
                        "Prace wdrożeniowe, część " + place, quantity, price, Vat.standard(RATES[place % RATES.length]))
                .withUnit(UNITS[place % UNITS.length]);
    }
}
