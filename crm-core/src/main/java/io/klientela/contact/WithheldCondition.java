package io.klientela.contact;

import io.klientela.category.CategoryList;
import io.klientela.customfield.CustomFieldCondition;
import io.klientela.id.CategoryId;
import io.klientela.paging.SearchWord;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.party.CountryCode;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.validation.StorableMomentValidator;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions on what {@link BasicContact} withholds: they answer only with contacts that the viewer sees in full. */
public sealed interface WithheldCondition extends ContactCondition {
    @Override
    default boolean needsFullView() {
        return true;
    }

    /** Those that hold an entry of a list: its group, tag, type, source or warmth. */
    record Holding(CategoryList list, CategoryId category) implements WithheldCondition {
        public Holding {
            requireOfContacts(list);
            Objects.requireNonNull(category, "category");
        }

        @Override
        public boolean matches(FullContact contact) {
            return held(contact.details(), list).contains(category);
        }
    }

    /** Those that hold no entry of a list. */
    record HoldingNone(CategoryList list) implements WithheldCondition {
        public HoldingNone {
            requireOfContacts(list);
        }

        @Override
        public boolean matches(FullContact contact) {
            return held(contact.details(), list).isEmpty();
        }
    }

    /** Those that are open to no one but the employee responsible. */
    record OnlyResponsible() implements WithheldCondition {
        @Override
        public boolean matches(FullContact contact) {
            return contact.access().visibility().equals(Visibility.onlyResponsible());
        }
    }

    /** Those that are shared with everyone, an employee or a team by name. */
    record SharedWith(Principal principal) implements WithheldCondition {
        public SharedWith {
            if (principal.code().startsWith("owner:")) {
                throw new IllegalArgumentException("A contact is not shared with the employee responsible; ask for"
                        + " ContactCondition.ofResponsible(employee)");
            }
        }

        @Override
        public boolean matches(FullContact contact) {
            return contact.access().visibility().shares().containsKey(principal);
        }
    }

    /**
     * Those added within a time.
     *
     * @param from the earliest moment; empty when there is none
     * @param until the moment before which they were added; empty when there is none
     */
    record CreatedWithin(Optional<Instant> from, Optional<Instant> until) implements WithheldCondition {
        public CreatedWithin {
            from = from.map(StorableMomentValidator::bound);
            until = until.map(StorableMomentValidator::bound);
        }

        @Override
        public boolean matches(FullContact contact) {
            return from.filter(contact.createdAt()::isBefore).isEmpty()
                    && until.map(contact.createdAt()::isBefore).orElse(true);
        }
    }

    /** Those with an address in a country. */
    record InCountry(CountryCode country) implements WithheldCondition {
        public InCountry {
            Objects.requireNonNull(country, "country");
        }

        @Override
        public boolean matches(FullContact contact) {
            return contact.details().addresses().stream()
                    .anyMatch(address -> address.address().country().equals(Optional.of(country)));
        }
    }

    /** Those with an address in a city: every word of the name is a word of a city of theirs, and not only its beginning. */
    record InCity(String city) implements WithheldCondition {
        public InCity {
            if (SearchWord.in(city).isEmpty()) {
                throw new UnfitSearchException(city, UnfitSearchException.Reason.NO_WORDS);
            }
        }

        /** The words that a contact's cities hold. */
        public Set<SearchWord> words() {
            return Set.copyOf(SearchWord.in(city));
        }

        @Override
        public boolean matches(FullContact contact) {
            return ContactWords.of(contact).cities().containsAll(words());
        }
    }

    /** Those that a search finds by all that is known of them. */
    record HasWords(SearchText text) implements WithheldCondition {
        public HasWords {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public boolean matches(FullContact contact) {
            return text.matches(ContactWords.of(contact).all());
        }
    }

    /** Those with a standing consent by which they may be reached on a channel; any channel means each of them. */
    record HasConsent(ConsentPurpose purpose, Channel channel) implements WithheldCondition {
        public HasConsent {
            Objects.requireNonNull(purpose, "purpose");
            Objects.requireNonNull(channel, "channel");
        }

        @Override
        public boolean matches(FullContact contact) {
            return false;
        }

        @Override
        public boolean matches(FullContact contact, ContactFacts facts) {
            return channel.single().stream()
                    .allMatch(each -> facts.isGiven(contact.project(), contact.id(), purpose, each));
        }
    }

    /** Those whose custom fields meet a condition. */
    record Custom(CustomFieldCondition condition) implements WithheldCondition {
        public Custom {
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public boolean matches(FullContact contact) {
            return condition.matches(contact.details().custom());
        }
    }

    private static void requireOfContacts(CategoryList list) {
        held(ContactDetails.empty(), list);
    }

    private static Set<CategoryId> held(ContactDetails details, CategoryList list) {
        return switch (list) {
            case CONTACT_GROUP -> details.groups();
            case TAG -> details.tags();
            case CONTACT_TYPE -> details.type().stream().collect(Collectors.toSet());
            case SOURCE -> details.source().stream().collect(Collectors.toSet());
            case WARMTH -> details.warmth().stream().collect(Collectors.toSet());
            default -> throw new IllegalArgumentException("Contacts hold no entries of the list " + list.code());
        };
    }
}
