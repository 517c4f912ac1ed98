package io.klientela.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberGap;
import io.klientela.numbering.NumberPeriod;
import io.klientela.tax.Vat;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the periods of a series begin that an earlier version of this library counted, for which the start held in every period. */
@Tag("TEAMLAB-26")
abstract class PeriodStartsContract extends DatabaseTest {
    private Connection connection;
    private OldRows old;

    @BeforeEach
    final void insert() throws SQLException {
        connection = database().getConnection();
        migrate(connection, "1");
        old = new OldRows(connection, kind());
        old.insert();
        migrate(connection, "22");
    }

    @AfterEach
    final void disconnect() throws SQLException {
        connection.close();
    }

    private void execute(String statement) throws SQLException {
        try (Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private void counts(String period, long last, long start) throws SQLException {
        execute("update crm_number_series set current_period = '" + period + "', last_number = " + last
                + ", first_number = " + start);
    }

    private CrmSession migrated() {
        return Crm.create(JdbcStorage.migrate(database()))
                .project(new ProjectId(old.project))
                .asSystem("host");
    }

    private static String next(CrmSession host, int year) {
        return host.numbering().preview(DocumentKind.INVOICE, LocalDate.of(year, 12, 31));
    }

    private static List<NumberGap> gaps(CrmSession host, String period) {
        return host.numbering()
                .report(host.numbering().series(DocumentKind.INVOICE).id(), new NumberPeriod(period))
                .gaps()
                .first();
    }

    /** Wherever the count of the present period stood, and whether a start that was moved up waited for its number or not. */
    @ParameterizedTest
    @CsvSource({"2025, 5, OLD2025/45", "2025, 50, OLD2025/50", "2024, 5, OLD2025/45", "2024, 50, OLD2025/50"})
    void bringsTheCountOfASeriesForward(String periodAside, long start, String next) throws SQLException {
        execute("update crm_number_period set period = '" + periodAside + "'");
        counts("2025", 44, start);

        CrmSession host = migrated();

        assertThat(next(host, 2025)).isEqualTo(next);
        assertThat(next(host, 2026)).isEqualTo("OLD2026/01");
    }

    /** Of the period aside 11 and 12 are lost, of the present one 42: the last of each has no document. */
    @ParameterizedTest
    @CsvSource({"5, 43, 42", "50, 50, 49"})
    void beginsEachPeriodWithItsLowestDocument(long start, long next, long lastMissing) throws SQLException {
        execute("update crm_invoice set number_period = '2025', number_sequence = 41");
        old.insertNumbered("2025", 38, 40);
        old.insertNumbered("2024", 7, 8, 10);
        old.insertPeriod("2024", 12);
        counts("2025", 42, start);

        CrmSession host = migrated();

        NumberGap between = new NumberGap(39, 39);
        assertThat(gaps(host, "2024")).containsExactly(new NumberGap(9, 9), new NumberGap(11, 12));
        assertThat(gaps(host, "2025")).containsExactly(between, new NumberGap(42, 42));
        assertThat(next(host, 2023)).isEqualTo("OLD2023/01");
        assertThat(next(host, 2024)).isEqualTo("OLD2024/13");
        assertThat(next(host, 2025)).isEqualTo("OLD2025/" + next);
        assertThat(issued(host, LocalDate.of(2025, 12, 31))).isEqualTo("OLD2025/" + next);
        assertThat(issued(host, LocalDate.of(2024, 12, 31))).isEqualTo("OLD2024/13");
        assertThat(gaps(host, "2025")).containsExactly(between, new NumberGap(42, lastMissing));
        execute("delete from crm_invoice where number_period = '2024' and number_sequence = 7");
        assertThat(gaps(host, "2024"))
                .as("with the lowest one lost after the migration")
                .containsExactly(new NumberGap(7, 7), new NumberGap(9, 9), new NumberGap(11, 12));
    }

    private String issued(CrmSession host, LocalDate day) {
        NewInvoice invoice =
                NewInvoice.to(new ContactId(old.acme)).line("Work", "1", Money.of("1.00", "PLN"), Vat.standard("23"));
        return host.invoices()
                .issue(host.invoices().draft(invoice), IssueOrder.today().on(day, "Late"))
                .number();
    }

    @Test
    void tellsNothingOfWhatIsMissingAmongDocumentsWithoutAPlace() throws SQLException {
        old.insertNumbered("2025", 42, 44);
        old.insertPeriod("2024", 9);
        counts("2025", 44, 5);

        CrmSession host = migrated();

        assertThat(gaps(host, "2024")).isEmpty();
        assertThat(gaps(host, "2025")).containsExactly(new NumberGap(43, 43));
        assertThat(next(host, 2024)).isEqualTo("OLD2024/10");
        assertThat(next(host, 2025)).isEqualTo("OLD2025/45");
    }

    /** It took over what the series gave in all time before its restart was changed, and has no document of its own yet. */
    @ParameterizedTest
    @CsvSource({"1, 04", "9, 09"})
    void missesNothingInAPeriodThatTookOverItsCount(long start, String next) throws SQLException {
        execute("update crm_invoice set number_period = '', number_sequence = 3, invoice_number = 'OLD2024/03',"
                + " issue_date = date '2024-12-31'");
        old.insertPeriod("", 3);
        execute("update crm_number_period set last_number = 3");
        counts("2025", 3, start);

        CrmSession host = migrated();

        assertThat(gaps(host, "")).isEmpty();
        assertThat(gaps(host, "2025")).isEmpty();
        assertThat(next(host, 2025)).isEqualTo("OLD2025/" + next);
        assertThat(issued(host, LocalDate.of(2025, 12, 31))).isEqualTo("OLD2025/" + next);
        assertThat(gaps(host, "2025")).isEmpty();
    }
}
