package io.klientela.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.money.UnitPrice;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a product costs, and for how many of it. */
class SalePriceTest {
    private static final SalePrice PRICE = SalePrice.perPiece(UnitPrice.of("3.20", "EUR"));

    @Test
    void saysOneQuantityInOneWay() {
        assertThat(PRICE.withBaseQuantity(new BigDecimal("1E2")))
                .isEqualTo(PRICE.withBaseQuantity(new BigDecimal("100.00")));
        assertThat(PRICE.withBaseQuantity(new BigDecimal("1E17")).baseQuantity())
                .isEqualTo("100000000000000000");
    }

    /** The last one has a billion digits: it is refused before one of them is written. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00000000001", "1E18", "1E999999999", "1E-999999999"})
    void takesNoQuantityOutOfBounds(String quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> PRICE.withBaseQuantity(new BigDecimal(quantity)));
    }
}
