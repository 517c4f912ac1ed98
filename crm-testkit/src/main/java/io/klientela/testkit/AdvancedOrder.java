package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.contact.Company;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.PrintableInvoice;
import io.klientela.money.Money;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Vat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An order that is paid in advance, as the contracts of final invoices have it. */
abstract class AdvancedOrder extends CrmContract {
    static final Vat VAT = Vat.standard("23");
    static final Vat REDUCED = Vat.standard("8");
    static final CreditOrder RETURNED = CreditOrder.because("Returned");

    AdvancedOrder() {}

    static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }

    /** 8,000.00 at 23 % and 2,000.00 at 8 %: 9,840.00 and 2,160.00 with VAT. */
    static NewInvoice kitchen(Company client) {
        return NewInvoice.to(client.id())
                .line("Kitchen", "1", zloty("8000.00"), VAT)
                .line("Assembly", "1", zloty("2000.00"), REDUCED);
    }

    /** All that is printed but the number. */
    static List<Object> printed(PrintableInvoice document) {
        return List.of(
                document.project(),
                document.kind(),
                document.issueDate(),
                document.supplyDate(),
                document.dueDate(),
                document.seller(),
                document.content(),
                document.figures(),
                document.correction(),
                document.advances());
    }

    final DraftInvoice order(Company client) {
        return desk().invoices().draft(kitchen(client));
    }

    final IssuedInvoice advance(DraftInvoice order, String gross) {
        return desk().advances().issue(desk().advances().draft(order.id(), zloty(gross)));
    }

    final void assertRefused(Class<? extends Throwable> type, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatExceptionOfType(type).isThrownBy(command);
        assertThat(everything()).isEqualTo(before);
    }

    static void assertGroup(TaxGroup group, String rate, String taxable, String tax) {
        assertThat(group.rate()).isEqualByComparingTo(rate);
        assertThat(group.taxable()).isEqualTo(zloty(taxable));
        assertThat(group.tax()).isEqualTo(zloty(tax));
    }
}
