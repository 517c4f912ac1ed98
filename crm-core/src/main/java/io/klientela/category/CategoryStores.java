package io.klientela.category;

import io.klientela.project.ProjectStores;

/** The stores that this feature needs. */
public interface CategoryStores extends ProjectStores {
    CategoryStore categories();
}
