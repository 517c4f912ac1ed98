package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CATEGORY;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CUSTOM_FIELD;
import static io.klientela.jdbc.schema.Tables.CRM_EMPLOYEE;
import static io.klientela.jdbc.schema.Tables.CRM_OPPORTUNITY;
import static io.klientela.jdbc.schema.Tables.CRM_PIPELINE;
import static io.klientela.jdbc.schema.Tables.CRM_TAX;
import static io.klientela.jdbc.schema.Tables.CRM_TEAM;

import io.klientela.error.TransientStorageException;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.id.PipelineId;
import io.klientela.id.ProjectId;
import io.klientela.id.TaxId;
import io.klientela.id.TeamId;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.InvoiceContent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;

/**
 * Keeps what a record names from vanishing before the transaction ends. PostgreSQL and MariaDB do that by themselves when
 * they check a foreign key; H2 only looks, so that of two transactions one could remove a category while the other begins
 * to hold it. On H2 the named rows are therefore locked, and by whoever removes one.
 */
final class References {
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final DSLContext sql;

    References(DSLContext sql) {
        this.sql = sql;
    }

    void hold(ProjectId project, Collection<CategoryId> categories) {
        if (!categories.isEmpty()) {
            lock(CRM_CATEGORY, CRM_CATEGORY.PROJECT_ID.eq(project).and(CRM_CATEGORY.ID.in(categories)));
        }
    }

    void hold(ProjectId project, ContactId contact) {
        lock(CRM_CONTACT, CRM_CONTACT.PROJECT_ID.eq(project).and(CRM_CONTACT.ID.eq(contact)));
    }

    /**
     * What an invoice names: the contacts in one order, whichever of them is the client, so that no two transactions wait for each
     * other. MariaDB locks the same rows when they are referred to, PostgreSQL lets others write them meanwhile.
     */
    void hold(ProjectId project, InvoiceContent content) {
        List<ContactId> contacts = Stream.concat(
                        Stream.of(content.client()), content.consignee().map(Consignee::contact).stream())
                .distinct()
                .sorted(Comparator.comparing(ContactId::value))
                .toList();
        if (sql.family() == SQLDialect.MARIADB) {
            contacts.forEach(contact ->
                    share(CRM_CONTACT, CRM_CONTACT.PROJECT_ID.eq(project).and(CRM_CONTACT.ID.eq(contact))));
            content.opportunity()
                    .map(CRM_OPPORTUNITY.ID::eq)
                    .ifPresent(named -> share(
                            CRM_OPPORTUNITY,
                            CRM_OPPORTUNITY.PROJECT_ID.eq(project).and(named)));
        } else {
            contacts.forEach(contact -> hold(project, contact));
        }
    }

    void hold(ProjectId project, PipelineId pipeline) {
        lock(CRM_PIPELINE, CRM_PIPELINE.PROJECT_ID.eq(project).and(CRM_PIPELINE.ID.eq(pipeline)));
    }

    /** Whether a pipeline is there in this version; if so, it stays as it is until the transaction ends. */
    boolean hold(ProjectId project, PipelineId pipeline, long version) {
        var row = sql.select(CRM_PIPELINE.VERSION)
                .from(CRM_PIPELINE)
                .where(CRM_PIPELINE.PROJECT_ID.eq(project))
                .and(CRM_PIPELINE.ID.eq(pipeline));
        return (sql.family() == SQLDialect.H2 ? row.forUpdate() : row.forShare())
                .fetchOptional(CRM_PIPELINE.VERSION)
                .filter(stored -> stored == version)
                .isPresent();
    }

    /** The taxes that a product has, or one that is to go. */
    void holdTaxes(ProjectId project, Collection<TaxId> taxes) {
        lock(CRM_TAX, CRM_TAX.PROJECT_ID.eq(project).and(CRM_TAX.ID.in(taxes)));
    }

    void holdFields(ProjectId project, Collection<CustomFieldId> fields) {
        lock(CRM_CUSTOM_FIELD, CRM_CUSTOM_FIELD.PROJECT_ID.eq(project).and(CRM_CUSTOM_FIELD.ID.in(fields)));
    }

    /**
     * Refuses to make someone responsible who is not there or has left, and keeps them from leaving until the transaction
     * ends: on every database, since no foreign key says so.
     */
    void holdActive(ProjectId project, EmployeeId employee) {
        var row = sql.select(CRM_EMPLOYEE.ACTIVE)
                .from(CRM_EMPLOYEE)
                .where(CRM_EMPLOYEE.PROJECT_ID.eq(project))
                .and(CRM_EMPLOYEE.ID.eq(employee));
        boolean isActive = (sql.family() == SQLDialect.H2 ? row.forUpdate() : row.forShare())
                .fetchOptional(CRM_EMPLOYEE.ACTIVE)
                .orElse(false);
        if (!isActive) {
            throw notThere("The employee " + employee + " is not there or has left");
        }
    }

    /** Whether a team is there; if so, it stays until the transaction ends. */
    boolean hold(ProjectId project, TeamId team) {
        var row = sql.selectOne()
                .from(CRM_TEAM)
                .where(CRM_TEAM.PROJECT_ID.eq(project))
                .and(CRM_TEAM.ID.eq(team));
        return (sql.family() == SQLDialect.H2 ? row.forUpdate() : row.forShare())
                .fetchOptional()
                .isPresent();
    }

    private static TransientStorageException notThere(String what) {
        return new TransientStorageException(FOREIGN_KEY_VIOLATION, new IllegalStateException(what));
    }

    private void share(Table<?> table, Condition which) {
        sql.selectOne().from(table).where(which).forShare().execute();
    }

    private void lock(Table<?> table, Condition which) {
        if (sql.family() == SQLDialect.H2) {
            sql.selectOne().from(table).where(which).forUpdate().execute();
        }
    }
}
