package io.klientela.catalogue;

import io.klientela.id.TaxId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The taxes of a product: one VAT, and at most one levy beside it (REQUIREMENTS decision 11).
 *
 * @param vat a VAT of the list
 * @param levy a levy of the list
 */
public record ProductTaxes(TaxId vat, Optional<TaxId> levy) {
    public ProductTaxes {
        Objects.requireNonNull(vat, "vat");
        Objects.requireNonNull(levy, "levy");
    }

    /** Both of them, the VAT first. */
    public Stream<TaxId> all() {
        return Stream.concat(Stream.of(vat), levy.stream());
    }
}
