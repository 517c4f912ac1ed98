package io.klientela.tax;

import io.klientela.tax.Finding.Severity;
import io.klientela.text.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which sentence tells a finding to people: one for what several rules ask alike, and few for all that is arithmetic. */
final class RuleText {
    private static final String PREFIX = "tax.rule.";
    private static final String FIGURES = "figures";
    private static final String BUYER_VAT_ID = "BT-48";
    private static final String GROUPS = "BG-23";
    private static final String REASON = "BT-120";

    private static final Map<String, String> BY_RULE = Map.ofEntries(
            Map.entry("BR-08", "seller-address"),
            Map.entry("BR-09", "seller-country"),
            Map.entry("BR-10", "buyer-address"),
            Map.entry("BR-11", "buyer-country"),
            Map.entry("BR-16", "lines"),
            Map.entry("BR-27", "price"),
            Map.entry("BR-33", "allowance-reason"),
            Map.entry("BR-38", "charge-reason"),
            Map.entry("BR-42", "allowance-reason"),
            Map.entry("BR-44", "charge-reason"),
            Map.entry("BR-57", "consignee-country"),
            Map.entry("BR-CO-17", "tax-of-group"),
            Map.entry("BR-CO-18", "groups"),
            Map.entry("BR-CO-26", "seller-identifier"),
            Map.entry("BR-IC-12", "delivery-country"),
            Map.entry("BR-O-11", "outside-scope-alone"),
            Map.entry("BR-O-12", "outside-scope-alone"),
            Map.entry("BR-O-13", "outside-scope-alone"),
            Map.entry("BR-O-14", "outside-scope-alone"),
            Map.entry(SelfCheck.LEVY_OUTSIDE_VAT_BASE, "levy"));

    private static final String DECIMALS = "BR-DEC-";

    /** A rule of a VAT category; CO is no category. */
    private static final Pattern OF_CATEGORY = Pattern.compile("BR-(?!CO-)([A-Z]{1,2})-(\\d{2})");

    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");
    private static final Pattern CHARGE = Pattern.compile("\\bcharge (\\d+)");
    private static final Pattern PART = Pattern.compile("(BT-\\d+) of (.+)");

    private RuleText() {}

    static String of(Finding finding, Locale language) {
        return Messages.of(PREFIX + key(finding), language)
                .replace("{calculated}", finding.calculated().toPlainString())
                .replace("{stated}", finding.stated().toPlainString())
                .replace("{place}", place(finding, language));
    }

    /** Lines, allowances and charges in words of the language; terms and tax groups have none, such as BT-112 and S 23. */
    private static String place(Finding finding, Locale language) {
        Matcher family = OF_CATEGORY.matcher(finding.rule());
        if (finding.subject().equals(GROUPS) && family.matches()) {
            return RuleFamily.category(family.group(1));
        }
        String subject = finding.subject();
        Matcher part = PART.matcher(subject);
        if (!part.matches()) {
            return words(subject, language);
        }
        String term = part.group(1);
        String owner = words(part.group(2), language);
        if (term.equals(REASON)) {
            return owner;
        }
        boolean isInWords = !owner.equals(part.group(2));
        String inside = isInWords ? owner.substring(0, 1).toLowerCase(language) + owner.substring(1) : owner;
        return term + " (" + inside + ")";
    }

    private static String words(String subject, Locale language) {
        String charges = CHARGE.matcher(subject).replaceAll(numbered("charge", language));
        return LINE.matcher(charges).replaceAll(numbered("line", language));
    }

    private static String numbered(String what, Locale language) {
        return Messages.of(PREFIX + "place." + what, language).replace("{number}", "$1");
    }

    private static String key(Finding finding) {
        if (finding.rule().startsWith(DECIMALS)) {
            return "decimals";
        }
        if (finding.severity() == Severity.WARNS) {
            return "tolerated";
        }
        Matcher family = OF_CATEGORY.matcher(finding.rule());
        String ofFamily = family.matches() ? ofCategory(finding, family.group(1), family.group(2)) : FIGURES;
        return BY_RULE.getOrDefault(finding.rule(), ofFamily);
    }

    private static String ofCategory(Finding finding, String family, String number) {
        return switch (number) {
            case "01" -> ofGroups(finding);
            case "02", "03", "04" -> ofIdentifier(finding, family);
            case "05", "06", "07" -> "rate";
            case "10" -> isMissing(finding) ? "category-reason" : "category-reason-forbidden";
            default -> FIGURES;
        };
    }

    private static String ofGroups(Finding finding) {
        if (finding.severity() == Severity.NOT_REPRESENTABLE) {
            return "split-payment-abroad";
        }
        return finding.subject().equals(GROUPS) ? "one-group" : FIGURES;
    }

    /** A rate of a seller who is not registered blocks under these rules: no number makes up for it. */
    private static String ofIdentifier(Finding finding, String family) {
        boolean isOfBuyer = finding.subject().equals(BUYER_VAT_ID);
        if (finding.severity() == Severity.BLOCKS) {
            return "seller-not-registered";
        }
        if (finding.severity() == Severity.NOT_REPRESENTABLE) {
            return "split-payment-alone";
        }
        if (!isMissing(finding)) {
            return isOfBuyer ? "buyer-number-forbidden" : "seller-number-forbidden";
        }
        if (isOfBuyer) {
            return "buyer-vat-number";
        }
        return family.equals("IC") || family.equals("G") ? "seller-vat-number" : "seller-tax-number";
    }

    private static boolean isMissing(Finding finding) {
        return finding.difference().signum() < 0;
    }
}
