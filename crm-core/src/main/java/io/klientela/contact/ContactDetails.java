package io.klientela.contact;

import io.klientela.customfield.CustomValues;
import io.klientela.id.CategoryId;
import io.klientela.money.CurrencyCode;
import io.klientela.party.ExternalId;
import io.klientela.party.TaxNumber;
import io.klientela.text.StorableText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What persons and companies have in common. Immutable; each {@code with} method returns a changed copy.
 *
 * @param emails e-mail addresses, the preferred one first
 * @param phones phone numbers, the preferred one first
 * @param addresses postal addresses
 * @param websites addresses of sites as written
 * @param profiles profiles in social networks
 * @param taxNumber its tax number with country: of a firm that pays VAT its VAT identifier (DIČ, NIP, CUI, numéro de TVA)
 * @param registration its number in a register of firms as written (IČO, SIREN, KRS), at most 100 characters, kept without spaces
 *     around it, or an empty string
 * @param currency of the invoices made for it (TEAMLAB-7)
 * @param language of the invoices made for it
 * @param type client, supplier and the like (TEAMLAB-5)
 * @param source where it came from (ImCRM-7)
 * @param warmth how ready it is to buy (TEAMLAB-13)
 * @param groups the groups that it is in (ImCRM-4)
 * @param tags the tags that it carries (TEAMLAB-8)
 * @param externalIds what other systems call it
 * @param description free text, at most 10,000 characters
 * @param custom what it holds in the fields that the project has added (TEAMLAB-6)
 */
public record ContactDetails(
        List<ContactEmail> emails,
        List<ContactPhone> phones,
        List<ContactAddress> addresses,
        List<String> websites,
        List<ContactProfile> profiles,
        Optional<TaxNumber> taxNumber,
        String registration,
        Optional<CurrencyCode> currency,
        Optional<Locale> language,
        Optional<CategoryId> type,
        Optional<CategoryId> source,
        Optional<CategoryId> warmth,
        Set<CategoryId> groups,
        Set<CategoryId> tags,
        Set<ExternalId> externalIds,
        String description,
        CustomValues custom) {
    static final int MAX_DESCRIPTION = 10_000;
    static final int MAX_WEBSITE = 300;
    static final int MAX_REGISTRATION = 100;

    public ContactDetails {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
        websites = List.copyOf(websites);
        profiles = List.copyOf(profiles);
        Objects.requireNonNull(taxNumber, "taxNumber");
        registration = StorableText.optional("A registration", registration, MAX_REGISTRATION)
                .strip();
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(warmth, "warmth");
        groups = Set.copyOf(groups);
        tags = Set.copyOf(tags);
        externalIds = Set.copyOf(externalIds);
        websites.forEach(site -> StorableText.required("A website", site, MAX_WEBSITE));
        StorableText.optional("A description", description, MAX_DESCRIPTION);
        Objects.requireNonNull(custom, "custom");
    }

    public static ContactDetails empty() {
        return new ContactDetails(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                CustomValues.none());
    }

    public ContactDetails withEmails(List<ContactEmail> changed) {
        return changed(copy -> copy.emails = changed);
    }

    public ContactDetails withPhones(List<ContactPhone> changed) {
        return changed(copy -> copy.phones = changed);
    }

    public ContactDetails withAddresses(List<ContactAddress> changed) {
        return changed(copy -> copy.addresses = changed);
    }

    public ContactDetails withWebsites(List<String> changed) {
        return changed(copy -> copy.websites = changed);
    }

    public ContactDetails withProfiles(List<ContactProfile> changed) {
        return changed(copy -> copy.profiles = changed);
    }

    public ContactDetails withTaxNumber(Optional<TaxNumber> changed) {
        return changed(copy -> copy.taxNumber = changed);
    }

    public ContactDetails withRegistration(String changed) {
        return changed(copy -> copy.registration = changed);
    }

    public ContactDetails withCurrency(Optional<CurrencyCode> changed) {
        return changed(copy -> copy.currency = changed);
    }

    public ContactDetails withLanguage(Optional<Locale> changed) {
        return changed(copy -> copy.language = changed);
    }

    public ContactDetails withType(Optional<CategoryId> changed) {
        return changed(copy -> copy.type = changed);
    }

    public ContactDetails withSource(Optional<CategoryId> changed) {
        return changed(copy -> copy.source = changed);
    }

    public ContactDetails withWarmth(Optional<CategoryId> changed) {
        return changed(copy -> copy.warmth = changed);
    }

    public ContactDetails withGroups(Set<CategoryId> changed) {
        return changed(copy -> copy.groups = changed);
    }

    public ContactDetails withTags(Set<CategoryId> changed) {
        return changed(copy -> copy.tags = changed);
    }

    public ContactDetails withExternalIds(Set<ExternalId> changed) {
        return changed(copy -> copy.externalIds = changed);
    }

    public ContactDetails withDescription(String changed) {
        return changed(copy -> copy.description = changed);
    }

    public ContactDetails withCustom(CustomValues changed) {
        return changed(copy -> copy.custom = changed);
    }

    /** The address that invoices go to: the billing address, else the first there is. */
    public Optional<ContactAddress> billingAddress() {
        return ofKind(AddressKind.BILLING).or(() -> addresses.stream().findFirst());
    }

    /** The address that goods go to: the delivery address, else the office, else the first there is. */
    public Optional<ContactAddress> deliveryAddress() {
        return ofKind(AddressKind.DELIVERY)
                .or(() -> ofKind(AddressKind.OFFICE))
                .or(() -> addresses.stream().findFirst());
    }

    private Optional<ContactAddress> ofKind(AddressKind kind) {
        return addresses.stream().filter(address -> address.kind() == kind).findFirst();
    }

    private ContactDetails changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.details();
    }

    /** A copy on its way to being another state, so that a change names the one field that it is about. */
    private static final class Copy {
        private List<ContactEmail> emails;
        private List<ContactPhone> phones;
        private List<ContactAddress> addresses;
        private List<String> websites;
        private List<ContactProfile> profiles;
        private Optional<TaxNumber> taxNumber;
        private String registration;
        private Optional<CurrencyCode> currency;
        private Optional<Locale> language;
        private Optional<CategoryId> type;
        private Optional<CategoryId> source;
        private Optional<CategoryId> warmth;
        private Set<CategoryId> groups;
        private Set<CategoryId> tags;
        private Set<ExternalId> externalIds;
        private String description;
        private CustomValues custom;

        Copy(ContactDetails from) {
            emails = from.emails;
            phones = from.phones;
            addresses = from.addresses;
            websites = from.websites;
            profiles = from.profiles;
            taxNumber = from.taxNumber;
            registration = from.registration;
            currency = from.currency;
            language = from.language;
            type = from.type;
            source = from.source;
            warmth = from.warmth;
            groups = from.groups;
            tags = from.tags;
            externalIds = from.externalIds;
            description = from.description;
            custom = from.custom;
        }

        ContactDetails details() {
            return new ContactDetails(
                    emails,
                    phones,
                    addresses,
                    websites,
                    profiles,
                    taxNumber,
                    registration,
                    currency,
                    language,
                    type,
                    source,
                    warmth,
                    groups,
                    tags,
                    externalIds,
                    description,
                    custom);
        }
    }
}
