package io.klientela.contact;

import io.klientela.category.CategoryStores;
import java.util.List;

/** The stores that this feature needs. */
public interface ContactStores extends CategoryStores {
    ContactStore contacts();

    /** Every store whose records name contacts. */
    List<RefersToContacts> contactReferrers();
}
