package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What others computed must come out here to the cent. The cases that do not are known by name and reason. */
class PublishedInvoicesTest {
    private static final int FLOOR_FROM_PRICES = 170;
    private static final int FLOOR_FROM_LINE_NETS = 29;

    @Test
    void reproducesAllTotalsFromQuantitiesAndPrices() {
        reproduces("exact", EInvoice::fromPrices, FLOOR_FROM_PRICES);
    }

    @Test
    void reproducesAllTotalsFromLineNets() {
        reproduces("header-exact", EInvoice::fromLineNets, FLOOR_FROM_LINE_NETS);
    }

    private static void reproduces(String grade, Function<EInvoice, TaxableDocument> reading, int floor) {
        List<EInvoice> invoices = EInvoice.read("valid.json").stream()
                .filter(invoice -> invoice.grade().equals(grade))
                .toList();
        Map<String, List<String>> missed = new TreeMap<>();
        for (EInvoice invoice : invoices) {
            List<String> differences = Reproduction.differences(invoice, reading);
            if (!differences.isEmpty()) {
                missed.put(invoice.id(), differences);
            }
        }
        int reproduced = invoices.size() - missed.size();
        System.out.println("Published invoices, " + grade + ": " + reproduced + " of " + invoices.size()
                + " reproduced in every figure");
        missed.forEach((id, differences) -> System.out.println("  " + id + ": " + String.join("; ", differences)));

        assertThat(missed.keySet()).isEqualTo(knownToDiffer(grade));
        assertThat(reproduced).isGreaterThanOrEqualTo(floor);
    }

    private static Set<String> knownToDiffer(String grade) {
        return Tsv.rows("not-reproduced.tsv").stream()
                .filter(row -> row[1].equals(grade))
                .map(row -> row[0])
                .collect(Collectors.toSet());
    }
}
