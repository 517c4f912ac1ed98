package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where pages end. A page here has room for ten strips. */
class FlowTest {
    private static final Strip STRIP = new Strip(10, (sheet, top) -> sheet.box(0, top, 1, 10, Colours.INK));
    private static final Strip HEAD = new Strip(10, (sheet, top) -> sheet.box(0, top, 2, 10, Colours.HAIRLINE));

    private final Flow flow = new Flow(Paper.TOP + 100, List.of());

    @Test
    void leavesNoTableHeadWithoutALine() {
        flow.text(strips(8));
        flow.beginTable(List.of(HEAD), 20);
        flow.row(strips(2));
        assertThat(marks()).containsExactly(8, 3);
    }

    @Test
    void beginsATableWhereItsFirstRowFits() {
        flow.text(strips(7));
        flow.beginTable(List.of(HEAD), 20);
        flow.row(strips(2));
        assertThat(marks()).containsExactly(10);
    }

    @Test
    void repeatsTheHeadUntilTheTableEnds() {
        flow.beginTable(List.of(HEAD), 10);
        flow.row(strips(20));
        flow.endTable();
        flow.text(strips(12));
        assertThat(marks()).containsExactly(10, 9, 9, 7);
    }

    @Test
    void movesALowRowAsAWhole() {
        flow.text(strips(9));
        flow.row(Collections.nCopies(4, new Strip(5, STRIP.painter())));
        assertThat(marks()).containsExactly(9, 4);
    }

    @Test
    void splitsATallRow() {
        flow.text(strips(6));
        flow.row(strips(8));
        assertThat(marks()).containsExactly(10, 4);
    }

    @Test
    void leavesNoSingleLineBehind() {
        flow.text(strips(9));
        flow.text(strips(5));
        assertThat(marks()).containsExactly(9, 5);
    }

    /** Not all of it fits a page, and one line alone is not left on the page before. */
    @Test
    void leavesNoSingleLineOfALongTextBehind() {
        flow.text(strips(9));
        flow.text(strips(15));
        assertThat(marks()).containsExactly(9, 10, 5);
    }

    @Test
    void carriesNoSingleLineOver() {
        flow.text(strips(5));
        flow.text(strips(6));
        assertThat(marks()).containsExactly(9, 2);
    }

    @Test
    void keepsAGroupTogether() {
        flow.text(strips(5));
        flow.together(strips(6));
        assertThat(marks()).containsExactly(5, 6);
    }

    @Test
    void partsAGroupThatIsTallerThanAPage() {
        flow.text(strips(5));
        flow.together(strips(12));
        assertThat(marks()).containsExactly(10, 7);
    }

    private List<Integer> marks() {
        return flow.sheets().stream().map(sheet -> sheet.marks().size()).toList();
    }

    private static List<Strip> strips(int count) {
        return Collections.nCopies(count, STRIP);
    }
}
