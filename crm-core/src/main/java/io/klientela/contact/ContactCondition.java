package io.klientela.contact;

import io.klientela.category.CategoryList;
import io.klientela.customfield.CustomFieldCondition;
import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.party.CountryCode;
import io.klientela.session.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What contacts may be asked for, combined with {@link #and}, {@link #or} and {@link #not}. Each condition tells by itself
 * which contacts it {@link #matches}: the rule that every storage follows.
 *
 * <p>A condition that holds more than {@value #MAX_SIZE} conditions, those that combine others among them, or nests deeper than
 * {@value #MAX_DEPTH}, is refused with {@link QueryTooLargeException}.
 */
public sealed interface ContactCondition permits BasicCondition, WithheldCondition, CombinedCondition {
    /** The most conditions that one holds, itself among them. */
    int MAX_SIZE = 200;

    /** How deep conditions nest. */
    int MAX_DEPTH = 12;

    /** Whether {@code contact} meets the condition, as far as it tells by itself: it has given no consents then. */
    boolean matches(FullContact contact);

    /** Whether {@code contact}, with what stands beside it, meets the condition. */
    default boolean matches(FullContact contact, ContactFacts facts) {
        return matches(contact);
    }

    /**
     * Whether the condition looks at what {@link BasicContact} withholds. A whole that holds such a part answers only with
     * contacts that the viewer sees in full, so that a filter never tells what a record would not.
     */
    boolean needsFullView();

    /** Every contact. */
    static ContactCondition everything() {
        return new CombinedCondition.AllOf(List.of());
    }

    static ContactCondition allOf(ContactCondition... parts) {
        return new CombinedCondition.AllOf(List.of(parts));
    }

    static ContactCondition anyOf(ContactCondition... parts) {
        return new CombinedCondition.AnyOf(List.of(parts));
    }

    static ContactCondition not(ContactCondition part) {
        return new CombinedCondition.Not(part);
    }

    static ContactCondition ofKind(ContactKind kind) {
        return new BasicCondition.OfKind(kind);
    }

    static ContactCondition ofResponsible(EmployeeId employee) {
        return new BasicCondition.OfResponsible(employee);
    }

    static ContactCondition inGroup(CategoryId group) {
        return new WithheldCondition.Holding(CategoryList.CONTACT_GROUP, group);
    }

    static ContactCondition withTag(CategoryId tag) {
        return new WithheldCondition.Holding(CategoryList.TAG, tag);
    }

    static ContactCondition ofType(CategoryId type) {
        return new WithheldCondition.Holding(CategoryList.CONTACT_TYPE, type);
    }

    static ContactCondition fromSource(CategoryId source) {
        return new WithheldCondition.Holding(CategoryList.SOURCE, source);
    }

    static ContactCondition ofWarmth(CategoryId warmth) {
        return new WithheldCondition.Holding(CategoryList.WARMTH, warmth);
    }

    /** Those with no entry of {@code list}: without a tag, without a source and so on. */
    static ContactCondition without(CategoryList list) {
        return new WithheldCondition.HoldingNone(list);
    }

    static ContactCondition onlyResponsible() {
        return new WithheldCondition.OnlyResponsible();
    }

    static ContactCondition openToEveryone() {
        return new WithheldCondition.SharedWith(Principal.everyone());
    }

    static ContactCondition sharedWith(Principal principal) {
        return new WithheldCondition.SharedWith(principal);
    }

    /** Those added at {@code from} or later. */
    static ContactCondition createdFrom(Instant from) {
        return new WithheldCondition.CreatedWithin(Optional.of(from), Optional.empty());
    }

    /** Those added before {@code until}. */
    static ContactCondition createdBefore(Instant until) {
        return new WithheldCondition.CreatedWithin(Optional.empty(), Optional.of(until));
    }

    static ContactCondition inCountry(CountryCode country) {
        return new WithheldCondition.InCountry(country);
    }

    /** Those whose fields that the project has added meet {@code condition}. */
    static ContactCondition custom(CustomFieldCondition condition) {
        return new WithheldCondition.Custom(condition);
    }

    /** Those with a standing consent for a purpose by which they may be reached on a channel; any means each of them. */
    static ContactCondition hasConsent(ConsentPurpose purpose, Channel channel) {
        return new WithheldCondition.HasConsent(purpose, channel);
    }

    static ContactCondition inCity(String city) {
        return new WithheldCondition.InCity(city);
    }

    /**
     * Those that {@code text} finds, in all that is known of them. As a condition among others it needs the full view; a
     * list that is searched as a whole, also by those who see contacts in part, is {@link ContactQuery#words}.
     */
    static ContactCondition words(String text) {
        return new WithheldCondition.HasWords(new SearchText(text));
    }

    /** Those that {@code text} finds by names, e-mails and phones alone. */
    static ContactCondition basicWords(String text) {
        return new BasicCondition.HasBasicWords(new SearchText(text));
    }

    /** Both hold. */
    default ContactCondition and(ContactCondition other) {
        return new CombinedCondition.AllOf(
                Stream.concat(conjuncts().stream(), other.conjuncts().stream()).toList());
    }

    /** At least one of both holds. */
    default ContactCondition or(ContactCondition other) {
        return new CombinedCondition.AnyOf(
                Stream.concat(disjuncts(this), disjuncts(other)).toList());
    }

    /** So that many alternatives in a row do not nest. */
    private static Stream<ContactCondition> disjuncts(ContactCondition condition) {
        return condition instanceof CombinedCondition.AnyOf any ? any.parts().stream() : Stream.of(condition);
    }

    /** The conditions that all hold when this one does. */
    default List<ContactCondition> conjuncts() {
        return this instanceof CombinedCondition.AllOf all ? all.parts() : List.of(this);
    }
}
