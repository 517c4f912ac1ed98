package io.klientela.settings;

import io.klientela.catalogue.CatalogueStores;
import io.klientela.sales.SalesStores;

/** The stores of all that leaves a project and enters another. */
public interface SettingsStores extends SalesStores, CatalogueStores {}
