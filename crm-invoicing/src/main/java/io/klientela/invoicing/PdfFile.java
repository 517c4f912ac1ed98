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
import io.klientela.invoice.IssuedInvoice;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;

/**
 * Writes pages as a PDF, in memory. Its dates are the moment of issue and its id is that of the invoice, so that an invoice
 * gives the same file whenever it is printed, up to the arbitrary tags of its embedded fonts.
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
            throw new IllegalStateException(
                    "A page of invoice " + setting.invoice().number() + " cannot be drawn", e);
        }
        return buffer.toByteArray();
    }

    private static void describe(Setting setting, Document document, PdfWriter writer) {
        IssuedInvoice invoice = setting.invoice();
        document.addTitle(setting.title());
        document.addAuthor(invoice.seller().legalName());
        document.addCreator("Klientela");
        PdfDate moment = new PdfDate(GregorianCalendar.from(invoice.issuedAt().atZone(ZoneOffset.UTC)));
        writer.getInfo().put(PdfName.CREATIONDATE, moment);
        writer.getInfo().put(PdfName.MODDATE, moment);
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(invoice.id().value().getMostSignificantBits())
                .putLong(invoice.id().value().getLeastSignificantBits())
                .array();
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(setting.figures().languageTag()));
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.VIEWERPREFERENCES, preferences);
    }
}
