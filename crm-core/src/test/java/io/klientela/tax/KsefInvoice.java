package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A published invoice of the Polish KSeF, as documents of ours. Its form, FA, is not EN 16931: a correction lists lines as
 * they were and as they are now, lines may be priced with VAT, the sums stand by rate, and rates that do not occur may be
 * filled with zeros.
 */
record KsefInvoice(EInvoice invoice) {
    private static final String BEFORE = "state_before";

    /** What differs from the stated sums by rate, tax in zloty and amount due; empty if nothing does. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        try {
            TaxableDocument now = document(false);
            TaxableDocument before = document(true);
            Map<String, BigDecimal> computed = figures(TotalsEngine.compute(now), "1");
            figures(TotalsEngine.compute(before), "-1")
                    .forEach((name, was) -> computed.merge(name, was, BigDecimal::add));
            Map<String, BigDecimal> stated = stated();
            computed.putAll(zloty(stated));
            stated.forEach(
                    (name, figure) -> compare(name, computed.getOrDefault(name, BigDecimal.ZERO), figure, differences));
            computed.forEach((name, figure) -> {
                if (!stated.containsKey(name)) {
                    compare(name, figure, BigDecimal.ZERO, differences);
                }
            });
        } catch (IllegalArgumentException e) {
            differences.add("refused: " + e.getMessage());
        }
        return differences;
    }

    private static void compare(String name, BigDecimal computed, BigDecimal stated, List<String> differences) {
        if (computed.compareTo(stated) != 0) {
            differences.add(name + ": " + computed.toPlainString() + ", stated is " + stated.toPlainString());
        }
    }

    private TaxableDocument document(boolean before) {
        boolean gross = invoice.lines().stream().anyMatch(line -> line.has("gross_unit_price_tax_incl"));
        TotalsPolicy policy = gross ? TotalsPolicy.GROSS_PER_DOCUMENT : TotalsPolicy.NET_PER_DOCUMENT;
        List<TaxableLine> lines = invoice.lines().stream()
                .filter(line -> line.has(BEFORE) == before)
                .map(line -> line(line, gross))
                .toList();
        return TaxableDocument.of(policy, invoice.currency(), lines);
    }

    private TaxableLine line(JsonNode line, boolean gross) {
        Vat vat = EInvoice.vat(line);
        if (invoice.grade().equals("header-exact")) {
            return TaxableLine.ofNet(invoice.money(line, "net"), vat);
        }
        String price = gross && line.has("gross_unit_price_tax_incl") ? "gross_unit_price_tax_incl" : "net_price";
        if (gross && price.equals("net_price") && vat.rate().signum() > 0) {
            throw new IllegalArgumentException("a net price among gross ones");
        }
        UnitPrice unitPrice = new UnitPrice(EInvoice.number(line, price, ""), invoice.currency());
        return PricedLine.of(EInvoice.number(line, "qty", ""), unitPrice, vat);
    }

    private static Map<String, BigDecimal> figures(Totals totals, String sign) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        BigDecimal factor = new BigDecimal(sign);
        for (TaxGroup group : totals.groups()) {
            String name = group.category().code() + " " + group.rate();
            figures.merge(name, group.taxable().amount().multiply(factor), BigDecimal::add);
            figures.merge("tax of " + name, group.tax().amount().multiply(factor), BigDecimal::add);
        }
        figures.put("payable", totals.payable().amount().multiply(factor));
        return figures;
    }

    private Map<String, BigDecimal> stated() {
        Map<String, BigDecimal> stated = new TreeMap<>();
        for (JsonNode group : invoice.groups()) {
            String rate =
                    EInvoice.number(group, "rate", "0").stripTrailingZeros().toPlainString();
            String name = EInvoice.text(group, "cat") + " " + rate;
            stated.merge(name, EInvoice.number(group, "taxable", "0"), BigDecimal::add);
            stated.merge("tax of " + name, EInvoice.number(group, "tax", "0"), BigDecimal::add);
            if (group.has("tax_pln")) {
                stated.put("PLN of " + name, EInvoice.number(group, "tax_pln", "0"));
            }
        }
        stated.put("payable", EInvoice.number(invoice.totals(), "payable", "0"));
        return stated;
    }

    /** The tax in zloty of the rates for which the invoice states one: as it is now, less as it was, each at its rate. */
    private Map<String, BigDecimal> zloty(Map<String, BigDecimal> stated) {
        Map<String, BigDecimal> zloty = new TreeMap<>();
        for (boolean before : new boolean[] {false, true}) {
            for (TaxGroup group : TotalsEngine.compute(document(before)).groups()) {
                String name = "PLN of " + group.category().code() + " " + group.rate();
                if (stated.containsKey(name)) {
                    BigDecimal tax = TotalsEngine.taxInTaxCurrency(group.tax(), rate(before))
                            .amount();
                    zloty.merge(name, before ? tax.negate() : tax, BigDecimal::add);
                }
            }
        }
        return zloty;
    }

    private TaxCurrency rate(boolean before) {
        JsonNode line = invoice.lines().stream()
                .filter(candidate -> candidate.has(BEFORE) == before && candidate.has("fx_rate"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no exchange rate"));
        LocalDate date = LocalDate.parse(EInvoice.text(invoice.facts(), "issue_date"));
        return new TaxCurrency(CurrencyCode.of("PLN"), EInvoice.number(line, "fx_rate", ""), date);
    }
}
