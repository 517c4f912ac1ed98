package io.klientela.project;

import io.klientela.party.BankAccount;
import io.klientela.party.EmailAddress;
import io.klientela.party.Image;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.text.StorableText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a project's documents say about the firm (RAMISYS-2, TEAMLAB-38, MINICRM-2).
 *
 * @param legalName the name on documents, 1 to 200 characters (BT-27)
 * @param address its seat (BG-5)
 * @param taxNumbers its tax numbers, the one for VAT first (BT-31)
 * @param registration its entry in a register, as printed, or an empty string (BT-30, BT-33)
 * @param email the sender of its mail (RAMISYS-5)
 * @param phone as printed, or an empty string
 * @param website as printed, or an empty string
 * @param bankAccounts where it is paid, the preferred one first (BG-17)
 * @param logo printed at the head of documents
 */
public record OrganizationProfile(
        String legalName,
        Optional<PostalAddress> address,
        List<TaxNumber> taxNumbers,
        String registration,
        Optional<EmailAddress> email,
        String phone,
        String website,
        List<BankAccount> bankAccounts,
        Optional<Image> logo) {
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 500;

    public OrganizationProfile {
        StorableText.required("A legal name", legalName, MAX_NAME);
        for (String text : List.of(registration, phone, website)) {
            StorableText.optional("A text of the profile", text, MAX_TEXT);
        }
        Objects.requireNonNull(address, "address");
        taxNumbers = List.copyOf(taxNumbers);
        Objects.requireNonNull(email, "email");
        bankAccounts = List.copyOf(bankAccounts);
        Objects.requireNonNull(logo, "logo");
    }

    /** A profile with a name alone; the rest is added by the {@code with} methods. */
    public static OrganizationProfile named(String legalName) {
        return new OrganizationProfile(
                legalName, Optional.empty(), List.of(), "", Optional.empty(), "", "", List.of(), Optional.empty());
    }

    public OrganizationProfile withAddress(PostalAddress changed) {
        return new OrganizationProfile(
                legalName, Optional.of(changed), taxNumbers, registration, email, phone, website, bankAccounts, logo);
    }

    public OrganizationProfile withTaxNumbers(List<TaxNumber> changed) {
        return new OrganizationProfile(
                legalName, address, changed, registration, email, phone, website, bankAccounts, logo);
    }

    public OrganizationProfile withRegistration(String changed) {
        return new OrganizationProfile(
                legalName, address, taxNumbers, changed, email, phone, website, bankAccounts, logo);
    }

    /** How the firm is reached; empty strings leave phone and website out. */
    public OrganizationProfile withReach(EmailAddress mail, String phoneNumber, String site) {
        return new OrganizationProfile(
                legalName, address, taxNumbers, registration, Optional.of(mail), phoneNumber, site, bankAccounts, logo);
    }

    public OrganizationProfile withBankAccounts(List<BankAccount> changed) {
        return new OrganizationProfile(
                legalName, address, taxNumbers, registration, email, phone, website, changed, logo);
    }

    public OrganizationProfile withLogo(Image changed) {
        return new OrganizationProfile(
                legalName,
                address,
                taxNumbers,
                registration,
                email,
                phone,
                website,
                bankAccounts,
                Optional.of(changed));
    }
}
