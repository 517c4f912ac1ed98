package io.klientela.invoicing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What surrounds the text: on each page the seller's name and register entry (BT-33), the footer of the look and the page's number
 * at the foot, on following pages also the invoice's number at the head. The preview of a draft says on each page that it is one, above
 * the text and across it, without moving anything.
 */
final class Frame {
    private static final Style FOOT = Style.LABEL.withSize(7);
    private static final Style HEAD = Style.LABEL.withSize(8);
    private static final float NUMBER = 50;
    private static final float ABOVE_FOOT = 5;
    private static final float CLEAR = 12;

    private static final Style DRAFT_NOTE = Style.STRONG.withSize(8);
    private static final float ABOVE_TEXT = 8;
    private static final float LARGEST_STAMP = 150;
    private static final float WIDTH_OF_STAMP = 720;

    private final Setting setting;
    private final List<Run> foot;
    private final float footTop;

    Frame(Setting setting) {
        this.setting = setting;
        String name = setting.type().line(setting.invoice().seller().legalName());
        String entry = setting.type().line(setting.invoice().seller().registration());
        String text = entry.isEmpty() ? name : name + " · " + entry;
        foot = Stream.of(text, setting.type().line(setting.look().footer()))
                .filter(line -> !line.isEmpty())
                .flatMap(line -> setting.type().wrap(line, FOOT, Paper.WIDTH_OF_TEXT - NUMBER).stream())
                .toList();
        footTop = Paper.BOTTOM - foot.size() * FOOT.leading();
    }

    /** Down to where the text may reach. */
    float bottom() {
        return footTop - ABOVE_FOOT - CLEAR;
    }

    /** The head of the pages after the first. */
    List<Strip> runningHead() {
        Style strong = new Style(Typeface.BOLD, HEAD.size(), Colours.INK);
        List<Run> number = setting.type().wrap(setting.title(), strong, Paper.HALF);
        List<Run> name = setting.type().wrap(setting.invoice().seller().legalName(), HEAD, Paper.HALF);
        List<Strip> right = new ArrayList<>();
        for (Run run : name) {
            right.add(new Strip(run.style().leading(), (sheet, top) -> sheet.right(Paper.RIGHT, top, run)));
        }
        return List.of(
                Strip.beside(Strip.texts(Paper.LEFT, number), right),
                Strip.gap(5),
                Strip.rule(0.75f, setting.palette().accent()),
                Strip.gap(14));
    }

    /** Adds the foot to every page, which says {@code 2/3} on the second of three. */
    void addFeet(List<Sheet> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            sheet.box(Paper.LEFT, footTop - ABOVE_FOOT, Paper.WIDTH_OF_TEXT, 0.5f, Colours.HAIRLINE);
            Strip.paint(Strip.texts(Paper.LEFT, foot), sheet, footTop);
            sheet.right(Paper.RIGHT, footTop, new Run((i + 1) + "/" + sheets.size(), FOOT));
        }
    }

    /** Marks every page of a preview. */
    void addMarks(List<Sheet> sheets) {
        if (!setting.isPreview()) {
            return;
        }
        List<Strip> note = Strip.texts(Paper.LEFT, setting.labels(Label.NO_DOCUMENT, DRAFT_NOTE, Paper.WIDTH_OF_TEXT));
        for (Sheet sheet : sheets) {
            sheet.stamp(stamp());
            Strip.paint(note, sheet, Paper.TOP - ABOVE_TEXT - Strip.height(note));
        }
    }

    private Run stamp() {
        Style style = new Style(Typeface.BOLD, LARGEST_STAMP, Colours.STAMP);
        Run run = new Run(setting.number(), style);
        return new Run(run.text(), style.scaled(Math.min(1, WIDTH_OF_STAMP / run.width())));
    }
}
