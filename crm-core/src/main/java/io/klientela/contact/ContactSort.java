package io.klientela.contact;

import io.klientela.id.CustomFieldId;
import io.klientela.paging.Keyset;
import io.klientela.paging.ListOrder;
import io.klientela.paging.SortDirection;
import java.util.Objects;

/**
 * The order of a list of contacts. It is made of keys that core computes, so that it is the same on every storage; ties go
 * by id.
 */
public sealed interface ContactSort {
    SortDirection direction();

    /** The name of the order, which cursors carry: one of another order is refused. */
    ListOrder order();

    /** Where {@code contact} stands when the order ascends. */
    Keyset place(FullContact contact);

    /**
     * Whether the order follows what {@link BasicContact} withholds. Such a list answers only with contacts that the viewer
     * sees in full: a place among others would tell what the record does not.
     */
    boolean needsFullView();

    /** By last name or company name, blind to case and accents. */
    record ByName(SortDirection direction) implements ContactSort {
        public ByName {
            Objects.requireNonNull(direction, "direction");
        }

        @Override
        public ListOrder order() {
            return new ListOrder("name-" + direction.code());
        }

        @Override
        public Keyset place(FullContact contact) {
            return contact.place();
        }

        @Override
        public boolean needsFullView() {
            return false;
        }
    }

    /** By when they were added. */
    record ByCreation(SortDirection direction) implements ContactSort {
        public ByCreation {
            Objects.requireNonNull(direction, "direction");
        }

        @Override
        public ListOrder order() {
            return new ListOrder("created-" + direction.code());
        }

        @Override
        public Keyset place(FullContact contact) {
            return Keyset.at(contact.createdAt(), contact.id().value());
        }

        @Override
        public boolean needsFullView() {
            return true;
        }
    }

    /**
     * By a text, a number, a date or a flag that the project has added. Contacts without a value come last when the order
     * ascends. Choices have no order and are refused, with {@link io.klientela.customfield.UnfitFieldQueryException}.
     */
    record ByCustomField(CustomFieldId field, SortDirection direction) implements ContactSort {
        public ByCustomField {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(direction, "direction");
        }

        @Override
        public ListOrder order() {
            return new ListOrder("custom-" + field + "-" + direction.code());
        }

        @Override
        public Keyset place(FullContact contact) {
            return new Keyset(
                    contact.details().custom().sortKey(field), contact.id().value());
        }

        @Override
        public boolean needsFullView() {
            return true;
        }
    }

    static ContactSort byCustomField(CustomFieldId field, SortDirection direction) {
        return new ByCustomField(field, direction);
    }

    static ContactSort byName() {
        return new ByName(SortDirection.ASCENDING);
    }

    static ContactSort byNameDescending() {
        return new ByName(SortDirection.DESCENDING);
    }

    static ContactSort newestFirst() {
        return new ByCreation(SortDirection.DESCENDING);
    }

    static ContactSort oldestFirst() {
        return new ByCreation(SortDirection.ASCENDING);
    }
}
