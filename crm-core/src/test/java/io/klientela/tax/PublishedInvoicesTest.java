package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others computed must come out here to the cent. The cases that do not are known by name and reason. */
class PublishedInvoicesTest {
    private static final Set<String> EN_16931 = Set.of("EN16931", "EN16931-extension", "EN16931-APAC");
    private static final Set<String> KSEF = Set.of("KSEF");

    private static final int FLOOR_FROM_PRICES = 178;
    private static final int FLOOR_FROM_LINE_NETS = 29;
    private static final int FLOOR_OF_KSEF_FROM_PRICES = 7;
    private static final int FLOOR_OF_KSEF_FROM_LINE_NETS = 2;

    @Test
    void reproducesAllTotalsFromQuantitiesAndPrices() {
        reproduces("exact", EN_16931, invoice -> differences(invoice, EInvoice::fromPrices), FLOOR_FROM_PRICES);
    }

    @Test
    void reproducesAllTotalsFromLineNets() {
        reproduces(
                "header-exact",
                EN_16931,
                invoice -> differences(invoice, EInvoice::fromLineNets),
                FLOOR_FROM_LINE_NETS);
    }

    /** Net and gross lines, corrections before and after, tax in zloty: as far as the facts of an invoice reach. */
    @ParameterizedTest
    @CsvSource({"exact, " + FLOOR_OF_KSEF_FROM_PRICES, "header-exact, " + FLOOR_OF_KSEF_FROM_LINE_NETS})
    void reproducesTheSumsOfInvoicesOfKsef(String grade, int floor) {
        reproduces(grade, KSEF, invoice -> new KsefInvoice(invoice).differences(), floor);
    }

    private static List<String> differences(EInvoice invoice, Function<EInvoice, TaxableDocument> reading) {
        return Reproduction.differences(invoice, reading);
    }

    private static void reproduces(
            String grade, Set<String> tracks, Function<EInvoice, List<String>> comparison, int floor) {
        List<EInvoice> invoices = EInvoice.read("valid.json", tracks).stream()
                .filter(invoice -> invoice.grade().equals(grade))
                .toList();
        Map<String, List<String>> missed = new TreeMap<>();
        for (EInvoice invoice : invoices) {
            List<String> differences = comparison.apply(invoice);
            if (!differences.isEmpty()) {
                missed.put(invoice.id(), differences);
            }
        }
        int reproduced = invoices.size() - missed.size();
        System.out.println("Published invoices, " + tracks + " " + grade + ": " + reproduced + " of " + invoices.size()
                + " reproduced in every figure");
        missed.forEach((id, differences) -> System.out.println("  " + id + ": " + String.join("; ", differences)));

        assertThat(missed.keySet()).isEqualTo(knownToDiffer(grade, tracks));
        assertThat(reproduced).isGreaterThanOrEqualTo(floor);
    }

    private static Set<String> knownToDiffer(String grade, Set<String> tracks) {
        return Tsv.rows("not-reproduced.tsv").stream()
                .filter(row -> row[1].equals(tracks.equals(KSEF) ? "KSEF " + grade : grade))
                .map(row -> row[0])
                .collect(Collectors.toSet());
    }
}
