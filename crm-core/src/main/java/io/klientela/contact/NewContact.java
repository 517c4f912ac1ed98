package io.klientela.contact;

import io.klientela.customfield.CustomValue;
import io.klientela.id.CategoryId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.party.ExternalId;
import io.klientela.session.Visibility;

/**
 * The command to add a contact. Raw input: it is validated as a whole when it is carried out.
 *
 * @param <T> the command itself, so that calls can be chained
 */
public sealed interface NewContact<T extends NewContact<T>> permits NewPerson, NewCompany {
    /** What persons and companies have in common. */
    NewContactDetails details();

    /** This command with other details. */
    T with(NewContactDetails changed);

    /** Adds an e-mail address. */
    default T email(String address) {
        return with(details().plusEmail(new NewContactDetails.NewEmail(address, "")));
    }

    /** Adds a work phone; a number without a prefix is read as dialled in the project's country. */
    default T phone(String number) {
        return phone(number, PhoneKind.WORK, "");
    }

    /** Adds a phone with a note, such as when it is answered (ASARI-2). */
    default T phone(String number, PhoneKind kind, String note) {
        return with(details().plusPhone(new NewContactDetails.NewPhone(number, kind, note)));
    }

    /** Adds an address. */
    default T address(NewAddress address) {
        return with(details().plusAddress(address));
    }

    /** Adds a website. */
    default T website(String address) {
        return with(details().plusWebsite(address));
    }

    /** Adds a profile in a social network (TEAMLAB-6). */
    default T profile(ProfileKind kind, String address) {
        return with(details().plusProfile(new NewContactDetails.NewProfile(kind, address)));
    }

    /** What another system calls it; no other contact of the project has the same. */
    default T externalId(ExternalId id) {
        return with(details().plusExternalId(id));
    }

    /**
     * Its tax number, in any spelling, with or without the country's prefix. Of a firm that pays VAT it is its VAT identifier (BT-48), as
     * which invoices print it: NIP, DIČ, CUI, numéro de TVA. A number that the firm has beside it is its {@link #registration}.
     */
    default T taxId(String country, String number) {
        return with(details().withTaxNumber(new NewContactDetails.NewTaxNumber(country, number)));
    }

    /**
     * Its number in a register of firms (BT-47). Invoices print a label before it, {@code IČO} of a Czech firm in a Czech one, so it is
     * given without that, and with the name of the register where a country has several: {@code 25123891}, {@code KRS 0000123456}.
     */
    default T registration(String number) {
        return with(details().withRegistration(number));
    }

    /** The currency of the invoices made for it (TEAMLAB-7). */
    default T currency(String code) {
        return with(details().withCurrency(code));
    }

    /** The language of the invoices made for it. */
    default T language(String tag) {
        return with(details().withLanguage(tag));
    }

    default T type(CategoryId type) {
        return with(details().withType(type));
    }

    /** Where it came from (ImCRM-7). */
    default T source(CategoryId source) {
        return with(details().withSource(source));
    }

    default T warmth(CategoryId warmth) {
        return with(details().withWarmth(warmth));
    }

    /** Puts it into a group. */
    default T group(CategoryId group) {
        return with(details().plusGroup(group));
    }

    default T tag(CategoryId tag) {
        return with(details().plusTag(tag));
    }

    default T description(String text) {
        return with(details().withDescription(text));
    }

    /** What a field that the project has added is to hold, as a form gives it: several texts for a multi-choice. */
    default T custom(CustomFieldId field, String... texts) {
        return with(details().withCustom(details().custom().with(field, texts)));
    }

    /** What a field that the project has added is to hold. */
    default T custom(CustomFieldId field, CustomValue value) {
        return with(details().withCustom(details().custom().with(field, value)));
    }

    /** The employee responsible; the one who adds it unless named (TEAMLAB-10). */
    default T responsible(EmployeeId employee) {
        return with(details().withResponsible(employee));
    }

    /** To whom it is open; what the project has set unless named (TEAMLAB-11). */
    default T visibility(Visibility visibility) {
        return with(details().withVisibility(visibility));
    }
}
