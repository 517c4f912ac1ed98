package io.klientela.contact;

import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import java.util.Objects;

/**
 * Which contacts a list shows. The short methods narrow: all that they ask for holds together. What needs more, such as
 * alternatives, is a {@link ContactCondition}, given to {@link #where}.
 *
 * @param condition what each contact meets
 * @param words what was typed to find them: a contact is found by what its viewer sees of it, so that whoever sees it in
 *     part does not find it by the rest
 * @param sort the order of the list
 */
public record ContactQuery(ContactCondition condition, SearchText words, ContactSort sort) {
    private static final ContactQuery ALL =
            new ContactQuery(ContactCondition.everything(), new SearchText(""), ContactSort.byName());

    public ContactQuery {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(sort, "sort");
    }

    /** Every contact within reach. */
    public static ContactQuery all() {
        return ALL;
    }

    /** Those that {@code wanted} holds for, besides what was asked before. */
    public ContactQuery where(ContactCondition wanted) {
        return new ContactQuery(condition.and(wanted), words, sort);
    }

    /** In this order, and no longer in the one asked for before. */
    public ContactQuery sortedBy(ContactSort wanted) {
        return new ContactQuery(condition, words, wanted);
    }

    /**
     * Those that {@code text} finds: each of its words begins a word of their names, company, e-mail addresses, phone
     * numbers, cities, tax number or registration. In the place of what was searched before.
     */
    public ContactQuery words(String text) {
        return new ContactQuery(condition, new SearchText(text), sort);
    }

    /** All that is asked for but the order, as one condition over contacts that are seen in full. */
    public ContactCondition whole() {
        return words.terms().isEmpty() ? condition : condition.and(new WithheldCondition.HasWords(words));
    }

    /** As this, with the search as a condition on what a basic view shows. */
    ContactQuery onBasicWords() {
        return words.terms().isEmpty()
                ? this
                : new ContactQuery(condition.and(new BasicCondition.HasBasicWords(words)), new SearchText(""), sort);
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
     * Whether a condition or the order looks at what {@link BasicContact} withholds. Such a query answers only with contacts
     * that the viewer sees in full, so that a filter never tells what a record would not. The words that are searched do not
     * count: each contact is found by what is seen of it.
     */
    public boolean needsFullView() {
        return condition.needsFullView() || sort.needsFullView();
    }

    /** Whether {@code contact}, seen in full, is one of those, as far as it tells by itself: it has given no consents then. */
    public boolean matches(FullContact contact) {
        return whole().matches(contact);
    }

    /** Whether {@code contact}, seen in full, is one of those: the rule that every storage follows. */
    public boolean matches(FullContact contact, ContactFacts facts) {
        return whole().matches(contact, facts);
    }
}
