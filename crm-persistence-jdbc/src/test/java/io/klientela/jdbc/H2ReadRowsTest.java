package io.klientela.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.catalogue.NewProduct;
import io.klientela.catalogue.NewTax;
import io.klientela.contact.NewCompany;
import io.klientela.id.ContactId;
import io.klientela.id.TaxId;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.paging.PageRequest;
import io.klientela.session.AccessFilter;
import io.klientela.session.Visibility;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.SettlementQuery;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.LineCharge;
import io.klientela.tax.Vat;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever reads a few invoices reads their rows, and not those of the whole project. */
@Tag("storage:h2")
class H2ReadRowsTest extends DatabaseTest {
    private static final Vat VAT = Vat.standard("23");
    private static final int LINES = 8;
    private static final int OF_ANOTHER = 60;
    /** What the parts of two documents come to at the most; of each table there are several times as many rows. */
    private static final long FEW = 40;

    private final ReadRows rows = new ReadRows();

    @Override
    Databases kind() {
        return Databases.H2;
    }

    private static Money zloty(String amount) {
        return Money.of(amount, "PLN");
    }

    private static ContactId client(CrmSession desk, String name) {
        return desk.contacts()
                .add(NewCompany.named(name).visibility(Visibility.openForReading()))
                .id();
    }

    private static NewInvoice order(ContactId client) {
        NewInvoice order = NewInvoice.to(client)
                .charge(DocumentCharge.allowance(zloty("1.00"), VAT).because("Thanks"));
        for (int line = 0; line < LINES; line++) {
            order = order.line(NewInvoiceLine.of("Work " + line, "1", UnitPrice.of(zloty("100.00")), VAT)
                    .charge(LineCharge.allowance(zloty("1.00")).because("Wear")));
        }
        return order;
    }

    private record Written(IssuedInvoice corrected, IssuedInvoice advance) {}

    /** Of each kind of document one, and what happens to it. */
    private static Written written(CrmSession desk, ContactId client) {
        IssuedInvoice issued = desk.invoices().issue(desk.invoices().draft(order(client)));
        desk.settlements().record(issued.id(), NewPayment.of(zloty("1.00")));
        IssuedInvoice corrected = desk.invoices().issue(desk.invoices().draft(order(client)));
        desk.corrections()
                .correct(corrected.id(), CorrectionOrder.because("Wrong order").purchaseOrder("4711"));
        desk.corrections().credit(corrected.id(), CreditOrder.because("Late").line(1, zloty("1.00")));
        DraftInvoice whole = desk.invoices().draft(order(client));
        IssuedInvoice advance = desk.advances().issue(desk.advances().draft(whole.id(), zloty("10.00")));
        desk.advances().issueFinal(whole, List.of(advance.id()));
        desk.invoices().draft(order(client));
        return new Written(corrected, advance);
    }

    @Test
    void readsNoMoreThanThePartsOfTheInvoicesInQuestion() {
        JdbcStorage storage = JdbcStorage.migrate(rows.of(database()));
        Firm firm = Firm.in(Crm.create(JdbcStorage.open(database())));
        ContactId another = client(firm.desk(), "Another");
        ContactId one = client(firm.desk(), "One");
        TaxId books =
                firm.desk().taxes().add(NewTax.vat("Books", Vat.standard("5"))).id();
        TaxId most =
                firm.desk().taxes().add(NewTax.vat("Most", Vat.standard("23"))).id();
        firm.desk().inTransaction(desk -> {
            for (int count = 0; count < OF_ANOTHER; count++) {
                written(desk, another);
                desk.products().add(NewProduct.product("Chair " + count, UnitPrice.of(zloty("1.00")), most));
            }
            return true;
        });
        Written mine = written(firm.desk(), one);
        CrmSession desk = Crm.create(storage).project(firm.project()).asHostUser("anna");
        PageRequest page = PageRequest.first(2);
        analyze();
        desk.invoices().list(page);

        assertFew("invoices", () -> desk.invoices().list(page));
        assertFew("drafts", () -> desk.invoices().listDrafts(page));
        assertFew("settlements", () -> desk.settlements().list(SettlementQuery.all(), page));
        assertFew(
                "settlements in a state",
                () -> desk.settlements().list(SettlementQuery.all().in(InvoiceState.BILLED), page));
        assertFew("balances", () -> desk.settlements().balances(one));
        rows.queries();
        desk.settlements().balances(one);
        assertThat(rows.queries())
                .as("what balances read of invoices")
                .extracting(ReadRows.Query::plan)
                .noneMatch(plan -> plan.contains("CRM_INVOICE_LINE"));
        assertFew("the timeline", () -> desk.timeline().of(one, page));
        assertFew("the history", () -> desk.history().within(one.ref(), page));
        assertFew(
                "what stands",
                () -> desk.corrections().standing(mine.corrected().id()));
        assertFew(
                "corrections",
                () -> storage.read(stores -> stores.invoices()
                        .correctionsOf(firm.project(), mine.corrected().id(), AccessFilter.everything())));
        assertFew(
                "deductions",
                () -> storage.read(stores -> stores.invoices()
                        .deductionsOf(firm.project(), mine.advance().id(), AccessFilter.everything())));
        assertFew(
                "uses of a contact",
                () -> storage.read(
                        stores -> stores.invoices().countOf(firm.project(), one, AccessFilter.everything())));
        assertFew(
                "uses of a tax", () -> storage.read(stores -> stores.products().countUses(firm.project(), books)));
    }

    private void analyze() {
        try (var connection = database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void assertFew(String what, Runnable query) {
        rows.queries();
        query.run();
        List<ReadRows.Query> ran = rows.queries();
        assertThat(ran).as("queries of %s", what).isNotEmpty();
        assertThat(ran)
                .as("what is read for %s", what)
                .filteredOn(each -> each.rows() > FEW)
                .isEmpty();
    }
}
