package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_WORD;
import static io.klientela.jdbc.schema.Tables.CRM_PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.category.CategoryList;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactKind;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.NewCompany;
import io.klientela.id.CategoryId;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.session.Visibility;
import io.klientela.storage.Storage;
import io.klientela.testkit.LeakHuntContract;
import io.klientela.testkit.SearchContract;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DataSourceConnectionProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How searches are carried out on each database. */
abstract class ContactSearchContract extends DatabaseTest {
    /** Where nearly every range is too long to begin with. */
    @Nested
    class SearchesThatWalk extends SearchContract {
        @Override
        protected Storage newStorage() {
            return JdbcStorage.migrate(kind().fresh()).withLongestStart(2);
        }
    }

    /** Where none is short enough. */
    @Nested
    class LeaksOfSearchesThatWalk extends LeakHuntContract {
        @Override
        protected Storage newStorage() {
            return JdbcStorage.migrate(kind().fresh()).withLongestStart(0);
        }
    }

    @Test
    void readsAPageWithTheSameNumberOfStatementsWhateverIsAskedAndHowMuch() {
        AtomicInteger statements = new AtomicInteger();
        JdbcStorage storage = JdbcStorage.migrate(CountedStatements.of(database(), statements));
        Firm firm = Firm.in(Crm.create(storage));
        CrmSession anna = firm.desk();
        CategoryId group =
                anna.categories().list(CategoryList.CONTACT_GROUP).get(0).id();
        addClients(firm, 520, group);
        CrmSession tola = firm.telephonist();
        List<ContactQuery> basic = List.of(
                ContactQuery.all(),
                ContactQuery.all().words("cli"),
                ContactQuery.all().words("client 1").ofKind(ContactKind.COMPANY));
        List<ContactQuery> full = List.of(
                ContactQuery.all().inGroup(group),
                ContactQuery.all()
                        .words("cli")
                        .where(ContactCondition.openToEveryone().or(ContactCondition.onlyResponsible())),
                ContactQuery.all().sortedBy(ContactSort.newestFirst()));

        for (int longest : new int[] {4_000, 0}) {
            storage.withLongestStart(longest);
            basic.forEach(query -> assertSteady(tola, query, statements));
            basic.forEach(query -> assertSteady(anna, query, statements));
            full.forEach(query -> assertSteady(anna, query, statements));
        }
    }

    private static void assertSteady(CrmSession desk, ContactQuery query, AtomicInteger statements) {
        statements.set(0);
        Page<Contact> one = desk.contacts().list(query, PageRequest.first(1));
        int few = statements.getAndSet(0);
        assertThat(one.items()).hasSize(1);
        for (int size : new int[] {50, 500}) {
            assertThat(desk.contacts().list(query, PageRequest.first(size)).items())
                    .as("%s", query)
                    .hasSizeGreaterThan(size / 5);
            assertThat(statements.getAndSet(0))
                    .as("statements for %d of %s", size, query)
                    .isEqualTo(few)
                    .isLessThanOrEqualTo(22);
        }
        desk.contacts().list(query, PageRequest.first(50).next(one.next().orElseThrow()));
        assertThat(statements.getAndSet(0)).as("a later page of %s", query).isEqualTo(few);
    }

    private static void addClients(Firm firm, int clients, CategoryId group) {
        firm.desk().inTransaction(desk -> {
            for (int each = 0; each < clients; each++) {
                desk.contacts()
                        .add(NewCompany.named("Client " + (each < clients / 4 * 3 ? 1 : each))
                                .group(group)
                                .visibility(Visibility.openForReading()));
            }
            return desk;
        });
    }

    @Test
    void makesTheWordsOfContactsThatAnEarlierVersionStored() {
        JdbcStorage storage = JdbcStorage.migrate(database());
        Firm firm = Firm.in(Crm.create(storage));
        CategoryId group =
                firm.desk().categories().list(CategoryList.CONTACT_GROUP).get(0).id();
        addClients(firm, 450, group);
        DSLContext sql = sql();
        int words = sql.fetchCount(CRM_CONTACT_WORD);
        sql.deleteFrom(CRM_CONTACT_WORD).execute();
        sql.update(CRM_PROJECT).set(CRM_PROJECT.SEARCH_VERSION, 0).execute();

        CrmSession desk =
                Crm.create(JdbcStorage.open(database())).project(firm.project()).asHostUser("anna");

        assertThat(sql.fetchCount(CRM_CONTACT_WORD)).isEqualTo(words);
        assertThat(desk.contacts().count(ContactQuery.all().words("CLIENT 1")))
                .isEqualTo(desk.contacts().count(ContactQuery.all().words("client 1 c")))
                .isGreaterThan(300);
        assertThat(sql.fetchValues(CRM_PROJECT.SEARCH_VERSION)).containsOnly(ContactWordTable.VERSION);
    }

    private DSLContext sql() {
        try (var connection = database().getConnection()) {
            return Dialect.of(connection)
                    .configuration()
                    .set(new DataSourceConnectionProvider(database()))
                    .dsl();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
