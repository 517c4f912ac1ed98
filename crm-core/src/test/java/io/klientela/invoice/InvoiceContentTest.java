package io.klientela.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.id.ContactId;
import io.klientela.money.CurrencyCode;
import io.klientela.tax.TotalsPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvoiceContentTest {
    /** The price of a line is net by its name: printed beside totals of gross entry it would be wrong. */
    @ParameterizedTest
    @EnumSource
    void takesPoliciesOfNetEntryOnly(TotalsPolicy policy) {
        if (policy.isGrossEntry()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> content(policy))
                    .withMessageContaining(policy.name());
        } else {
            assertThat(content(policy).totals().policy()).isEqualTo(policy);
        }
    }

    private static InvoiceContent content(TotalsPolicy policy) {
        return new InvoiceContent(
                new ContactId(new UUID(7, 7)),
                Optional.empty(),
                new Buyer("ACME", Optional.empty(), Optional.empty()),
                CurrencyCode.of("PLN"),
                Locale.ENGLISH,
                Optional.empty(),
                PaymentTerm.inDays(14),
                "",
                "",
                policy,
                List.of());
    }
}
