package io.klientela.invoicing;

import java.util.ArrayList;
import java.util.List;

/**
 * The QR code that fills in a SEPA credit transfer, and beside it what it pays to where. It takes the left half of the text area. In the
 * preview of a draft a frame keeps its place empty: there is no number yet that a payment could name.
 */
final class ScanBlock {
    /** 31 mm: the finest modules, those of version 13, are 0.45 mm wide. */
    private static final float SIZE = 88;

    /** What stays white around a code, in modules (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private static final float RULE = 0.5f;
    private static final float INSIDE = 6;

    private static final Style TEXT = Style.LABEL;

    private final Setting setting;
    private final SepaTransfer transfer;

    ScanBlock(Setting setting, SepaTransfer transfer) {
        this.setting = setting;
        this.transfer = transfer;
    }

    List<Strip> strips() {
        QrCode code = QrCode.of(transfer.payload());
        float quiet = QUIET * SIZE / code.modules();
        float left = Paper.LEFT + SIZE + quiet;
        float width = Paper.HALF - SIZE - quiet;
        List<Strip> texts =
                new ArrayList<>(Strip.texts(left, setting.labels(Label.SCAN, Style.STRONG.withSize(8), width)));
        texts.add(Strip.gap(2));
        List.of(
                        setting.figures().money(transfer.amount()),
                        Figures.inGroups(transfer.account().number()))
                .forEach(text -> texts.addAll(Strip.texts(left, setting.type().wrap(text, TEXT, width))));
        Strip picture = setting.isPreview()
                ? new Strip(SIZE, this::frame)
                : new Strip(SIZE, (sheet, top) -> sheet.code(Paper.LEFT, top, SIZE, code));
        return List.of(Strip.gap(quiet + 2), Strip.beside(List.of(picture), texts));
    }

    private void frame(Sheet sheet, float top) {
        for (float edge : List.of(0f, SIZE - RULE)) {
            sheet.box(Paper.LEFT, top + edge, SIZE, RULE, Colours.GREY);
            sheet.box(Paper.LEFT + edge, top, RULE, SIZE, Colours.GREY);
        }
        List<Strip> words =
                Strip.texts(Paper.LEFT + INSIDE, setting.labels(Label.DRAFT, setting.heading(), SIZE - 2 * INSIDE));
        Strip.paint(words, sheet, top + (SIZE - Strip.height(words)) / 2);
    }
}
