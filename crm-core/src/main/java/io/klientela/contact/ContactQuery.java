package io.klientela.contact;

import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import java.util.Objects;

/**
 * Which contacts a list shows. The short methods narrow: all that they ask for holds together. What needs more, such as
 * alternatives, is a {@link ContactCondition}, given to {@link #where}.
 *
 * @param condition what each contact meets
 * @param sort the order of the list
 */
public record ContactQuery(ContactCondition condition, ContactSort sort) {
    private static final ContactQuery ALL = new ContactQuery(ContactCondition.everything(), ContactSort.byName());

    public ContactQuery {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(sort, "sort");
    }

    /** Every contact within reach. */
    public static ContactQuery all() {
        return ALL;
    }

    /** Those that {@code wanted} holds for, besides what was asked before. */
    public ContactQuery where(ContactCondition wanted) {
        return new ContactQuery(condition.and(wanted), sort);
    }

    /** In this order, and no longer in the one asked for before. */
    public ContactQuery sortedBy(ContactSort wanted) {
        return new ContactQuery(condition, wanted);
    }

    public ContactQuery ofKind(ContactKind wanted) {
        return where(ContactCondition.ofKind(wanted));
    }

    public ContactQuery ofResponsible(EmployeeId wanted) {
        return where(ContactCondition.ofResponsible(wanted));
    }

    /** Those in a group (ImCRM-5). */
    public ContactQuery inGroup(CategoryId wanted) {
        return where(ContactCondition.inGroup(wanted));
    }

    public ContactQuery withTag(CategoryId wanted) {
        return where(ContactCondition.withTag(wanted));
    }

    public ContactQuery ofType(CategoryId wanted) {
        return where(ContactCondition.ofType(wanted));
    }

    public ContactQuery fromSource(CategoryId wanted) {
        return where(ContactCondition.fromSource(wanted));
    }

    public ContactQuery ofWarmth(CategoryId wanted) {
        return where(ContactCondition.ofWarmth(wanted));
    }

    /**
     * Whether a condition or the order looks at what {@link BasicContact} withholds. Such a query answers only with contacts that
     * the viewer sees in full, so that a filter never tells what a record would not.
     */
    public boolean needsFullView() {
        return condition.needsFullView() || sort.needsFullView();
    }

    /** Whether {@code contact} meets all conditions: the rule that every storage follows. */
    public boolean matches(FullContact contact) {
        return condition.matches(contact);
    }
}
