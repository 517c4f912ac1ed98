package io.klientela.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.activity.NewActivity;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.contact.Company;
import io.klientela.contact.ContactEmail;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.PaymentTerm;
import io.klientela.numbering.DocumentKind;
import io.klientela.paging.PageRequest;
import io.klientela.relationship.LinkKind;
import io.klientela.relationship.NewContactLink;
import io.klientela.relationship.NewMembership;
import io.klientela.sales.NewOpportunity;
import io.klientela.session.Visibility;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database has to show beyond the contracts of a storage. */
abstract class JdbcStorageContract extends DatabaseTest {
    @Test
    void migratesOnceAndThenFindsNothingToDo() throws SQLException {
        Firm firm = Firm.in(Crm.create(JdbcStorage.migrate(database())));

        Crm again = Crm.create(JdbcStorage.migrate(database()));

        assertThat(again.projects())
                .singleElement()
                .satisfies(project -> assertThat(project.id()).isEqualTo(firm.project()));
        try (Connection connection = database().getConnection();
                var tables = connection.getMetaData().getTables(null, null, "klientela_schema_history", null)) {
            assertThat(tables.next()).isTrue();
        }
    }

    @Test
    void migratesBesideTheTablesOfTheHost() throws SQLException {
        try (Connection connection = database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table project (id int primary key)");
            statement.execute("create table flyway_schema_history (version int)");
        }

        assertThat(Crm.create(JdbcStorage.migrate(database())).projects()).isEmpty();
    }

    @Test
    void saysWhatToDoWhenTheTablesAreMissingOrOld() throws SQLException {
        assertThatThrownBy(() -> JdbcStorage.open(database()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("JdbcStorage.migrate(dataSource)");

        JdbcStorage.migrate(database());
        try (Connection connection = database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table crm_project drop column zone_id");
        }

        assertThatThrownBy(() -> JdbcStorage.open(database())).hasMessageContaining("crm_project");
    }

    @Test
    void worksAndFollowsACommitWithASingleConnection() {
        List<String> heard = new ArrayList<>();
        JdbcStorage storage = JdbcStorage.migrate(database());
        database().setMaximumPoolSize(1);
        database().getHikariPoolMXBean().softEvictConnections();
        Firm firm = Firm.in(
                Crm.builder(storage).listener(event -> heard.add(event.type())).build());

        firm.desk().contacts().add(NewCompany.named("ACME"));

        assertThat(heard).contains("contact.created");
        assertThat(storage.<Long>read(stores -> stores.outbox().pending())).isZero();
    }

    @Test
    void givesConnectionsBackAsTheyCame() throws SQLException {
        try (Connection connection = database().getConnection();
                StubbornDataSource single = new StubbornDataSource(connection)) {
            int isolation = connection.getTransactionIsolation();
            Firm firm = Firm.in(Crm.create(JdbcStorage.migrate(single)));
            firm.desk().contacts().count(ContactQuery.all());
            assertThatThrownBy(() -> firm.desk().contacts().add(NewCompany.named(" ")))
                    .isNotNull();

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.isReadOnly()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
        }
    }

    @Test
    void joinsTheTransactionsOfSpring() {
        JdbcStorage.migrate(database());
        var manager = new DataSourceTransactionManager(database());
        List<String> heard = new ArrayList<>();
        JdbcStorage storage = JdbcStorage.open(new TransactionAwareDataSourceProxy(database()))
                .withTransactions(new SpringTransactions(manager));
        Crm crm =
                Crm.builder(storage).listener(event -> heard.add(event.type())).build();
        Firm firm = Firm.in(crm);
        heard.clear();
        TransactionTemplate host = new TransactionTemplate(manager);

        assertThat(storage.ownsTransactions()).isFalse();
        host.executeWithoutResult(status -> {
            firm.desk().contacts().add(NewCompany.named("First"));
            firm.desk().contacts().add(NewCompany.named("Second"));
            assertThat(heard).isEmpty();
        });
        assertThat(heard).containsExactly("contact.created", "contact.created");
        assertThat(storage.<Long>read(stores -> stores.outbox().pending())).isZero();

        assertThatThrownBy(() -> host.executeWithoutResult(status -> {
                    firm.desk().contacts().add(NewCompany.named("Third"));
                    throw new IllegalStateException("The host changed its mind");
                }))
                .hasMessage("The host changed its mind");
        host.executeWithoutResult(status -> {
            firm.desk().contacts().add(NewCompany.named("Fourth"));
            status.setRollbackOnly();
        });
        assertThat(firm.desk().contacts().count(ContactQuery.all())).isEqualTo(2);
        assertThat(heard).hasSize(2);
    }

    @Test
    void refusesATransactionThatIsNotTheHosts() {
        JdbcStorage.migrate(database());
        Crm crm = Crm.create(JdbcStorage.open(database())
                .withTransactions(new SpringTransactions(new DataSourceTransactionManager(database()))));

        assertThatThrownBy(() -> Firm.in(crm))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TransactionAwareDataSourceProxy");
    }

    @Test
    void readsATimelineWithTheSameNumberOfStatementsWhateverItsSize() {
        AtomicInteger statements = new AtomicInteger();
        Firm firm = Firm.in(Crm.create(JdbcStorage.migrate(CountedStatements.of(database(), statements))));
        CrmSession desk = firm.desk();
        Company client = desk.contacts().add(NewCompany.named("Client").visibility(Visibility.openForReading()));
        var call = desk.categories().list(CategoryList.HISTORY_CATEGORY).get(0).id();
        for (int count = 0; count < 8; count++) {
            desk.activities().record(NewActivity.sales(client.id(), call, "Call " + count));
            desk.opportunities().open(NewOpportunity.titled("Deal " + count).with(client.id()));
            desk.settlements()
                    .markPaid(firm.issueTo(client.id()).id(), desk.settlements().today());
            Person person = desk.contacts().add(NewPerson.named("Jan", "Kowalski " + count));
            desk.memberships().add(NewMembership.of(person.id(), client.id()));
            desk.contactLinks().add(NewContactLink.of(client.id(), LinkKind.FRIEND, person.id()));
            client = desk.contacts().save(client.withName("Client " + count));
        }
        ContactId id = client.id();
        desk.timeline().of(id, PageRequest.first(1));

        statements.set(0);
        assertThat(desk.timeline().of(id, PageRequest.first(2)).items()).hasSize(2);
        int few = statements.getAndSet(0);
        assertThat(desk.timeline().of(id, PageRequest.first(100)).items()).hasSize(8 * 7 + 1);
        assertThat(statements.getAndSet(0)).isEqualTo(few).isLessThan(28);
        desk.history().within(id.ref(), PageRequest.first(2));
        few = statements.getAndSet(0);
        desk.history().within(id.ref(), PageRequest.first(100));
        assertThat(statements.getAndSet(0)).isEqualTo(few);
    }

    @Test
    void savesAContactWithTheSameNumberOfStatementsHoweverManyCategoriesItHolds() {
        AtomicInteger statements = new AtomicInteger();
        Firm firm = Firm.in(Crm.create(JdbcStorage.migrate(CountedStatements.of(database(), statements))));
        CrmSession desk = firm.desk();
        Set<CategoryId> tags = new HashSet<>();
        for (int count = 0; count < 12; count++) {
            tags.add(desk.categories()
                    .add(CategoryList.TAG, NewCategory.named("Tag " + count))
                    .id());
        }
        CustomField size = desk.customFields().add(NewCustomField.ofContacts("Size", FieldType.text()));
        CategoryId first = tags.iterator().next();
        Company few = desk.contacts()
                .add(NewCompany.named("Few").tag(first).custom(size.id(), "M").visibility(Visibility.openForReading()));
        Company many = desk.contacts().save(few.withDetails(few.details().withTags(tags)));
        desk.contacts().save(many.withName("Warm"));
        Company one = desk.contacts().save(((Company) desk.contacts().getFull(many.id())).withDetails(few.details()));

        statements.set(0);
        Company renamed = desk.contacts().save(one.withName("Renamed"));
        int withOne = statements.getAndSet(0);
        Company tagged =
                desk.contacts().save(renamed.withDetails(renamed.details().withTags(tags)));
        statements.set(0);
        desk.contacts().save(tagged.withName("Once more"));
        assertThat(statements.get()).isEqualTo(withOne).isLessThan(40);
    }

    @Test
    void readsAPageWithTheSameNumberOfStatementsWhateverItsSize() {
        AtomicInteger statements = new AtomicInteger();
        Firm firm = Firm.in(Crm.create(JdbcStorage.migrate(CountedStatements.of(database(), statements))));
        CrmSession desk = firm.desk();
        CustomField note = desk.customFields().add(NewCustomField.ofContacts("Note", FieldType.text()));
        List<Company> clients = new ArrayList<>();
        for (int count = 0; count < 20; count++) {
            Company added = desk.contacts()
                    .add(NewCompany.named("Client " + count)
                            .custom(note.id(), "Note " + count)
                            .visibility(Visibility.openForReading()));
            clients.add(desk.contacts()
                    .save(added.withDetails(added.details()
                            .withEmails(List.of(ContactEmail.of("a@x.example"), ContactEmail.of("b@x.example"))))));
        }
        clients.forEach(client -> desk.invoices().draft(NewInvoice.to(client.id())));

        statements.set(0);
        assertThat(desk.contacts()
                        .list(ContactQuery.all(), PageRequest.first(2))
                        .items())
                .hasSize(2);
        int few = statements.getAndSet(0);
        assertThat(desk.contacts()
                        .list(ContactQuery.all(), PageRequest.first(20))
                        .items())
                .hasSize(20);
        int many = statements.getAndSet(0);
        assertThat(many).isEqualTo(few).isLessThan(20);

        CrmSession narrow = firm.telephonist();
        statements.set(0);
        narrow.contacts().list(ContactQuery.all(), PageRequest.first(2));
        few = statements.getAndSet(0);
        assertThat(narrow.contacts()
                        .list(ContactQuery.all(), PageRequest.first(20))
                        .items())
                .hasSize(20);
        assertThat(statements.getAndSet(0)).isEqualTo(few).isLessThan(28);

        desk.invoices().listDrafts(PageRequest.first(2));
        few = statements.getAndSet(0);
        assertThat(desk.invoices().listDrafts(PageRequest.first(20)).items()).hasSize(20);
        assertThat(statements.get()).isEqualTo(few);
    }

    @Test
    void findsInvoicesWithTheSameNumberOfStatementsWhateverIsAskedAndHowMany() {
        AtomicInteger statements = new AtomicInteger();
        Firm firm = Firm.in(Crm.create(JdbcStorage.migrate(CountedStatements.of(database(), statements))));
        CrmSession desk = firm.desk();
        ContactId client = desk.contacts().add(NewCompany.named("ACME")).id();
        for (int count = 0; count < 12; count++) {
            IssuedInvoice invoice = firm.issueTo(client);
            desk.corrections().credit(invoice.id(), CreditOrder.because("Returned"));
        }
        for (InvoiceQuery query : List.of(
                InvoiceQuery.all(),
                InvoiceQuery.all().ofClient(client).numberBeginning("INV"),
                InvoiceQuery.all().ofKind(DocumentKind.CREDIT_NOTE).issuedFrom(LocalDate.of(2020, 1, 1)),
                InvoiceQuery.all().ofKind(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE))) {
            desk.invoices().list(query, PageRequest.first(1));
            statements.set(0);
            assertThat(desk.invoices().list(query, PageRequest.first(2)).items())
                    .hasSize(2);
            int few = statements.getAndSet(0);
            assertThat(desk.invoices().list(query, PageRequest.first(100)).items())
                    .as("%s", query)
                    .hasSizeGreaterThan(11);
            assertThat(statements.getAndSet(0)).as("%s", query).isEqualTo(few).isLessThan(25);
            desk.invoices().count(query);
            assertThat(statements.get()).as("count of %s", query).isLessThan(few);
        }
    }

    /** An island that crossed the date line skipped a whole day; java.sql.Date cannot hold it there. */
    @Test
    void keepsADayThatTheZoneOfTheProcessSkipped() {
        TimeZone before = TimeZone.getDefault();
        Firm firm = Firm.in(Crm.create(JdbcStorage.migrate(database())));
        Company client = firm.desk().contacts().add(NewCompany.named("ACME"));
        LocalDate skipped = LocalDate.of(2011, 12, 30);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            var draft = firm.desk()
                    .invoices()
                    .draft(NewInvoice.to(client.id()).supplyDate(skipped).paymentTerm(PaymentTerm.on(skipped)));

            assertThat(firm.desk().invoices().getDraft(draft.id()).content().supplyDate())
                    .contains(skipped);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
