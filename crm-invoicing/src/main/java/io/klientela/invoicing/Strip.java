package io.klientela.invoicing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A horizontal piece of a page that is never split: a line of text, a line of a table row, a gap.
 *
 * @param height in points
 * @param painter draws it
 */
record Strip(float height, Painter painter) {
    /** Draws on a sheet, below {@code top}. */
    interface Painter {
        void paint(Sheet sheet, float top);
    }

    static Strip gap(float height) {
        return new Strip(height, (sheet, top) -> {});
    }

    /** A line of text that starts at {@code x}. */
    static Strip text(float x, Run run) {
        return new Strip(run.style().leading(), (sheet, top) -> sheet.left(x, top, run));
    }

    static List<Strip> texts(float x, List<Run> runs) {
        return runs.stream().map(run -> text(x, run)).toList();
    }

    /** A rule across the text area. */
    static Strip rule(float thickness, Color colour) {
        return new Strip(thickness, (sheet, top) -> sheet.box(Paper.LEFT, top, Paper.WIDTH_OF_TEXT, thickness, colour));
    }

    static float height(List<Strip> strips) {
        float height = 0;
        for (Strip strip : strips) {
            height += strip.height();
        }
        return height;
    }

    /** The strips below each other, never to be parted. */
    static Strip stacked(List<Strip> strips) {
        return new Strip(height(strips), (sheet, top) -> paint(strips, sheet, top));
    }

    /** Both stacks beside each other as one strip. */
    static Strip beside(List<Strip> one, List<Strip> other) {
        return new Strip(Math.max(height(one), height(other)), (sheet, top) -> {
            paint(one, sheet, top);
            paint(other, sheet, top);
        });
    }

    /** Both stacks beside each other, line by line, so that a page may end between two lines. */
    static List<Strip> zip(List<Strip> one, List<Strip> other) {
        List<Strip> both = new ArrayList<>();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            both.add(beside(at(one, i), at(other, i)));
        }
        return both;
    }

    static void paint(List<Strip> strips, Sheet sheet, float top) {
        float y = top;
        for (Strip strip : strips) {
            strip.painter().paint(sheet, y);
            y += strip.height();
        }
    }

    private static List<Strip> at(List<Strip> strips, int index) {
        return index < strips.size() ? List.of(strips.get(index)) : List.of();
    }
}
