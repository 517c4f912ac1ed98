package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.Grant;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.guard.NewGuardedRecord;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.relationship.AlreadyRelatedException;
import io.klientela.relationship.NewRecordLink;
import io.klientela.relationship.RecordLink;
import io.klientela.session.Visibility;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Contacts belong to records of the embedder's own, such as properties. */
public abstract class RecordLinkContract extends CrmContract {
    private CrmSession anna;
    private CrmSession sara;
    private Company acme;
    private RecordRef open;
    private RecordRef hidden;
    private RecordRef unguarded;

    /** For the tests of adapters. */
    protected RecordLinkContract() {}

    @BeforeEach
    void fill() {
        hired("sara", PresetRoles.USER);
        Crm agency = Crm.builder(storage())
                .clock(clock)
                .permissions(LeakWorld.CATALOGUE)
                .build();
        CrmSession system = agency.project(project()).asSystem("agency");
        var annaId = desk().actor().employeeId().orElseThrow();
        system.employees().grant(annaId, new Grant(LeakWorld.VIEW_PROPERTIES, Scope.ALL));
        anna = agency.project(project()).asHostUser("anna");
        sara = agency.project(project()).asHostUser("sara");
        acme = company("ACME");
        open = property();
        hidden = property();
        unguarded = property();
        anna.records().add(NewGuardedRecord.of(open).visibility(Visibility.openForReading()));
        anna.records().add(NewGuardedRecord.of(hidden).visibility(Visibility.onlyResponsible()));
    }

    private RecordRef property() {
        return new RecordRef(LeakWorld.PROPERTY, ids().next());
    }

    private RecordLink link(RecordRef record) {
        return anna.recordLinks().add(NewRecordLink.of(acme.id(), record));
    }

    private List<RecordLink> ofAcme(CrmSession session) {
        return session.recordLinks().ofContact(acme.id(), FIRST).items();
    }

    @Test
    @Tag("ASARI-12")
    void findsTheRecordsOfAContactAndTheContactsOfARecord() {
        Company other = company("Other");

        RecordLink owner =
                anna.recordLinks().add(NewRecordLink.of(acme.id(), open).note(" owner "));
        RecordLink tenant =
                anna.recordLinks().add(NewRecordLink.of(other.id(), open).note("tenant"));
        RecordLink free = link(unguarded);

        assertThat(owner.note()).isEqualTo("owner");
        assertThat(ofAcme(anna)).containsExactly(free, owner);
        assertThat(anna.recordLinks().ofRecord(open, FIRST).items()).containsExactly(tenant, owner);
        assertThat(anna.recordLinks().get(tenant.id())).isEqualTo(tenant);
        assertThat(anna.history().of(owner.id().ref(), FIRST).items())
                .singleElement()
                .satisfies(
                        change -> assertThat(change.root()).isEqualTo(acme.id().ref()));
    }

    @Test
    @Tag("ASARI-12")
    void showsALinkToThoseWhoReachTheContactAndTheRecordWhereItIsProtected() {
        RecordLink seen = link(open);
        RecordLink withheld = link(hidden);
        RecordLink free = link(unguarded);

        assertThat(ofAcme(anna)).containsExactly(free, withheld, seen);
        assertThat(ofAcme(sara)).containsExactly(free, seen);
        assertThat(sara.recordLinks().ofRecord(hidden, FIRST).items()).isEmpty();
        assertThatThrownBy(() -> sara.recordLinks().get(withheld.id())).isInstanceOf(NotFoundException.class);
        anna.records().remove(hidden);
        assertThat(ofAcme(sara)).as("once protected, always protected").containsExactly(free, seen);
        desk().contacts().share(acme.id(), Visibility.onlyResponsible());
        assertThat(ofAcme(sara)).isEmpty();
        assertThat(sara.recordLinks().ofRecord(open, FIRST).items()).isEmpty();
    }

    @Test
    void refusesRecordsOutOfReachAndKindsThatAreNotRegistered() {
        Company mine = sara.contacts().add(NewCompany.named("Mine"));
        link(hidden);

        assertThatThrownBy(() -> sara.recordLinks().add(NewRecordLink.of(mine.id(), hidden)))
                .isInstanceOf(NotFoundException.class);
        assertThat(anna.recordLinks().ofRecord(hidden, FIRST).items()).hasSize(1);
        for (RecordKind kind : List.of(RecordKind.INVOICE, new RecordKind("agency.search"))) {
            RecordRef stranger = new RecordRef(kind, ids().next());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> anna.recordLinks().add(NewRecordLink.of(acme.id(), stranger)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> anna.recordLinks().ofRecord(stranger, FIRST));
        }
    }

    @Test
    void changesTheNoteOfALinkAndRemovesIt() {
        RecordLink link = link(open);
        assertThatThrownBy(() -> link(open)).isInstanceOf(AlreadyRelatedException.class);

        RecordLink noted = anna.recordLinks().save(link.withNote("owner"));

        assertThat(anna.recordLinks().get(link.id())).isEqualTo(noted);
        assertThatThrownBy(() -> anna.recordLinks().save(link)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> anna.recordLinks().remove(link)).isInstanceOf(StaleVersionException.class);
        anna.recordLinks().remove(noted);
        assertThat(ofAcme(anna)).isEmpty();
        assertThat(anna.history().of(link.id().ref(), FIRST).items()).hasSize(3);
    }

    @Test
    void goesWithItsContact() {
        link(open);
        heard();

        desk().contacts().delete(acme);

        assertThat(anna.recordLinks().ofRecord(open, FIRST).items()).isEmpty();
        assertThat(heardEvents())
                .filteredOn(event -> event.type().equals("contact.deleted"))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).containsEntry("record-link", "1"));
    }
}
