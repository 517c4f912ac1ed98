package io.klientela.jdbc;

import io.klientela.party.BankAccount;
import io.klientela.party.CountryCode;
import io.klientela.party.EmailAddress;
import io.klientela.party.Image;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.LegalNote;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Site;
import io.klientela.project.VatStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Names an organisation profile by its content: equal profiles have equal names, others have others. */
final class ProfileHash {
    private ProfileHash() {}

    static String of(OrganizationProfile profile) {
        List<String> parts = new ArrayList<>();
        parts.add(profile.legalName());
        profile.address().ifPresentOrElse(address -> add(parts, address), () -> parts.add("no address"));
        parts.add("tax numbers " + profile.taxNumbers().size());
        for (TaxNumber number : profile.taxNumbers()) {
            parts.add(number.country().code());
            parts.add(number.number());
        }
        parts.add(profile.registration());
        parts.add(profile.email().map(EmailAddress::address).orElse(""));
        parts.add(profile.phone());
        parts.add(profile.website());
        for (BankAccount account : profile.bankAccounts()) {
            parts.addAll(List.of(account.number(), account.bic(), account.bank()));
        }
        parts.add(profile.logo().map(Image::hash).orElse("no logo"));
        addNotes(parts, profile);
        return of(parts);
    }

    /** Nothing for a profile that has none of it, so that its hash is what it was before there was any. */
    private static void addNotes(List<String> parts, OrganizationProfile profile) {
        if (profile.vatStatus() != VatStatus.REGISTERED) {
            parts.add("VAT status " + profile.vatStatus());
        }
        for (Site site : profile.sites()) {
            parts.add("site");
            parts.add(site.name());
            add(parts, site.address());
        }
        for (LegalNote note : profile.legalNotes()) {
            parts.addAll(List.of("legal note", note.text(), note.source()));
        }
    }

    private static void add(List<String> parts, PostalAddress address) {
        parts.add("address");
        parts.addAll(List.of(
                address.street(),
                address.additional(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country().map(CountryCode::code).orElse("")));
    }

    /** SHA-256 of texts, in hexadecimal digits. Each is led by its length, so that no two lists run into the same. */
    static String of(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
