package io.klientela.catalogue;

import io.klientela.project.ProjectStores;

/** The stores that this feature needs. */
public interface CatalogueStores extends ProjectStores {
    TaxStore taxes();

    ProductStore products();

    TermsStore terms();
}
