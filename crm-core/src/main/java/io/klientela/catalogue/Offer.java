package io.klientela.catalogue;

import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import java.util.Objects;
import java.util.Optional;

/**
 * A product with its taxes as they are at one moment: what a line of an invoice takes over.
 *
 * @param product the product
 * @param vatName what the list of taxes calls its VAT
 * @param vat its VAT
 * @param levy the tax that it bears beside VAT
 */
public record Offer(Product product, String vatName, Vat vat, Optional<Levy> levy) {
    public Offer {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(vatName, "vatName");
        Objects.requireNonNull(vat, "vat");
        Objects.requireNonNull(levy, "levy");
    }
}
