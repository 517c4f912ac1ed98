package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.money.CurrencyCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The families of VAT categories: documents of one line for each group, whose sums are right. */
class CategoryCheckTest {
    static Stream<Arguments> families() {
        return Tsv.rows("families.tsv").stream().map(row -> Arguments.of(row[0], row[2], row[3]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void namesTheRulesThatDoNotHold(String id, String groups, String expected) {
        assertThat(SelfCheck.findings(figures(groups)).stream()
                        .map(finding -> finding.rule() + " " + finding.severity())
                        .collect(Collectors.joining(",")))
                .isEqualTo(expected);
    }

    private static StatedFigures figures(String text) {
        List<StatedGroup> groups = new ArrayList<>();
        List<StatedLine> lines = new ArrayList<>();
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        for (String group : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] words = group.split(" ", -1);
            BigDecimal rate = new BigDecimal(words[1]);
            BigDecimal taxable = new BigDecimal(words[2]);
            groups.add(new StatedGroup(words[0], rate, taxable, new BigDecimal(words[3]), reason(words[4])));
            lines.add(StatedLine.of(taxable, words[0], rate));
            net = net.add(taxable);
            tax = tax.add(new BigDecimal(words[3]));
        }
        BigDecimal none = BigDecimal.ZERO;
        BigDecimal gross = net.add(tax);
        return new StatedFigures(
                CurrencyCode.of("EUR"),
                lines,
                List.of(),
                groups,
                new StatedTotals(net, none, none, net, tax, gross, none, none, gross));
    }

    private static Optional<String> reason(String word) {
        return switch (word) {
            case "?" -> Optional.empty();
            case "-" -> Optional.of("");
            default -> Optional.of(word);
        };
    }
}
