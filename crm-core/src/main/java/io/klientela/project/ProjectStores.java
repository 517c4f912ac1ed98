package io.klientela.project;

import io.klientela.history.HistoryStores;
import io.klientela.outbox.OutboxStores;

/** The stores that this feature needs. */
public interface ProjectStores extends HistoryStores, OutboxStores {
    ProjectStore projects();

    EmployeeStore employees();

    TeamStore teams();
}
