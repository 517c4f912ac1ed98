package io.klientela.invoicing;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.klientela.invoice.IssuedInvoice;
import java.awt.Color;
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
                paint(sheet, writer.getDirectContent());
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

    /** All modules as one path: pieces filled one by one would show hairlines between them. */
    private static void paint(Sheet.Code mark, PdfContentByte canvas) {
        float module = mark.size() / mark.code().modules();
        canvas.setColorFill(Color.BLACK);
        for (QrCode.Bar bar : mark.code().bars()) {
            float bottom = Paper.HEIGHT - mark.top() - (bar.row() + 1) * module;
            canvas.rectangle(mark.x() + bar.column() * module, bottom, bar.length() * module, module);
        }
        canvas.fill();
    }

    private static void paint(Sheet sheet, PdfContentByte canvas) throws DocumentException {
        for (Sheet.Mark mark : sheet.marks()) {
            if (mark instanceof Sheet.Code code) {
                paint(code, canvas);
            } else if (mark instanceof Sheet.Text text) {
                Style style = text.run().style();
                canvas.beginText();
                canvas.setFontAndSize(style.face().font(), style.size());
                canvas.setColorFill(style.colour());
                canvas.setTextMatrix(text.x(), Paper.HEIGHT - text.baseline());
                canvas.showText(text.run().text());
                canvas.endText();
            } else if (mark instanceof Sheet.Box box) {
                canvas.setColorFill(box.colour());
                canvas.rectangle(box.x(), Paper.HEIGHT - box.top() - box.height(), box.width(), box.height());
                canvas.fill();
            } else if (mark instanceof Sheet.Picture picture) {
                float bottom = Paper.HEIGHT - picture.top() - picture.height();
                canvas.addImage(picture.image(), picture.width(), 0, 0, picture.height(), picture.x(), bottom);
            }
        }
    }
}
