package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_IMAGE;
import static io.klientela.jdbc.schema.Tables.CRM_ORGANIZATION;

import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmImageRecord;
import io.klientela.jdbc.schema.tables.records.CrmOrganizationRecord;
import io.klientela.party.Image;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.VatStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The states that organisation profiles have had, each kept once under the hash of its content. The project names its
 * present one, an invoice the one that it was issued with, so that thousands of invoices share one row and one logo.
 */
final class OrganizationTable {
    private final DSLContext sql;
    private final ProfileCache cache;
    private final OrganizationLists lists;

    /** Those that this transaction has seen to be stored: they go with their project alone. */
    private final Set<ProfileKey> stored = new HashSet<>();

    OrganizationTable(DSLContext sql, ProfileCache cache) {
        this.sql = sql;
        this.cache = cache;
        this.lists = new OrganizationLists(sql);
    }

    /** Keeps the profile, unless it is there already, and gives its hash. */
    String save(ProjectId project, OrganizationProfile profile) {
        String hash = cache.hashOf(profile).orElseGet(() -> ProfileHash.of(profile));
        if (!isStored(project, hash)) {
            profile.logo().ifPresent(logo -> save(project, logo));
            insert(project, hash, profile);
        }
        stored.add(new ProfileKey(project, hash));
        return hash;
    }

    private boolean isStored(ProjectId project, String hash) {
        return stored.contains(new ProfileKey(project, hash))
                || sql.fetchExists(
                        CRM_ORGANIZATION,
                        CRM_ORGANIZATION.PROJECT_ID.eq(project).and(CRM_ORGANIZATION.HASH.eq(hash)));
    }

    private void save(ProjectId project, Image image) {
        if (!sql.fetchExists(CRM_IMAGE, CRM_IMAGE.PROJECT_ID.eq(project).and(CRM_IMAGE.HASH.eq(image.hash())))) {
            CrmImageRecord row = new CrmImageRecord();
            row.setProjectId(project);
            row.setHash(image.hash());
            row.setContent(image.bytes());
            Rows.insert(sql, row);
        }
    }

    private void insert(ProjectId project, String hash, OrganizationProfile profile) {
        CrmOrganizationRecord row = new CrmOrganizationRecord();
        row.setProjectId(project);
        row.setHash(hash);
        row.setLegalName(profile.legalName());
        Addresses.write(row, profile.address());
        row.setVatRegistered(profile.vatStatus() == VatStatus.REGISTERED);
        row.setRegistration(profile.registration());
        row.setEmail(profile.email().orElse(null));
        row.setPhone(profile.phone());
        row.setWebsite(profile.website());
        row.setLogoHash(profile.logo().map(Image::hash).orElse(null));
        Rows.insert(sql, row);
        lists.insert(new ProfileKey(project, hash), profile);
    }

    /** The profiles of these keys, which rows of this transaction name; at most six queries, however many. */
    Map<ProfileKey, OrganizationProfile> load(Collection<ProfileKey> keys) {
        stored.addAll(keys);
        Map<ProfileKey, OrganizationProfile> profiles = new HashMap<>();
        Set<ProfileKey> missing = new HashSet<>();
        for (ProfileKey key : keys) {
            cache.find(key).ifPresentOrElse(profile -> profiles.put(key, profile), () -> missing.add(key));
        }
        if (!missing.isEmpty()) {
            Map<ProfileKey, OrganizationProfile> read = read(missing);
            cache.putAll(read);
            profiles.putAll(read);
        }
        return profiles;
    }

    private Map<ProfileKey, OrganizationProfile> read(Set<ProfileKey> keys) {
        Set<ProjectId> projects = keys.stream().map(ProfileKey::project).collect(Collectors.toSet());
        Set<String> hashes = keys.stream().map(ProfileKey::hash).collect(Collectors.toSet());
        List<CrmOrganizationRecord> rows = sql.selectFrom(CRM_ORGANIZATION)
                .where(CRM_ORGANIZATION.PROJECT_ID.in(projects))
                .and(CRM_ORGANIZATION.HASH.in(hashes))
                .fetch();
        OrganizationLists.Loaded loaded = lists.load(projects, hashes);
        Map<ProfileKey, Image> logos = logos(
                projects,
                rows.stream()
                        .map(CrmOrganizationRecord::getLogoHash)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<ProfileKey, OrganizationProfile> profiles = new HashMap<>();
        for (CrmOrganizationRecord row : rows) {
            ProfileKey key = new ProfileKey(row.getProjectId(), row.getHash());
            profiles.put(
                    key,
                    new OrganizationProfile(
                            row.getLegalName(),
                            Addresses.read(row),
                            loaded.sites(key),
                            loaded.taxNumbers(key),
                            row.getVatRegistered() ? VatStatus.REGISTERED : VatStatus.NOT_REGISTERED,
                            row.getRegistration(),
                            loaded.legalNotes(key),
                            Optional.ofNullable(row.getEmail()),
                            row.getPhone(),
                            row.getWebsite(),
                            loaded.bankAccounts(key),
                            Optional.ofNullable(row.getLogoHash())
                                    .map(hash -> logos.get(new ProfileKey(row.getProjectId(), hash)))));
        }
        return profiles;
    }

    private Map<ProfileKey, Image> logos(Set<ProjectId> projects, Set<String> hashes) {
        return hashes.isEmpty()
                ? Map.of()
                : sql.selectFrom(CRM_IMAGE)
                        .where(CRM_IMAGE.PROJECT_ID.in(projects))
                        .and(CRM_IMAGE.HASH.in(hashes))
                        .fetchMap(
                                row -> new ProfileKey(row.getProjectId(), row.getHash()),
                                row -> Image.of(row.getContent()));
    }
}
