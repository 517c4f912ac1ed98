package io.klientela.category;

import io.klientela.project.ProjectStores;
import java.util.List;

/** The stores that this feature needs. */
public interface CategoryStores extends ProjectStores {
    CategoryStore categories();

    /** Every store whose records hold categories. */
    List<HoldsCategories> categoryHolders();
}
