package io.klientela.tax;

import io.klientela.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Compares every figure that a published invoice states with the one that we compute. */
final class Reproduction {
    private static final Map<String, Function<Totals, Money>> FIGURES = Map.of(
            "line_ext", Totals::sumOfLineNets,
            "allowance", Totals::allowances,
            "charge", Totals::charges,
            "tax_excl", Totals::net,
            "tax", Totals::tax,
            "tax_incl", Totals::gross,
            "payable", Totals::payable);

    private final EInvoice invoice;
    private final List<String> differences = new ArrayList<>();

    private Reproduction(EInvoice invoice) {
        this.invoice = invoice;
    }

    /** What differs; empty if every line net, every tax group and every total is the stated one. */
    static List<String> differences(EInvoice invoice, Function<EInvoice, TaxableDocument> reading) {
        Reproduction reproduction = new Reproduction(invoice);
        try {
            reproduction.compare(TotalsEngine.compute(reading.apply(invoice)));
        } catch (IllegalArgumentException e) {
            reproduction.differences.add("refused: " + e.getMessage());
        }
        return reproduction.differences;
    }

    private void compare(Totals totals) {
        List<JsonNode> lines = invoice.lines();
        IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).has("net"))
                .forEach(i -> compare("line " + (i + 1), totals.lineNets().get(i), invoice.money(lines.get(i), "net")));
        FIGURES.forEach((field, figure) -> {
            if (invoice.totals().has(field)) {
                compare(field, figure.apply(totals), invoice.money(invoice.totals(), field));
            }
        });
        compareGroups(totals.groups());
    }

    private void compareGroups(List<TaxGroup> computed) {
        Map<Vat, JsonNode> stated = invoice.groups().stream().collect(Collectors.toMap(EInvoice::vat, group -> group));
        for (TaxGroup group : computed) {
            Vat vat = Vat.of(group.category(), group.rate(), "");
            JsonNode found = stated.get(vat);
            String name = "group " + group.category().code() + " " + group.rate();
            if (found == null) {
                differences.add(name + ": " + group.taxable() + ", none is stated");
            } else {
                compare(name, group.taxable(), invoice.money(found, "taxable"));
                compare("tax of " + name, group.tax(), invoice.money(found, "tax"));
            }
        }
        if (stated.size() > computed.size()) {
            differences.add(stated.size() + " groups are stated, " + computed.size() + " computed");
        }
    }

    private void compare(String name, Money computed, Money stated) {
        if (!computed.equals(stated)) {
            differences.add(name + ": " + computed + ", stated is " + stated);
        }
    }
}
