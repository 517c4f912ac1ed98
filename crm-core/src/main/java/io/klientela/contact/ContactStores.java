package io.klientela.contact;

import io.klientela.category.CategoryStores;
import io.klientela.customfield.CustomFieldStores;
import io.klientela.guard.GuardStores;
import java.util.List;

/** The stores that this feature needs. */
public interface ContactStores extends CategoryStores, GuardStores, CustomFieldStores {
    ContactStore contacts();

    /** Every store whose records name contacts. */
    List<RefersToContacts> contactReferrers();

    /** Every store whose records belong to contacts. */
    List<BelongsToContact> contactChildren();

    /** Of those, every store whose records belong to two contacts. */
    List<RelatesContacts> contactRelations();

    /** All that appears on the timelines of contacts. */
    List<AppearsOnTimeline> onTimelines();
}
