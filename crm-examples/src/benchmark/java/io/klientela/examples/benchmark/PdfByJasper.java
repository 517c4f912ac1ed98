package io.klientela.examples.benchmark;

import io.klientela.invoice.IssuedInvoice;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;

/**
 * The invoice as a report of JasperReports: compiled once, filled with parameters and a data source of lines, exported. It prints
 * the running head on the first page, too, since leaving it out there would take an expression to compile. It asks for an older
 * OpenPDF than the library has, and gets the library's.
 */
final class PdfByJasper {
    private final JasperReportsContext context;
    private final JasperReport report;

    private PdfByJasper(JasperReportsContext context, JasperReport report) {
        this.context = context;
        this.report = report;
    }

    static PdfByJasper compiled() {
        JasperReportsContext context = JasperInvoice.context();
        try {
            return new PdfByJasper(
                    context, JasperCompileManager.getInstance(context).compile(JasperInvoice.design()));
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] of(IssuedInvoice invoice) throws JRException {
        PrintedWords words = PrintedWords.of(invoice);
        List<List<String>> lines = words.lines();
        JasperPrint print = JasperFillManager.getInstance(context)
                .fill(report, parameters(words), new Lines(lines.subList(1, lines.size())));
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 16);
        JRPdfExporter exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(buffer));
        exporter.exportReport();
        return buffer.toByteArray();
    }

    private static Map<String, Object> parameters(PrintedWords words) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("name", words.name());
        parameters.put("kind", words.kind());
        parameters.put("number", words.number());
        parameters.put("title", words.kind() + " " + words.number());
        parameters.put("terms", words.terms());
        parameters.put("foot", words.foot());
        put(parameters, "letterhead", words.letterhead());
        put(parameters, "seller", words.seller());
        put(parameters, "buyer", words.buyer());
        put(parameters, "band", second(words.band()));
        put(parameters, "payment", second(words.payment()));
        put(parameters, "total", second(words.totals()));
        for (int row = 1; row < words.taxes().size(); row++) {
            put(parameters, "tax" + row + "_", words.taxes().get(row));
        }
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            parameters.put(name + i, values.get(i));
        }
    }

    private static List<String> second(List<List<String>> pairs) {
        return pairs.stream().map(pair -> pair.get(1)).toList();
    }

    /** Rows of texts as a data source, whose fields are called {@code c0} to {@code c6}. */
    private static final class Lines implements JRDataSource {
        private final Iterator<List<String>> rows;
        private List<String> row = List.of();

        Lines(List<List<String>> rows) {
            this.rows = rows.iterator();
        }

        @Override
        public boolean next() {
            boolean isThere = rows.hasNext();
            row = isThere ? rows.next() : List.of();
            return isThere;
        }

        @Override
        public Object getFieldValue(JRField field) {
            return row.get(field.getName().charAt(1) - '0');
        }
    }
}
