package io.klientela.validation;

import io.klientela.text.Messages;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills message templates from this library's bundles and from the attributes of the constraint: {@code {key}} first,
 * then {@code {max}} and the like. No expression language takes part, so a value that a user typed is never evaluated.
 */
final class BundleInterpolator implements MessageInterpolator {
    private static final Pattern PARAMETER = Pattern.compile("(?<!\\\\)\\{([A-Za-z0-9_.]+)}");

    private final Locale locale;

    BundleInterpolator(Locale locale) {
        this.locale = locale;
    }

    /** The template of a message that is to be shown as it is: a label that a user typed may hold braces. */
    static String literal(String message) {
        return message.replace("{", "\\{");
    }

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, locale);
    }

    @Override
    public String interpolate(String template, Context context, Locale wanted) {
        Map<String, Object> attributes = context.getConstraintDescriptor().getAttributes();
        String message = replace(template, key -> Messages.find(key, wanted));
        return replace(message, key -> attributes.containsKey(key) ? String.valueOf(attributes.get(key)) : "")
                .replace("\\{", "{");
    }

    private static String replace(String template, UnaryOperator<String> lookup) {
        Matcher matcher = PARAMETER.matcher(template);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String found = lookup.apply(matcher.group(1));
            matcher.appendReplacement(result, Matcher.quoteReplacement(found.isEmpty() ? matcher.group() : found));
        }
        return matcher.appendTail(result).toString();
    }
}
