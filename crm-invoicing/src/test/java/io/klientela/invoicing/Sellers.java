package io.klientela.invoicing;

import io.klientela.party.BankAccount;
import io.klientela.party.CountryCode;
import io.klientela.party.EmailAddress;
import io.klientela.party.Image;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.OrganizationProfile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Firms that invoice, one of each language. */
final class Sellers {
    private Sellers() {}

    static OrganizationProfile of(Locale language) {
        return switch (language.getLanguage()) {
            case "pl" ->
                seller("Pracownia Źródło Łąka s.c.", "PL5260001246", "ul. Świętokrzyska 14/3", "00-050", "Warszawa")
                        .withRegistration("KRS 0000123456, Sąd Rejonowy dla m.st. Warszawy, XII Wydział Gospodarczy")
                        .withBankAccounts(List.of(
                                BankAccount.of("PL61109010140000071219812874", "WBKPPLPP", "Santander Bank Polska")));
            case "cs" ->
                seller("Příliš žluťoučký kůň s.r.o.", "CZ27082440", "Náměstí Míru 820/9", "120 00", "Praha 2")
                        .withRegistration("Zapsáno v obchodním rejstříku vedeném Městským soudem v Praze, oddíl C")
                        .withBankAccounts(
                                List.of(BankAccount.of("CZ6508000000192000145399", "GIBACZPX", "Česká spořitelna")));
            case "fr" ->
                seller("L’Œuvre & Cie SAS", "FR40303265045", "12 bis, rue de l’Évêché", "35000", "Rennes")
                        .withRegistration("SAS au capital de 10 000 € – RCS Rennes 303 265 045 – pénalités de retard : "
                                + "3 fois le taux légal ; indemnité forfaitaire de recouvrement : 40 €")
                        .withBankAccounts(List.of(
                                BankAccount.of("FR1420041010050500013M02606", "PSSTFRPPREN", "La Banque Postale"),
                                BankAccount.of("DE89370400440532013000", "COBADEFFXXX", "Commerzbank")));
            case "ro" ->
                seller("Înălțimi și Științe S.R.L.", "RO18547290", "Str. Ștefan cel Mare nr. 8", "010112", "București")
                        .withRegistration("Registrul Comerțului J40/1234/2006, capital social 200 lei")
                        .withBankAccounts(
                                List.of(BankAccount.of("RO49AAAA1B31007593840000", "AAAAROBU", "Banca Transilvania")));
            default ->
                seller("Whitfield & O’Neill Ltd", "GB123456789", "41 St John’s Lane", "EC1M 4BX", "London")
                        .withRegistration("Registered in England and Wales No. 01234567")
                        .withBankAccounts(List.of(BankAccount.of("GB82WEST12345698765432", "WESTGB2L", "West Bank")));
        };
    }

    private static OrganizationProfile seller(
            String name, String taxNumber, String street, String postalCode, String city) {
        CountryCode country = CountryCode.of(taxNumber.substring(0, 2));
        return OrganizationProfile.named(name)
                .withAddress(PostalAddress.of(street, postalCode, city, country))
                .withTaxNumbers(List.of(TaxNumber.of(country, taxNumber)))
                .withReach(EmailAddress.of("office@example.com"), "+48 22 555 01 23", "www.example.com");
    }

    static Image logo() {
        BufferedImage image = new BufferedImage(520, 160, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x1D, 0x7E, 0x5E));
        pen.fillOval(0, 10, 140, 140);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(12));
        pen.drawLine(40, 110, 70, 50);
        pen.drawLine(70, 50, 100, 110);
        pen.setColor(new Color(0x1D, 0x7E, 0x5E));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 72));
        pen.drawString("Alba", 170, 106);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Image.of(bytes.toByteArray());
    }
}
