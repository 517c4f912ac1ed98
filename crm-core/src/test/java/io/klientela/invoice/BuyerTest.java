package io.klientela.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.party.CountryCode;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BuyerTest {
    private static final CountryCode CZECHIA = CountryCode.of("CZ");
    private static final PostalAddress ADDRESS = PostalAddress.of("Řetězová 1547/22", "110 00", "Praha", CZECHIA);
    private static final TaxNumber DIC = TaxNumber.of(CZECHIA, "CZ25123891");
    private static final Buyer BUYER = new Buyer("Lipa s.r.o.", Optional.of(ADDRESS), Optional.of(DIC), "25123891");

    @Test
    @Tag("TEAMLAB-28")
    void isChangedInOneThingAndKeepsTheOthers() {
        Buyer nameless = new Buyer("Lípa, a.s.", Optional.empty(), Optional.empty(), "");

        assertThat(BUYER.withName("Lípa, a.s.")
                        .withAddress(Optional.empty())
                        .withTaxNumber(Optional.empty())
                        .withRegistration(""))
                .isEqualTo(nameless);
        assertThat(nameless.withRegistration("25123891")
                        .withTaxNumber(Optional.of(DIC))
                        .withAddress(Optional.of(ADDRESS))
                        .withName("Lipa s.r.o."))
                .isEqualTo(BUYER);
    }

    /** A buyer is not another one, and not corrected, for a space. */
    @Test
    void keepsARegistrationWithoutSpacesAroundIt() {
        assertThat(BUYER.withRegistration(" KRS 0000123456\n").registration()).isEqualTo("KRS 0000123456");
        assertThat(BUYER.withRegistration(" \t ").registration()).isEmpty();
        assertThat(BUYER.withRegistration("1".repeat(100)).registration()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> BUYER.withRegistration("1".repeat(101)));
    }
}
