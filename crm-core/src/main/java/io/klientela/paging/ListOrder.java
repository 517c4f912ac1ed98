package io.klientela.paging;

import java.util.regex.Pattern;

/**
 * The name of an order of a list, which its cursors carry, so that one of another order is refused and not misread.
 *
 * @param code lower-case letters, digits and dashes; empty for the order that a list has when nobody asks for another
 */
public record ListOrder(String code) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{0,80}");

    /** The order that a list has when nobody asks for another. */
    public static final ListOrder STANDARD = new ListOrder("");

    public ListOrder {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not the name of an order: \"" + code + "\"");
        }
    }
}
