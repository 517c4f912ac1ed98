package io.klientela.examples.benchmark;

import java.awt.Color;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;

/** The design of the report: bands with texts and rectangles at fixed places. */
final class JasperInvoice {
    private static final int WIDTH = 493;
    private static final int MIDDLE = 259;
    private static final int[] LEFTS = {5, 31, 232, 271, 315, 386, 412};
    private static final int[] WIDTHS = {14, 196, 34, 38, 62, 26, 76};
    private static final List<Integer> FIGURES = List.of(0, 2, 4, 6);
    private static final int[] TAX_LEFTS = {0, 71, 274, 395};
    private static final int[] TAX_WIDTHS = {59, 190, 100, 93};
    private static final List<Integer> TAX_FIGURES = List.of(0, 2, 3);
    private static final int ROW = 19;
    private static final int TAX_ROWS = 3;

    private final JasperDesign design = new JasperDesign();
    private JRDesignBand band = new JRDesignBand();

    private JasperInvoice() {}

    /** The usual one, and in it the font that the library prints with. */
    static JasperReportsContext context() {
        SimpleJasperReportsContext context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        SimpleFontFamily lato = new SimpleFontFamily(context);
        lato.setName("Lato");
        lato.setNormalFace(face(context, "Lato-Regular.ttf"));
        lato.setBoldFace(face(context, "Lato-Bold.ttf"));
        lato.setPdfEncoding("Identity-H");
        lato.setPdfEmbedded(true);
        context.setExtensions(FontFamily.class, List.of(lato));
        return context;
    }

    private static SimpleFontFace face(JasperReportsContext context, String file) {
        SimpleFontFace face = new SimpleFontFace(context);
        face.setTtf(Lato.FOLDER + file);
        return face;
    }

    static JasperDesign design() throws JRException {
        JasperInvoice invoice = new JasperInvoice();
        invoice.page();
        invoice.declare();
        invoice.title();
        invoice.runningHead();
        invoice.lines();
        invoice.summary();
        invoice.foot();
        return invoice.design;
    }

    private void page() {
        design.setName("Invoice");
        design.setPageWidth(595);
        design.setPageHeight(842);
        design.setColumnWidth(WIDTH);
        design.setLeftMargin(51);
        design.setRightMargin(51);
        design.setTopMargin(40);
        design.setBottomMargin(30);
        design.setSummaryWithPageHeaderAndFooter(true);
    }

    private void declare() throws JRException {
        for (String name : List.of("name", "kind", "number", "title", "terms", "foot")) {
            parameter(name);
        }
        parameters("letterhead", 3);
        parameters("seller", 6);
        parameters("buyer", 6);
        parameters("band", PrintedWords.BAND.size());
        parameters("payment", PrintedWords.PAYMENT_LABELS.size());
        parameters("total", PrintedWords.TOTALS.size());
        for (int row = 1; row <= TAX_ROWS; row++) {
            parameters("tax" + row + "_", TAX_LEFTS.length);
        }
        for (int column = 0; column < LEFTS.length; column++) {
            JRDesignField field = new JRDesignField();
            field.setName("c" + column);
            field.setValueClass(String.class);
            design.addField(field);
        }
    }

    private void parameters(String name, int count) throws JRException {
        for (int i = 0; i < count; i++) {
            parameter(name + i);
        }
    }

    private void parameter(String name) throws JRException {
        JRDesignParameter parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(String.class);
        design.addParameter(parameter);
    }

    private void title() {
        begin(226);
        field("$P{name}", 0, 4, 290, 24, 16, true, Pen.ACCENT);
        for (int i = 0; i < 3; i++) {
            flushRight(field("$P{letterhead" + i + "}", 293, i * 12, 200, 12, 8, false, Pen.GREY));
        }
        box(0, 42, WIDTH, 1, Pen.ACCENT);
        field("$P{kind}", 0, 56, 76, 28, 19, false, Pen.ACCENT);
        field("$P{number}", 76, 56, 400, 28, 19, true, Pen.ACCENT);
        box(0, 90, WIDTH, 36, Pen.TINT);
        for (int i = 0; i < PrintedWords.BAND.size(); i++) {
            label(PrintedWords.BAND.get(i), 7 + i * 122, 96, 118, 11, 7.5f, false, Pen.GREY);
            field("$P{band" + i + "}", 7 + i * 122, 108, 118, 13, 9, true, Pen.INK);
        }
        party("seller", 0);
        party("buyer", MIDDLE);
        design.setTitle(band);
    }

    private void party(String name, int left) {
        field("$P{" + name + "0}", left, 138, 234, 13, 9, true, Pen.ACCENT);
        field("$P{" + name + "1}", left, 152, 234, 15, 10.5f, true, Pen.INK);
        for (int i = 2; i < 6; i++) {
            field("$P{" + name + i + "}", left, 168 + (i - 2) * 13, 234, 13, 9, false, Pen.INK);
        }
    }

    private void runningHead() {
        begin(20);
        field("$P{title}", 0, 0, 240, 12, 8, true, Pen.INK);
        flushRight(field("$P{name}", 253, 0, 240, 12, 8, false, Pen.GREY));
        box(0, 13, WIDTH, 1, Pen.ACCENT);
        design.setPageHeader(band);
    }

    private void lines() {
        begin(26);
        heads(PrintedWords.LINE_HEADS, 0, LEFTS, WIDTHS, FIGURES);
        design.setColumnHeader(band);
        begin(ROW);
        row("$F{c", 0, LEFTS, WIDTHS, FIGURES);
        ((JRDesignSection) design.getDetailSection()).addBand(band);
    }

    private void heads(List<String> texts, int top, int[] lefts, int[] widths, List<Integer> figures) {
        box(0, top, WIDTH, 25, Pen.TINT);
        for (int i = 0; i < lefts.length; i++) {
            JRDesignTextElement head = label(texts.get(i), lefts[i], top + 2, widths[i], 22, 7.5f, true, Pen.INK);
            if (figures.contains(i)) {
                flushRight(head);
            }
        }
    }

    private void row(String prefix, int top, int[] lefts, int[] widths, List<Integer> figures) {
        for (int i = 0; i < lefts.length; i++) {
            JRDesignTextElement cell = field(prefix + i + "}", lefts[i], top + 3, widths[i], 12, 8.5f, false, Pen.INK);
            if (figures.contains(i)) {
                flushRight(cell);
            }
        }
        box(0, top + ROW - 1, WIDTH, 1, Pen.HAIRLINE);
    }

    private void summary() {
        begin(262);
        heads(PrintedWords.TAX_HEADS, 14, TAX_LEFTS, TAX_WIDTHS, TAX_FIGURES);
        for (int i = 1; i <= TAX_ROWS; i++) {
            row("$P{tax" + i + "_", 40 + (i - 1) * ROW, TAX_LEFTS, TAX_WIDTHS, TAX_FIGURES);
        }
        int top = 110;
        label(PrintedWords.PAYMENT, 0, top, 234, 13, 9, true, Pen.ACCENT);
        for (int i = 0; i < PrintedWords.PAYMENT_LABELS.size(); i++) {
            label(PrintedWords.PAYMENT_LABELS.get(i), 0, top + 16 + i * 13, 62, 12, 7.5f, false, Pen.GREY);
            field("$P{payment" + i + "}", 65, top + 16 + i * 13, 170, 12, 9, false, Pen.INK);
        }
        int last = PrintedWords.TOTALS.size() - 1;
        for (int i = 0; i < last; i++) {
            label(PrintedWords.TOTALS.get(i), MIDDLE + 5, top + i * ROW, 100, 13, 9, false, Pen.GREY);
            flushRight(field("$P{total" + i + "}", 370, top + i * ROW, 118, 13, 9, false, Pen.INK));
            box(MIDDLE, top + 15 + i * ROW, WIDTH - MIDDLE, 1, Pen.HAIRLINE);
        }
        box(MIDDLE, top + last * ROW, WIDTH - MIDDLE, 26, Pen.ACCENT);
        label(PrintedWords.TOTALS.get(last), MIDDLE + 5, top + 4 + last * ROW, 100, 17, 11, true, Color.WHITE);
        flushRight(field("$P{total" + last + "}", 370, top + 4 + last * ROW, 118, 17, 11, true, Color.WHITE));
        label(PrintedWords.TERMS, 0, 206, WIDTH, 13, 9, true, Pen.ACCENT);
        field("$P{terms}", 0, 220, WIDTH, 40, 8.5f, false, Pen.INK);
        design.setSummary(band);
    }

    private void foot() {
        begin(16);
        box(0, 0, WIDTH, 1, Pen.HAIRLINE);
        field("$P{foot}", 0, 5, 440, 11, 7, false, Pen.GREY);
        flushRight(field("$V{PAGE_NUMBER}", 455, 5, 20, 11, 7, false, Pen.GREY));
        label("/", 475, 5, 4, 11, 7, false, Pen.GREY);
        JRDesignTextField count = field("$V{PAGE_NUMBER}", 479, 5, 14, 11, 7, false, Pen.GREY);
        count.setEvaluationTime(EvaluationTimeEnum.REPORT);
        design.setPageFooter(band);
    }

    private void begin(int height) {
        band = new JRDesignBand();
        band.setHeight(height);
    }

    private JRDesignTextField field(
            String expression, int x, int y, int width, int height, float size, boolean isBold, Color colour) {
        JRDesignTextField field = new JRDesignTextField();
        field.setExpression(new JRDesignExpression(expression));
        add(field, x, y, width, height, size, isBold, colour);
        return field;
    }

    private JRDesignStaticText label(
            String text, int x, int y, int width, int height, float size, boolean isBold, Color colour) {
        JRDesignStaticText label = new JRDesignStaticText();
        label.setText(text);
        add(label, x, y, width, height, size, isBold, colour);
        return label;
    }

    private void add(
            JRDesignTextElement element,
            int x,
            int y,
            int width,
            int height,
            float size,
            boolean isBold,
            Color colour) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
        element.setFontName("Lato");
        element.setFontSize(size);
        element.setBold(isBold);
        element.setForecolor(colour);
        band.addElement(element);
    }

    private static void flushRight(JRDesignTextElement element) {
        element.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
    }

    private void box(int x, int y, int width, int height, Color colour) {
        JRDesignRectangle box = new JRDesignRectangle();
        box.setX(x);
        box.setY(y);
        box.setWidth(width);
        box.setHeight(height);
        box.setMode(ModeEnum.OPAQUE);
        box.setBackcolor(colour);
        box.getLinePen().setLineWidth(0f);
        band.addElement(box);
    }
}
