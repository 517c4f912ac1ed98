package io.klientela.invoicing;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.PrintableInvoice;
import io.klientela.party.Image;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.UUID;

/**
 * Writes pages as a PDF, in memory. Its dates are the moment of issue and its id is that of the invoice, so that an invoice
 * gives the same file whenever it is printed, up to the arbitrary tags of its embedded fonts. A preview has the moment in
 * which it was made, and an id of its own for what it says.
 */
final class PdfFile {
    private PdfFile() {}

    static byte[] bytes(Setting setting, List<Sheet> sheets) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 16);
        Document document = new Document(new Rectangle(Paper.WIDTH, Paper.HEIGHT));
        document.setGlyphSubstitutionEnabled(false);
        try {
            PdfWriter writer = PdfWriter.getInstance(document, buffer);
            describe(setting, document, writer);
            document.open();
            for (Sheet sheet : sheets) {
                document.newPage();
                writer.setPageEmpty(false);
                new Brush(writer.getDirectContent()).paint(sheet);
            }
            document.close();
        } catch (DocumentException e) {
            throw new IllegalStateException("A page of invoice " + setting.number() + " cannot be drawn", e);
        }
        return buffer.toByteArray();
    }

    private static void describe(Setting setting, Document document, PdfWriter writer) {
        PrintableInvoice invoice = setting.invoice();
        document.addTitle(setting.title());
        document.addAuthor(invoice.seller().legalName());
        document.addCreator("Klientela");
        PdfDate moment = new PdfDate(GregorianCalendar.from(moment(invoice).atZone(ZoneOffset.UTC)));
        writer.getInfo().put(PdfName.CREATIONDATE, moment);
        writer.getInfo().put(PdfName.MODDATE, moment);
        UUID name = id(invoice);
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(name.getMostSignificantBits())
                .putLong(name.getLeastSignificantBits())
                .array();
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(setting.figures().languageTag()));
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.VIEWERPREFERENCES, preferences);
    }

    private static Instant moment(PrintableInvoice invoice) {
        return invoice instanceof IssuedInvoice issued ? issued.issuedAt() : ((InvoicePreview) invoice).madeAt();
    }

    /**
     * The invoice that a draft becomes keeps its id, and is another file than its previews; those of corrections bear the id of their
     * invoice, and there may be many of one moment.
     */
    private static UUID id(PrintableInvoice invoice) {
        UUID id = invoice.id().value();
        String logo = invoice.seller().logo().map(Image::hash).orElse("");
        return invoice instanceof InvoicePreview
                ? UUID.nameUUIDFromBytes((logo + " " + invoice).getBytes(StandardCharsets.UTF_8))
                : id;
    }
}
