package io.klientela.jdbc;

import io.klientela.id.ContactId;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A range of an index whose rows name contacts, perhaps one of them several times.
 *
 * @param rows the rows
 * @param within what makes them those of the range
 * @param contact the contact that a row names
 * @param key the contact's sort key
 * @param constants the columns that the index begins with and that are the same in all its rows: named in an order, they change
 *     nothing but let H2 see that the index has it already
 * @param order in which the index holds them, behind those
 */
record ContactRange(
        Table<?> rows,
        Condition within,
        Field<ContactId> contact,
        Field<SortKey> key,
        List<Field<?>> constants,
        List<Field<?>> order) {

    /** One whose index holds the contacts in the order of lists. */
    static ContactRange inListOrder(
            Table<?> rows, Condition within, Field<ContactId> contact, Field<SortKey> key, List<Field<?>> constants) {
        return new ContactRange(rows, within, contact, key, constants, List.of(key, contact));
    }

    boolean isInListOrder() {
        return order.equals(List.of(key, contact));
    }

    /** Its first rows. They are asked for in its order, since a database would else read any rows until it has enough. */
    Select<Record2<ContactId, SortKey>> first(int most) {
        return select().orderBy(behindConstants(order)).limit(most);
    }

    /** Those beyond the place where a walk stands, in its order. */
    Select<Record2<ContactId, SortKey>> beyond(Walk walk, int most) {
        return beyond(walk, DSL.noCondition(), most);
    }

    /** Those of them that meet a condition. */
    Select<Record2<ContactId, SortKey>> beyond(Walk walk, Condition condition, int most) {
        return beyond(walk)
                .and(condition)
                .orderBy(walk.order(behindConstants(List.of(key, contact)).toArray(Field<?>[]::new)))
                .limit(most);
    }

    /** All of those, in any order. */
    SelectConditionStep<Record2<ContactId, SortKey>> beyond(Walk walk) {
        return select().and(walk.beyond(key, Keyset::key, contact));
    }

    private List<Field<?>> behindConstants(List<Field<?>> fields) {
        return Stream.concat(constants.stream(), fields.stream()).toList();
    }

    private SelectConditionStep<Record2<ContactId, SortKey>> select() {
        return DSL.select(contact, key).from(rows).where(within);
    }
}
