package io.klientela.jdbc;

import io.klientela.project.OrganizationProfile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Organisation profiles that were read lately: every command reads its project, and with it a logo. A profile is named by
 * its content, so that what is kept here is right for ever, whatever is rolled back or written by other nodes. Thread-safe.
 */
final class ProfileCache {
    /** With the largest logos these are as many MiB. */
    private static final int SIZE = 64;

    private final Map<ProfileKey, OrganizationProfile> recent =
            Collections.synchronizedMap(new LinkedHashMap<>(SIZE, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ProfileKey, OrganizationProfile> eldest) {
                    return size() > SIZE;
                }
            });

    Optional<OrganizationProfile> find(ProfileKey key) {
        return Optional.ofNullable(recent.get(key));
    }

    /** The hash under which this very profile was read: to compute it takes going through the logo. */
    @SuppressWarnings(
            "ReferenceEquality") // By value, logos would be compared byte by byte; one that is not here is hashed.
    Optional<String> hashOf(OrganizationProfile profile) {
        synchronized (recent) {
            return recent.entrySet().stream()
                    .filter(entry -> entry.getValue() == profile)
                    .map(entry -> entry.getKey().hash())
                    .findFirst();
        }
    }

    void putAll(Map<ProfileKey, OrganizationProfile> profiles) {
        recent.putAll(profiles);
    }
}
