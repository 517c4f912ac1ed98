package io.klientela.contact;

import io.klientela.customfield.NewCustomValues;
import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import io.klientela.party.ExternalId;
import io.klientela.session.Visibility;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the commands to add a person and a company have in common, as typed in.
 *
 * @param emails e-mail addresses, the preferred one first
 * @param phones phone numbers, the preferred one first
 * @param addresses postal addresses
 * @param websites sites
 * @param profiles profiles in social networks
 * @param taxNumber its tax number
 * @param registration its number in a register of firms, or an empty string
 * @param currency ISO 4217 code, or an empty string
 * @param language BCP 47 tag, or an empty string
 * @param type an entry of the list of contact types
 * @param source an entry of the list of sources
 * @param warmth an entry of the list of warmth levels
 * @param groups entries of the list of groups
 * @param tags entries of the list of tags
 * @param externalIds what other systems call it
 * @param description free text
 * @param custom what is given for the fields that the project has added
 * @param responsible the employee responsible; empty for the one who adds it
 * @param visibility to whom it is open; empty for what the project has set
 */
public record NewContactDetails(
        List<@Valid NewEmail> emails,
        List<@Valid NewPhone> phones,
        List<@Valid NewAddress> addresses,
        List<@Size(max = 300) @WellFormed(Form.NAME) String> websites,
        List<@Valid NewProfile> profiles,
        Optional<@Valid NewTaxNumber> taxNumber,

        @Size(max = ContactDetails.MAX_REGISTRATION) @WellFormed(Form.TEXT)
        String registration,

        @WellFormed(Form.CURRENCY) String currency,
        @WellFormed(Form.LANGUAGE) String language,
        Optional<CategoryId> type,
        Optional<CategoryId> source,
        Optional<CategoryId> warmth,
        Set<CategoryId> groups,
        Set<CategoryId> tags,
        Set<ExternalId> externalIds,
        @Size(max = 10_000) @WellFormed(Form.TEXT) String description,
        NewCustomValues custom,
        Optional<EmployeeId> responsible,
        Optional<Visibility> visibility) {
    /** An e-mail address as typed in, with a note or an empty string. */
    public record NewEmail(
            @NotBlank @Size(max = 254) @WellFormed(Form.EMAIL)
            String address,

            @Size(max = 200) @WellFormed(Form.TEXT) String note) {}

    /** A phone number as typed in, with a note or an empty string. */
    public record NewPhone(
            @Size(max = 60) @WellFormed(Form.NAME) String number,
            PhoneKind kind,
            @Size(max = 200) @WellFormed(Form.TEXT) String note) {}

    /** A profile as typed in. */
    public record NewProfile(
            ProfileKind kind,

            @Size(max = ContactProfile.MAX_ADDRESS) @WellFormed(Form.NAME)
            String address) {
        public NewProfile {
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** A tax number as typed in, with the country that gave it. */
    public record NewTaxNumber(
            @NotBlank @WellFormed(Form.COUNTRY) String country,
            @NotBlank @WellFormed(Form.TAX_NUMBER) String number) {}

    public NewContactDetails {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
        // A missing one is told by its constraint; copyOf would throw.
        websites = Collections.unmodifiableList(new ArrayList<>(websites));
        profiles = List.copyOf(profiles);
        groups = Set.copyOf(groups);
        tags = Set.copyOf(tags);
        externalIds = Set.copyOf(externalIds);
        Objects.requireNonNull(custom, "custom");
    }

    /** No detail at all. */
    public static NewContactDetails empty() {
        return new NewContactDetails(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                NewCustomValues.none(),
                Optional.empty(),
                Optional.empty());
    }

    NewContactDetails plusEmail(NewEmail added) {
        return changed(copy -> copy.emails = with(emails, added));
    }

    NewContactDetails plusPhone(NewPhone added) {
        return changed(copy -> copy.phones = with(phones, added));
    }

    NewContactDetails plusAddress(NewAddress added) {
        return changed(copy -> copy.addresses = with(addresses, added));
    }

    NewContactDetails plusWebsite(String added) {
        return changed(copy -> copy.websites = with(websites, added));
    }

    NewContactDetails plusProfile(NewProfile added) {
        return changed(copy -> copy.profiles = with(profiles, added));
    }

    NewContactDetails plusExternalId(ExternalId added) {
        return changed(copy -> copy.externalIds = including(externalIds, added));
    }

    NewContactDetails plusGroup(CategoryId added) {
        return changed(copy -> copy.groups = including(groups, added));
    }

    NewContactDetails plusTag(CategoryId added) {
        return changed(copy -> copy.tags = including(tags, added));
    }

    NewContactDetails withTaxNumber(NewTaxNumber given) {
        return changed(copy -> copy.taxNumber = Optional.of(given));
    }

    NewContactDetails withRegistration(String given) {
        return changed(copy -> copy.registration = given);
    }

    NewContactDetails withType(CategoryId given) {
        return changed(copy -> copy.type = Optional.of(given));
    }

    NewContactDetails withSource(CategoryId given) {
        return changed(copy -> copy.source = Optional.of(given));
    }

    NewContactDetails withWarmth(CategoryId given) {
        return changed(copy -> copy.warmth = Optional.of(given));
    }

    NewContactDetails withResponsible(EmployeeId given) {
        return changed(copy -> copy.responsible = Optional.of(given));
    }

    NewContactDetails withVisibility(Visibility given) {
        return changed(copy -> copy.visibility = Optional.of(given));
    }

    NewContactDetails withCurrency(String given) {
        return changed(copy -> copy.currency = given);
    }

    NewContactDetails withLanguage(String given) {
        return changed(copy -> copy.language = given);
    }

    NewContactDetails withDescription(String given) {
        return changed(copy -> copy.description = given);
    }

    NewContactDetails withCustom(NewCustomValues given) {
        return changed(copy -> copy.custom = given);
    }

    private NewContactDetails changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.details();
    }

    /** A copy on its way to being another state, so that a change names the one field that it is about. */
    private static final class Copy {
        private List<NewEmail> emails;
        private List<NewPhone> phones;
        private List<NewAddress> addresses;
        private List<String> websites;
        private List<NewProfile> profiles;
        private Optional<NewTaxNumber> taxNumber;
        private String registration;
        private String currency;
        private String language;
        private Optional<CategoryId> type;
        private Optional<CategoryId> source;
        private Optional<CategoryId> warmth;
        private Set<CategoryId> groups;
        private Set<CategoryId> tags;
        private Set<ExternalId> externalIds;
        private String description;
        private NewCustomValues custom;
        private Optional<EmployeeId> responsible;
        private Optional<Visibility> visibility;

        Copy(NewContactDetails from) {
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
            responsible = from.responsible;
            visibility = from.visibility;
        }

        NewContactDetails details() {
            return new NewContactDetails(
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
                    custom,
                    responsible,
                    visibility);
        }
    }

    private static <T> List<T> with(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }

    private static <T> Set<T> including(Set<T> set, T added) {
        return Set.copyOf(with(List.copyOf(set), added).stream().distinct().toList());
    }
}
