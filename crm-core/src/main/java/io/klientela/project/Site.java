package io.klientela.project;

import io.klientela.party.PostalAddress;
import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * A further address of a firm beside its seat, such as a branch, a warehouse, or where letters go.
 *
 * @param name what the firm calls it, 1 to 100 characters
 * @param address where it is
 */
public record Site(String name, PostalAddress address) {
    private static final int MAX_NAME = 100;

    public Site {
        StorableText.required("A site's name", name, MAX_NAME);
        Objects.requireNonNull(address, "address");
    }
}
