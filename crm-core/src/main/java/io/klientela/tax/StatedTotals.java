package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The totals (BG-22) as a document states them; what it leaves out is zero.
 *
 * @param sumOfLineNets BT-106
 * @param allowances BT-107
 * @param charges BT-108
 * @param net BT-109
 * @param tax BT-110
 * @param gross BT-112
 * @param prepaid BT-113
 * @param rounding BT-114
 * @param payable BT-115
 */
public record StatedTotals(
        BigDecimal sumOfLineNets,
        BigDecimal allowances,
        BigDecimal charges,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        BigDecimal prepaid,
        BigDecimal rounding,
        BigDecimal payable) {
    public StatedTotals {
        Objects.requireNonNull(sumOfLineNets, "sumOfLineNets");
        Objects.requireNonNull(allowances, "allowances");
        Objects.requireNonNull(charges, "charges");
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(prepaid, "prepaid");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(payable, "payable");
    }

    static StatedTotals of(Totals totals) {
        return new StatedTotals(
                totals.sumOfLineNets().amount(),
                totals.allowances().amount(),
                totals.charges().amount(),
                totals.net().amount(),
                totals.tax().amount(),
                totals.gross().amount(),
                totals.prepaid().amount(),
                totals.rounding().amount(),
                totals.payable().amount());
    }
}
