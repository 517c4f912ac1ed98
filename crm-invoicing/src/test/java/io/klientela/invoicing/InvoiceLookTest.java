package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.klientela.category.Colour;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoicing.PrintedPdf.Cell;
import io.klientela.invoicing.Sheet.Picture;
import io.klientela.party.Image;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Colours, logo and footer. */
class InvoiceLookTest {
    private static final BigDecimal ENOUGH = new BigDecimal("4.5");

    private final InvoiceLook standard = InvoiceLook.standard();

    @Property
    void isReadableInAllColours(@ForAll("colours") Colour accent, @ForAll("colours") Colour tint) {
        Palette palette = Palette.of(standard.withAccent(accent).withTint(tint));
        assertThat(contrast(palette.onAccent(), palette.accent())).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(contrast(palette.heading(), Color.WHITE)).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(contrast(palette.onTint(), palette.tint())).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(contrast(palette.labelOnTint(), palette.tint())).isGreaterThanOrEqualTo(ENOUGH);
    }

    @Example
    void paintsBarsInTheColoursOfTheLook() {
        InvoiceLook look = standard.withAccent(Colour.of("#FFE14D")).withTint(Colour.of("#20302a"));
        List<Color> boxes = marks(look).stream()
                .filter(Sheet.Box.class::isInstance)
                .map(mark -> ((Sheet.Box) mark).colour())
                .distinct()
                .toList();
        assertThat(boxes).containsExactlyInAnyOrder(Color.decode("#ffe14d"), Color.decode("#20302a"), Colours.HAIRLINE);
        assertThat(colourOf(look, "Amount due")).isEqualTo(Color.BLACK);
        assertThat(colourOf(look, "Issue date")).isEqualTo(Color.WHITE);
        assertThat(colourOf(look, "Description")).isEqualTo(Color.WHITE);
        assertThat(colourOf(look, "Seller")).isEqualTo(Colours.INK);
    }

    @Example
    void leavesTheStandardAsItWas() {
        assertThat(colourOf(standard, "Seller")).isEqualTo(Color.decode("#1d4e7e"));
        assertThat(colourOf(standard, "Amount due")).isEqualTo(Color.WHITE);
        assertThat(colourOf(standard, "Issue date")).isEqualTo(Colours.GREY);
    }

    @Example
    void putsTheLogoWhereItIsToStand() {
        InvoiceLook look = standard.withLogo(Sellers.logo());
        Picture left = picture(look);
        Picture centre = picture(look.withLogoPlace(LogoPlace.CENTRE));
        Picture right = picture(look.withLogoPlace(LogoPlace.RIGHT));

        assertThat(left.x()).isEqualTo(Paper.LEFT);
        assertThat(centre.x() + centre.width() / 2).isCloseTo(Paper.WIDTH / 2, within(0.1f));
        assertThat(right.x() + right.width()).isCloseTo(Paper.RIGHT, within(0.1f));
        assertThat(marks(look.withLogoPlace(LogoPlace.NONE))).noneMatch(Picture.class::isInstance);
    }

    @Example
    void printsNameAndContactsWhereverTheLogoStands() {
        for (LogoPlace place : LogoPlace.values()) {
            PdfInvoices printer = PdfInvoices.standard()
                    .withLook(standard.withLogo(Sellers.logo()).withLogoPlace(place));
            assertThat(PrintedPdf.of(Samples.of(Locale.ENGLISH, 1), printer).text())
                    .contains("Whitfield & O’Neill Ltd", "office@example.com", "+48 22 555 01 23", "www.example.com");
        }
    }

    @Property
    void keepsTheProportionsOfTheLogo(@ForAll("sides") int width, @ForAll("sides") int height) {
        Picture picture = picture(standard.withLogo(image("png", width, height)));
        assertThat(picture.width()).isLessThanOrEqualTo(190.1f);
        assertThat(picture.height()).isLessThanOrEqualTo(54.1f);
        assertThat(picture.width() * height)
                .isCloseTo(picture.height() * width, within(0.5f * Math.max(width, height)));
        assertThat(picture.width() > 189.9f || picture.height() > 53.9f).isTrue();
    }

    @Example
    void takesTheLogoOfTheLookRatherThanTheSellers() {
        IssuedInvoice plain = Samples.of(Locale.ENGLISH, 1);
        IssuedInvoice invoice = Samples.issued(plain.seller().withLogo(image("png", 30, 30)), plain.content());
        assertThat(picture(invoice, standard).width()).isEqualTo(54);
        assertThat(picture(invoice, standard.withLogo(image("jpg", 60, 30))).width())
                .isEqualTo(108);
    }

    @Example
    void refusesALogoThatIsDamaged() {
        byte[] png = Sellers.logo().bytes();
        byte[] jpeg = image("jpg", 300, 300).bytes();
        for (byte[] whole : List.of(png, jpeg)) {
            for (int length : List.of(20, whole.length / 2, whole.length * 9 / 10)) {
                Image torn = Image.of(Arrays.copyOf(whole, length));
                assertThatExceptionOfType(UnreadableLogoException.class)
                        .as("%s bytes of %s", length, whole.length)
                        .isThrownBy(() -> standard.withLogo(torn))
                        .withMessageContaining("save it anew as PNG or JPEG")
                        .satisfies(refusal -> {
                            assertThat(refusal.code()).isEqualTo("invoice.logo-unreadable");
                            assertThat(refusal.image()).isEqualTo(torn);
                            assertThat(refusal.problem()).isNotBlank();
                        });
            }
        }
    }

    @Example
    void takesTheFourInksOfAPrinter() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 40, 20, 4, null);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        assertThat(picture(standard.withLogo(Image.of(bytes.toByteArray()))).height())
                .isEqualTo(54);
    }

    @Example
    void refusesALogoOfTooManyPixels() {
        Image large = image("png", 5001, 5000);
        assertThatExceptionOfType(UnreadableLogoException.class)
                .isThrownBy(() -> standard.withLogo(large))
                .withMessageContaining("25005000 pixels");
    }

    @Example
    void printsTheFooterOnEachPage() {
        String footer = "Terms at www.example.com/terms.\nThank you!";
        PrintedPdf pdf = PrintedPdf.of(
                Samples.of(Locale.ENGLISH, 40), PdfInvoices.standard().withLook(standard.withFooter(footer)));
        List<Cell> found = pdf.find("Terms at www.example.com/terms. Thank you!");
        assertThat(found).hasSize(pdf.pages()).hasSizeGreaterThan(1);
        assertThat(found.stream().map(Cell::page).distinct()).hasSameSizeAs(found);
    }

    @Example
    void takesAFooterOf500Characters() {
        InvoiceLook longest = standard.withFooter("W".repeat(500));
        assertThatThrownBy(() -> standard.withFooter("W".repeat(501))).isInstanceOf(IllegalArgumentException.class);
        PrintedPdf pdf = PrintedPdf.of(
                Samples.of(Samples.FRENCH, 30), PdfInvoices.standard().withLook(longest));
        assertThat(pdf.cells()).allMatch(cell -> cell.baseline() <= Paper.BOTTOM);
    }

    @Example
    void keepsLookAndLanguagesWhenUnprintableLettersAreReplaced() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PdfInvoices.standard()
                .withLook(standard.withFooter("Rocket \ud83d\ude80"))
                .inLanguages(Samples.POLISH, Locale.ENGLISH)
                .replacingUnprintable()
                .write(Samples.of(Locale.ENGLISH, 1), output);
        assertThat(PrintedPdf.read(output.toByteArray()).text()).contains("Rocket \u25a1", "Sprzedawca / Seller");
    }

    @Provide
    Arbitrary<Colour> colours() {
        return Arbitraries.integers().between(0, 0xFFFFFF).map(rgb -> new Colour(String.format("#%06x", rgb)));
    }

    @Provide
    Arbitrary<Integer> sides() {
        return Arbitraries.integers().between(1, 700);
    }

    private static BigDecimal contrast(Color text, Color ground) {
        return colour(text).contrastWith(colour(ground));
    }

    private static Colour colour(Color awt) {
        return new Colour(String.format("#%06x", awt.getRGB() & 0xFFFFFF));
    }

    private static List<Sheet.Mark> marks(InvoiceLook look) {
        return marks(Samples.of(Locale.ENGLISH, 1), look);
    }

    private static List<Sheet.Mark> marks(IssuedInvoice invoice, InvoiceLook look) {
        return InvoiceLayout.pages(Setting.of(invoice, look, List.of())).get(0).marks();
    }

    private static Picture picture(InvoiceLook look) {
        return picture(Samples.of(Locale.ENGLISH, 1), look);
    }

    private static Picture picture(IssuedInvoice invoice, InvoiceLook look) {
        return marks(invoice, look).stream()
                .filter(Picture.class::isInstance)
                .map(Picture.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Color colourOf(InvoiceLook look, String text) {
        return marks(look).stream()
                .filter(Sheet.Text.class::isInstance)
                .map(mark -> ((Sheet.Text) mark).run())
                .filter(run -> run.text().equals(text))
                .map(run -> run.style().colour())
                .findFirst()
                .orElseThrow();
    }

    private static Image image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < Math.min(width, 300); x++) {
            for (int y = 0; y < Math.min(height, 300); y++) {
                image.setRGB(x, y, x * 7919 * y);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Image.of(bytes.toByteArray());
    }
}
