package io.klientela.catalogue;

import java.util.Locale;

/** What is sold: something, or work. */
public enum ProductKind {
    PRODUCT,
    SERVICE;

    /** The form that storages keep, such as {@code service}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
