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
import java.util.function.Consumer;

/**
 * What a project's documents say about the firm (RAMISYS-2, TEAMLAB-38, MINICRM-2).
 *
 * @param legalName the name on documents, 1 to 200 characters (BT-27)
 * @param address its seat (BG-5)
 * @param sites its further addresses, at most 50
 * @param taxNumbers its tax numbers, the one for VAT first (BT-31)
 * @param vatStatus whether it is registered for VAT
 * @param registration its entry in a register, as printed, or an empty string (BT-30, BT-33)
 * @param legalNotes what laws ask its documents to say, at most 20
 * @param email the sender of its mail (RAMISYS-5)
 * @param phone as printed, or an empty string
 * @param website as printed, or an empty string
 * @param bankAccounts where it is paid, the preferred one first (BG-17)
 * @param logo printed at the head of documents
 */
public record OrganizationProfile(
        String legalName,
        Optional<PostalAddress> address,
        List<Site> sites,
        List<TaxNumber> taxNumbers,
        VatStatus vatStatus,
        String registration,
        List<LegalNote> legalNotes,
        Optional<EmailAddress> email,
        String phone,
        String website,
        List<BankAccount> bankAccounts,
        Optional<Image> logo) {
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 500;
    private static final int MAX_SITES = 50;
    private static final int MAX_LEGAL_NOTES = 20;

    public OrganizationProfile {
        StorableText.required("A legal name", legalName, MAX_NAME);
        for (String text : List.of(registration, phone, website)) {
            StorableText.optional("A text of the profile", text, MAX_TEXT);
        }
        Objects.requireNonNull(address, "address");
        sites = atMost(MAX_SITES, sites, "sites");
        taxNumbers = List.copyOf(taxNumbers);
        Objects.requireNonNull(vatStatus, "vatStatus");
        legalNotes = atMost(MAX_LEGAL_NOTES, legalNotes, "legal notes");
        Objects.requireNonNull(email, "email");
        bankAccounts = List.copyOf(bankAccounts);
        Objects.requireNonNull(logo, "logo");
    }

    private static <T> List<T> atMost(int limit, List<T> values, String name) {
        if (values.size() > limit) {
            throw new IllegalArgumentException("A firm has at most " + limit + " " + name + ", not " + values.size());
        }
        return List.copyOf(values);
    }

    /** A profile of a firm registered for VAT, with a name alone; the rest is added by the {@code with} methods. */
    public static OrganizationProfile named(String legalName) {
        return new OrganizationProfile(
                legalName,
                Optional.empty(),
                List.of(),
                List.of(),
                VatStatus.REGISTERED,
                "",
                List.of(),
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty());
    }

    public OrganizationProfile withLegalName(String changed) {
        return changed(copy -> copy.legalName = changed);
    }

    public OrganizationProfile withAddress(PostalAddress changed) {
        return changed(copy -> copy.address = Optional.of(changed));
    }

    public OrganizationProfile withSites(List<Site> changed) {
        return changed(copy -> copy.sites = changed);
    }

    public OrganizationProfile withTaxNumbers(List<TaxNumber> changed) {
        return changed(copy -> copy.taxNumbers = changed);
    }

    public OrganizationProfile withVatStatus(VatStatus changed) {
        return changed(copy -> copy.vatStatus = changed);
    }

    public OrganizationProfile withRegistration(String changed) {
        return changed(copy -> copy.registration = changed);
    }

    public OrganizationProfile withLegalNotes(List<LegalNote> changed) {
        return changed(copy -> copy.legalNotes = changed);
    }

    /** How the firm is reached; empty strings leave phone and website out. */
    public OrganizationProfile withReach(EmailAddress mail, String phoneNumber, String site) {
        return changed(copy -> {
            copy.email = Optional.of(mail);
            copy.phone = phoneNumber;
            copy.website = site;
        });
    }

    public OrganizationProfile withBankAccounts(List<BankAccount> changed) {
        return changed(copy -> copy.bankAccounts = changed);
    }

    public OrganizationProfile withLogo(Image changed) {
        return changed(copy -> copy.logo = Optional.of(changed));
    }

    private OrganizationProfile changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.profile();
    }

    /** A copy on its way to being another state, so that a change names the one field that it is about. */
    private static final class Copy {
        private String legalName;
        private Optional<PostalAddress> address;
        private List<Site> sites;
        private List<TaxNumber> taxNumbers;
        private VatStatus vatStatus;
        private String registration;
        private List<LegalNote> legalNotes;
        private Optional<EmailAddress> email;
        private String phone;
        private String website;
        private List<BankAccount> bankAccounts;
        private Optional<Image> logo;

        Copy(OrganizationProfile from) {
            legalName = from.legalName;
            address = from.address;
            sites = from.sites;
            taxNumbers = from.taxNumbers;
            vatStatus = from.vatStatus;
            registration = from.registration;
            legalNotes = from.legalNotes;
            email = from.email;
            phone = from.phone;
            website = from.website;
            bankAccounts = from.bankAccounts;
            logo = from.logo;
        }

        OrganizationProfile profile() {
            return new OrganizationProfile(
                    legalName,
                    address,
                    sites,
                    taxNumbers,
                    vatStatus,
                    registration,
                    legalNotes,
                    email,
                    phone,
                    website,
                    bankAccounts,
                    logo);
        }
    }
}
