package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoicing.PrintedPdf.Cell;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an invoice says, in whatever look and languages: all stays inside the margins, and nothing lies on a text. */
class PagesProperties {
    private static final float NEARLY = 0.2f;

    /** A rectangle on a page. */
    private record Area(float left, float top, float right, float bottom) {
        boolean overlaps(Area other) {
            return left < other.right - NEARLY
                    && other.left < right - NEARLY
                    && top < other.bottom - NEARLY
                    && other.top < bottom - NEARLY;
        }

        boolean isInsideTheMargins() {
            return left >= Paper.LEFT - NEARLY
                    && right <= Paper.RIGHT + NEARLY
                    && top >= Paper.TOP - NEARLY
                    && bottom <= Paper.BOTTOM + NEARLY;
        }
    }

    @Property
    void letsNoTextLieOnAnother(@ForAll("invoices") IssuedInvoice invoice, @ForAll("printers") RandomPrinter printer) {
        List<Cell> cells = PrintedPdf.of(invoice, printer.pdf()).cells();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            assertThat(area(cell).isInsideTheMargins()).as("%s", cell).isTrue();
            for (Cell other : cells.subList(i + 1, cells.size())) {
                assertThat(cell.overlaps(other)).as("%s on %s", cell, other).isFalse();
            }
        }
    }

    @Property
    void letsNoPictureLieOnAText(@ForAll("invoices") IssuedInvoice invoice, @ForAll("printers") RandomPrinter printer) {
        for (Sheet sheet : InvoiceLayout.pages(Setting.of(invoice, printer.look(), printer.languages()))) {
            List<Area> texts = sheet.marks().stream()
                    .filter(Sheet.Text.class::isInstance)
                    .map(mark -> area((Sheet.Text) mark))
                    .toList();
            for (Sheet.Mark mark : sheet.marks()) {
                if (mark instanceof Sheet.Code code) {
                    float quiet = 4 * code.size() / code.code().modules();
                    Area drawn = new Area(code.x(), code.top(), code.x() + code.size(), code.top() + code.size());
                    Area white =
                            new Area(drawn.left - quiet, drawn.top - quiet, drawn.right + quiet, drawn.bottom + quiet);
                    assertThat(drawn.isInsideTheMargins()).isTrue();
                    assertThat(texts).noneMatch(white::overlaps);
                } else if (mark instanceof Sheet.Picture picture) {
                    Area area = new Area(
                            picture.x(),
                            picture.top(),
                            picture.x() + picture.width(),
                            picture.top() + picture.height());
                    assertThat(area.isInsideTheMargins()).isTrue();
                    assertThat(texts).noneMatch(area::overlaps);
                }
            }
        }
    }

    @Provide
    Arbitrary<IssuedInvoice> invoices() {
        return RandomInvoices.all();
    }

    @Provide
    Arbitrary<RandomPrinter> printers() {
        return RandomPrinter.all();
    }

    private static Area area(Cell cell) {
        return new Area(cell.left(), cell.baseline() - 0.7f * cell.size(), cell.right(), cell.baseline());
    }

    private static Area area(Sheet.Text text) {
        Style style = text.run().style();
        return new Area(
                text.x(),
                text.baseline() - 0.7f * style.size(),
                text.x() + text.run().width(),
                text.baseline() + 0.15f * style.size());
    }
}
