package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.tax.Figure;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Totals;
import java.util.HashMap;
import java.util.Map;

/** Looks whether what an issued document explains is what it states. */
final class Explained {
    private Explained() {}

    static void assertAsStated(IssuedInvoice document) {
        Totals totals = document.totals();
        Map<Figure, Money> stated = new HashMap<>(Map.of(
                Figure.of("BT-106"), totals.sumOfLineNets(),
                Figure.of("BT-107"), totals.allowances(),
                Figure.of("BT-108"), totals.charges(),
                Figure.of("BT-109"), totals.net(),
                Figure.of("BT-110"), totals.tax(),
                Figure.of("BT-112"), totals.gross(),
                Figure.of("BT-113"), totals.prepaid(),
                Figure.of("BT-114"), totals.rounding(),
                Figure.of("BT-115"), totals.payable(),
                Figure.of("due"), document.figures().due()));
        for (TaxGroup group : totals.groups()) {
            stated.put(Figure.ofGroup("BT-116", group.category(), group.rate()), group.taxable());
            stated.put(Figure.ofGroup("BT-117", group.category(), group.rate()), group.tax());
        }
        for (int line = 1; line <= totals.lineNets().size(); line++) {
            stated.put(Figure.ofLine("BT-131", line), totals.lineNets().get(line - 1));
        }
        document.figures().taxInTaxCurrency().ifPresent(tax -> stated.put(Figure.of("BT-111"), tax));
        assertThat(document.explain().replay()).containsAllEntriesOf(stated);
    }
}
