package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_INVOICE;

import io.klientela.id.InvoiceId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Issued invoices of several ranges of an index, each of which lies in the order of lists: by id. */
final class InvoiceRanges {
    private InvoiceRanges() {}

    /**
     * The invoices that are asked for and in one of the ranges, as walked: of each range no more is read than the slice holds.
     *
     * @param ranges conditions of which no two hold for one invoice
     * @param index the columns by which each range is in order, those of one value too: see {@link Places#latestFirst}
     */
    static List<InvoiceId> ids(DSLContext sql, Condition asked, List<Condition> ranges, Walk walk, Field<?>... index) {
        if (ranges.isEmpty()) {
            return List.of();
        }
        Select<Record1<InvoiceId>> each = ranges.stream()
                .<Select<Record1<InvoiceId>>>map(range -> DSL.select(CRM_INVOICE.ID)
                        .from(CRM_INVOICE)
                        .where(asked)
                        .and(range)
                        .and(walk.beyond(CRM_INVOICE.ID))
                        .orderBy(walk.order(index))
                        .limit(walk.limit()))
                .reduce(Select::unionAll)
                .orElseThrow();
        Field<InvoiceId> id = DSL.field(DSL.name("id"), CRM_INVOICE.ID.getDataType());
        return sql.select(id)
                .from(each.asTable("found", "id"))
                .orderBy(walk.order(id))
                .limit(walk.limit())
                .fetch(id);
    }
}
