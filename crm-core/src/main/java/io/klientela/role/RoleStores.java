package io.klientela.role;

import io.klientela.history.HistoryStores;
import io.klientela.outbox.OutboxStores;
import java.util.List;

/** The stores that this feature needs. */
public interface RoleStores extends HistoryStores, OutboxStores {
    RoleStore roles();

    /** Every store whose records hold roles. */
    List<HoldsRoles> roleHolders();
}
