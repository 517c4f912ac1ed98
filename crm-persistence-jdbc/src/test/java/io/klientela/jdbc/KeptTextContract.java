package io.klientela.jdbc;

import static io.klientela.jdbc.KeptStatement.any;
import static io.klientela.jdbc.schema.Tables.CRM_EVENT;
import static io.klientela.jdbc.schema.Tables.CRM_INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import io.klientela.id.EventId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.records.CrmEventRecord;
import io.klientela.session.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of statements whose texts are kept as it holds of those that jOOQ runs. */
abstract class KeptTextContract extends DatabaseTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123456Z");
    private static final UUID HOLDER = UUID.randomUUID();
    private static final KeptStatement EVENTS = KeptStatement.query(DSL.selectFrom(CRM_EVENT)
            .where(CRM_EVENT.PROJECT_ID.eq(any(CRM_EVENT.PROJECT_ID)))
            .orderBy(CRM_EVENT.EVENT_TYPE));
    private static final KeptStatement RELEASE = KeptStatement.change(DSL.update(CRM_EVENT)
            .set(CRM_EVENT.HELD_BY, any(CRM_EVENT.HELD_BY))
            .set(CRM_EVENT.HELD_UNTIL, any(CRM_EVENT.HELD_UNTIL))
            .where(CRM_EVENT.PROJECT_ID.eq(any(CRM_EVENT.PROJECT_ID))));

    private final ProjectId project = new ProjectId(UUID.randomUUID());

    private Connection connection;
    private DSLContext sql;

    @BeforeEach
    final void connect() throws SQLException {
        HikariDataSource migrated = database();
        JdbcStorage.migrate(migrated).close();
        connection = migrated.getConnection();
        sql = Dialect.of(connection)
                .configuration()
                .derive(new DefaultConnectionProvider(connection))
                .dsl();
    }

    @AfterEach
    final void disconnect() throws SQLException {
        connection.close();
    }

    private CrmEventRecord free(@Nullable String type) {
        CrmEventRecord row = new CrmEventRecord();
        row.setProjectId(project);
        row.setId(new EventId(UUID.randomUUID()));
        row.setEventType(type);
        row.setSubjectKind(RecordKind.CONTACT);
        row.setSubjectId(UUID.randomUUID());
        row.setActor(Actor.system("test"));
        row.setHappenedAt(NOON);
        return row;
    }

    private CrmEventRecord held(String type) {
        CrmEventRecord row = free(type);
        row.setHeldBy(HOLDER);
        row.setHeldUntil(NOON);
        return row;
    }

    private List<@Nullable UUID> holders() {
        return sql.selectFrom(CRM_EVENT).orderBy(CRM_EVENT.EVENT_TYPE).fetch(CRM_EVENT.HELD_BY);
    }

    /** The text of the largest number is kept, that of one more is not. */
    @Test
    void addsAnyNumberOfRows() {
        for (int count : new int[] {1, Insert.MOST_ROWS, Insert.MOST_ROWS + 1, 2}) {
            Rows.insertAll(
                    sql,
                    IntStream.range(0, count)
                            .mapToObj(place -> held("e" + place))
                            .toList());
        }

        assertThat(holders()).hasSize(2 * Insert.MOST_ROWS + 4).containsOnly(HOLDER);
    }

    @Test
    void leavesEmptyWhatARowDoesNotSet() {
        Rows.insertAll(sql, List.of(free("a"), held("b")));
        Rows.insertAll(sql, List.of(held("c"), free("d")));
        Rows.insertAll(sql, List.of(free("e"), free("f")));

        assertThat(holders()).containsExactly(null, HOLDER, HOLDER, null, null, null);
    }

    @Test
    void readsWhatItWrote() {
        CrmEventRecord row = held("a");
        Rows.insert(sql, row);

        assertThat(EVENTS.find(sql, found -> found.into(new CrmEventRecord()), project))
                .contains(row);
    }

    @Test
    void changesWhatItNames() {
        Rows.insert(sql, held("a"));

        assertThat(RELEASE.execute(sql, null, null, project)).isOne();

        assertThat(EVENTS.records(sql, project))
                .singleElement()
                .satisfies(row -> assertThat(row.get(CRM_EVENT.HELD_BY)).isNull())
                .satisfies(row -> assertThat(row.get(CRM_EVENT.HELD_UNTIL)).isNull());
    }

    @Test
    void wantsAValueForEachQuestionMark() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RELEASE.execute(sql, HOLDER, project))
                .withMessageContaining("2 values for the 3 of update crm_event");
    }

    @Test
    void keepsNoDecimals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> any(CRM_INVOICE.GROSS))
                .withMessageContaining("gross");
    }

    @Test
    void tellsWhatWasRefused() {
        assertThatExceptionOfType(IntegrityConstraintViolationException.class)
                .isThrownBy(() -> Rows.insert(sql, free(null)))
                .withMessageContaining("insert into crm_event")
                .withMessageContaining("event_type");
    }

    @Test
    void tellsWhatCannotBeRead() throws SQLException {
        Rows.insert(sql, free("a"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("update crm_event set actor = 'nobody that is known'");
        }

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> EVENTS.records(sql, project))
                .withMessageContaining("\"actor\" cannot be read");
    }
}
