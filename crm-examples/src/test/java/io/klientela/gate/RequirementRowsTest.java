package io.klientela.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.gate.RequirementRows.Row;
import io.klientela.gate.TestRecord.Line;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequirementRowsTest {

    private static final RequirementRows ROWS =
            new RequirementRows(List.of(new Row("ImCRM-1", Set.of("memory", "h2")), new Row("ASARI-2", Set.of())));

    @Test
    void findsNothingWhenEveryRowIsShownWhereItMustBe() {
        List<Line> tests = List.of(
                test("memory", "passed", "ImCRM-1"), test("h2", "passed", "ImCRM-1"), test("", "passed", "ASARI-2"));

        assertThat(ROWS.unproven(tests)).isEmpty();
        assertThat(ROWS.unclaimed(tests)).isEmpty();
    }

    @Test
    void namesTheStorageOnWhichARowIsNotShown() {
        List<Line> tests = List.of(test("memory", "passed", "ImCRM-1"), test("", "passed", "ASARI-2"));

        assertThat(ROWS.unproven(tests)).containsExactly("ImCRM-1 is named by no test that passed on h2");
    }

    @Test
    void believesNoTestThatFailedOrWasNotFinished() {
        List<Line> tests = List.of(
                test("memory", "failed", "ImCRM-1"), test("h2", "aborted", "ImCRM-1"), test("", "skipped", "ASARI-2"));

        assertThat(ROWS.unproven(tests))
                .containsExactly("ImCRM-1 is named by no test that passed", "ASARI-2 is named by no test that passed");
    }

    @Test
    void findsTheRowThatATestNamesAndNobodyClaims() {
        assertThat(ROWS.unclaimed(List.of(test("", "passed", "TEAMLAB-9")))).containsExactly("TEAMLAB-9");
    }

    private static Line test(String storage, String outcome, String row) {
        return new Line("AnyTest", "any", storage, outcome, Set.of(row));
    }
}
