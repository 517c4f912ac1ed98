package io.klientela.numbering;

/** Leading zeros without the cost of a formatter: a number is rendered inside the transaction that issues it. */
final class Padding {
    private Padding() {}

    static void append(StringBuilder out, long value, int minWidth) {
        String digits = Long.toString(value);
        out.append("0".repeat(Math.max(0, minWidth - digits.length()))).append(digits);
    }
}
