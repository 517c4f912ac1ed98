package io.klientela.consent;

import io.klientela.id.CategoryId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The marketing block of a contact (ASARI-1).
 *
 * @param source where it came from
 * @param consents what it has consented to or withdrawn, as it stands
 */
public record MarketingBlock(Optional<CategoryId> source, List<StandingConsent> consents) {
    public MarketingBlock {
        Objects.requireNonNull(source, "source");
        consents = List.copyOf(consents);
    }
}
