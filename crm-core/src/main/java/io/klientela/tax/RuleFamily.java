package io.klientela.tax;

import java.util.Map;

/** How the norm names the rules of a VAT category: the family of K is IC, that of L is AF, that of M is AG. */
final class RuleFamily {
    private static final Map<String, String> NAMES = Map.of("K", "IC", "L", "AF", "M", "AG");

    private RuleFamily() {}

    /**
     * The rule of that number in the family of the category, such as {@code BR-IC-08}. For a category that the norm
     * gives no such rule, as B, the name is formed in the same way.
     */
    static String rule(String category, String number) {
        return "BR-" + NAMES.getOrDefault(category, category) + "-" + number;
    }

    /** The category whose rules bear that name. */
    static String category(String family) {
        return NAMES.entrySet().stream()
                .filter(named -> named.getValue().equals(family))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(family);
    }
}
