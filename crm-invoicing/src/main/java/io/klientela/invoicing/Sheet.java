package io.klientela.invoicing;

import com.lowagie.text.Image;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is drawn on one page, in the order of drawing. Distances are points from the left and from the top of the paper.
 */
final class Sheet {
    /** Something drawn. */
    sealed interface Mark {}

    /** A run of text that starts at {@code x} and stands on {@code baseline}. */
    record Text(float x, float baseline, Run run) implements Mark {}

    /** A filled rectangle; a thin one is a rule. */
    record Box(float x, float top, float width, float height, Color colour) implements Mark {}

    /** A picture, scaled into its rectangle. */
    record Picture(float x, float top, float width, float height, Image image) implements Mark {}

    /** A square of modules, drawn in black. */
    record Code(float x, float top, float size, QrCode code) implements Mark {}

    /** A run of text across the whole page, from its lower left to its upper right. */
    record Stamp(Run run) implements Mark {}

    private final List<Mark> marks = new ArrayList<>();

    List<Mark> marks() {
        return Collections.unmodifiableList(marks);
    }

    /** Writes a run into a line whose upper edge is {@code top}, from {@code x} to the right. */
    void left(float x, float top, Run run) {
        if (!run.text().isEmpty()) {
            marks.add(new Text(x, top + run.style().baseline(), run));
        }
    }

    /** Writes a run into a line whose upper edge is {@code top}, ending at {@code x}. */
    void right(float x, float top, Run run) {
        left(x - run.width(), top, run);
    }

    /** Writes across the page, behind all that stands there and is to come. */
    void stamp(Run run) {
        marks.add(0, new Stamp(run));
    }

    void box(float x, float top, float width, float height, Color colour) {
        marks.add(new Box(x, top, width, height, colour));
    }

    void code(float x, float top, float size, QrCode code) {
        marks.add(new Code(x, top, size, code));
    }

    void picture(float x, float top, float width, float height, Image image) {
        marks.add(new Picture(x, top, width, height, image));
    }
}
