package io.klientela.importing;

import java.util.Set;

/**
 * What the table of names says of a column.
 *
 * @param word a field, a part of an address, or one of the words that {@link ColumnMapper} settles by the other columns
 * @param kind of which kind the phone or the address is, or an empty string when the name does not say
 * @param isWeak whether it yields to another column of the same field
 */
record HeaderMeaning(String word, String kind, boolean isWeak) {
    private static final Set<String> ADDRESS_PARTS =
            Set.of("street", "additional", "postal-code", "city", "region", "country");

    static HeaderMeaning of(String word, String kind) {
        return word.startsWith("~")
                ? new HeaderMeaning(word.substring(1), kind, true)
                : new HeaderMeaning(word, kind, false);
    }

    boolean isAddress() {
        return ADDRESS_PARTS.contains(word);
    }

    boolean takesKind() {
        return isAddress() || word.startsWith("phone.");
    }

    boolean isLabel() {
        return word.startsWith("label.");
    }
}
