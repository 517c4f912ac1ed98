package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.CatalogueEntry;
import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.ProtectedKind;
import io.klientela.access.Scope;
import io.klientela.activity.Activity;
import io.klientela.activity.NewActivity;
import io.klientela.category.CategoryList;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.Colleague;
import io.klientela.employee.Team;
import io.klientela.error.NotFoundException;
import io.klientela.guard.Explanation;
import io.klientela.guard.GuardedRecord;
import io.klientela.guard.NewGuardedRecord;
import io.klientela.handover.HandOver;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.project.ModuleAccess;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every decision about rights can be explained, and the embedder's own records are protected like ours. */
public abstract class ExplanationContract extends CrmContract {
    private static final RecordKind PROPERTY = new RecordKind("agency.property");
    private static final Permission VIEW = new Permission("properties.view");
    private static final Permission EDIT = new Permission("properties.edit");
    private static final Permission SHARE = new Permission("properties.share");

    /** For the tests of adapters. */
    protected ExplanationContract() {}

    private static EmployeeId idOf(CrmSession session) {
        return session.actor().employeeId().orElseThrow();
    }

    @Test
    @Tag("MINICRM-8")
    void tellsByWhichGrantAndAsWhomSomeoneSeesARecord() {
        CrmSession ula = hired("ula", PresetRoles.TELEPHONIST);
        Team team = desk().teams().add("Team", Set.of(idOf(ula)));
        Company acme = desk().contacts()
                .add(NewCompany.named("ACME")
                        .visibility(Visibility.openForReading().sharedWith(Principal.team(team.id()), Share.WRITE)));
        desk().employees().grant(idOf(ula), new Grant(Permissions.CONTACTS_VIEW, Scope.SHARED));

        Explanation explained =
                desk().explanations().explain(idOf(ula), acme.id().ref());

        assertThat(explained.maySee()).isTrue();
        assertThat(explained.toText()).isEqualTo("""
                        contacts.view: yes, contacts.view:shared by a single grant, and the record is shared with \
                        their team %s
                        contacts.view-basic: yes, contacts.view-basic:public by the role telephonist, and the record \
                        is open to everyone; contacts.view-basic:public by the role telephonist, and the record is \
                        shared with their team %s""".formatted(team.id(), team.id()));
        assertThat(ula.explanations().explain(idOf(ula), acme.id().ref())).isEqualTo(explained);
        assertThat(desk().explanations().explain(idOf(desk()), acme.id().ref()).toText())
                .startsWith("contacts.view: yes, contacts.view:all by the role admin, which reaches every record");
    }

    @Test
    void tellsWhyNot() {
        CrmSession ula = hired("ula", PresetRoles.USER);
        Company secret = desk().contacts().add(NewCompany.named("Secret").visibility(Visibility.onlyResponsible()));

        Explanation explained =
                desk().explanations().explain(idOf(ula), secret.id().ref());
        assertThat(explained.maySee()).isFalse();
        assertThat(explained.toText())
                .startsWith("contacts.view: no, contacts.view:public by the role user does not reach the record");
        assertThatThrownBy(
                        () -> ula.explanations().explain(idOf(ula), secret.id().ref()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        ula.explanations().explain(idOf(desk()), secret.id().ref()))
                .isInstanceOf(AccessDeniedException.class);

        Company open = company("Open");
        desk().projects().restrict(ModuleAccess.nobody());
        assertThat(desk().explanations().explain(idOf(ula), open.id().ref()).obstacles())
                .containsExactly(Explanation.Obstacle.MODULE_CLOSED);
        desk().projects().restrict(ModuleAccess.everyone());
        desk().employees().deactivate(idOf(ula));
        Explanation left = desk().explanations().explain(idOf(ula), open.id().ref());
        assertThat(left.obstacles()).containsExactly(Explanation.Obstacle.HAS_LEFT);
        assertThat(left.maySee()).isFalse();
        assertThatThrownBy(() -> desk().explanations().explain(idOf(desk()), new ContactId(new UUID(1, 2)).ref()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk().explanations().explain(idOf(desk()), new RecordRef(PROPERTY, new UUID(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsWhoSeesARecord() {
        CrmSession ula = hired("ula", PresetRoles.USER);
        CrmSession tomek = hired("tomek", PresetRoles.SERVICE_TECHNICIAN);
        hired("fifi", PresetRoles.INVOICER);
        Company open = ula.contacts().add(NewCompany.named("Open").visibility(Visibility.openForReading()));
        Activity sale = ula.activities()
                .record(NewActivity.sales(
                        open.id(),
                        desk().categories()
                                .list(CategoryList.HISTORY_CATEGORY)
                                .get(0)
                                .id(),
                        "Sold"));

        assertThat(desk().explanations().whoCanSee(open.id().ref()))
                .extracting(Colleague::id)
                .containsExactly(idOf(desk()), idOf(ula), idOf(tomek));
        assertThat(ula.explanations().whoCanSee(open.id().ref())).hasSize(3);
        assertThat(desk().explanations().whoCanSee(sale.id().ref()))
                .extracting(Colleague::id)
                .containsExactly(idOf(desk()), idOf(ula));
        assertThatThrownBy(() -> tomek.explanations().whoCanSee(open.id().ref()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tomek.explanations().whoCanSee(sale.id().ref()))
                .isInstanceOf(NotFoundException.class);
    }

    private Crm agency() {
        return Crm.builder(storage())
                .clock(clock)
                .permissions(PermissionCatalogue.standard()
                        .with(CatalogueEntry.overRecords(VIEW, "see properties").heldBy(PresetRoles.USER, Scope.PUBLIC))
                        .with(CatalogueEntry.overRecords(EDIT, "change properties")
                                .heldBy(PresetRoles.USER, Scope.PUBLIC))
                        .with(CatalogueEntry.overRecords(SHARE, "share properties")
                                .heldBy(PresetRoles.USER, Scope.OWN))
                        .with(ProtectedKind.of(PROPERTY, VIEW).editedBy(EDIT).sharedBy(SHARE)))
                .build();
    }

    @Test
    void protectsTheEmbeddersOwnRecords() {
        hired("ula", PresetRoles.USER);
        hired("tola", PresetRoles.TELEPHONIST);
        CrmSession ula = agency().project(project()).asHostUser("ula");
        CrmSession tola = agency().project(project()).asHostUser("tola");
        CrmSession anna = agency().project(project()).asHostUser("anna");
        RecordRef flat = new RecordRef(PROPERTY, new UUID(7, 1));
        RecordRef house = new RecordRef(PROPERTY, new UUID(7, 2));

        GuardedRecord own = ula.records().add(NewGuardedRecord.of(flat));
        anna.records().add(NewGuardedRecord.of(house).visibility(Visibility.openForReading()));

        assertThat(own.access().visibility()).isEqualTo(Visibility.onlyResponsible());
        assertThat(ula.records().list(PROPERTY, FIRST).items())
                .extracting(GuardedRecord::ref)
                .containsExactly(house, flat);
        assertThat(ula.records().visible(PROPERTY, List.of(flat.id(), house.id(), new UUID(7, 3))))
                .containsExactlyInAnyOrder(flat.id(), house.id());
        assertThatThrownBy(() -> tola.records().list(PROPERTY, FIRST)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tola.records().add(NewGuardedRecord.of(new RecordRef(PROPERTY, new UUID(7, 4)))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ula.records().remove(house)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ula.records().share(house, Visibility.openForWriting()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> anna.records().add(NewGuardedRecord.of(flat)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        anna.records().add(NewGuardedRecord.of(new RecordRef(RecordKind.CONTACT, new UUID(7, 5)))))
                .isInstanceOf(IllegalArgumentException.class);

        GuardedRecord shared = ula.records().share(flat, Visibility.openForReading());
        assertThat(anna.explanations().explain(idOf(ula), flat).maySee()).isTrue();
        assertThat(anna.records().get(flat)).isEqualTo(shared);
        assertThat(anna.history().of(flat, FIRST).items()).hasSize(2);
        ula.records().remove(flat);
        assertThat(anna.records().find(flat)).isEmpty();
        assertThat(anna.records().count(PROPERTY)).isOne();
        assertThat(anna.history().of(flat, FIRST).items()).hasSize(3);
        ula.records().add(NewGuardedRecord.of(flat));
        assertThat(ula.records().count(PROPERTY)).isEqualTo(2);
    }

    @Test
    void keepsFromOthersWhatWasProtectedFromThem() {
        hired("ula", PresetRoles.USER);
        hired("olga", PresetRoles.USER);
        CrmSession ula = agency().project(project()).asHostUser("ula");
        CrmSession olga = agency().project(project()).asHostUser("olga");
        RecordRef flat = new RecordRef(PROPERTY, new UUID(9, 1));
        ula.records().add(NewGuardedRecord.of(flat));

        assertThatThrownBy(() -> olga.records().add(NewGuardedRecord.of(flat))).isInstanceOf(NotFoundException.class);
        ula.records().remove(flat);
        assertThatThrownBy(() -> olga.records().add(NewGuardedRecord.of(flat))).isInstanceOf(NotFoundException.class);

        assertThat(olga.history().of(flat, FIRST).items()).isEmpty();
        ula.records().add(NewGuardedRecord.of(flat));
        assertThat(ula.records().count(PROPERTY)).isOne();
    }

    @Test
    void letsNobodyProtectRecordsOfAKindThatNobodyChanges() {
        Crm reading = Crm.builder(storage())
                .permissions(PermissionCatalogue.standard()
                        .with(CatalogueEntry.overRecords(VIEW, "see properties"))
                        .with(ProtectedKind.of(PROPERTY, VIEW)))
                .build();
        CrmSession anna = reading.project(project()).asHostUser("anna");

        assertThatThrownBy(() -> anna.records().add(NewGuardedRecord.of(new RecordRef(PROPERTY, new UUID(9, 2)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ProtectedKind.editedBy");
    }

    @Test
    void namesOnlyThoseWhomTheAskerMayKnow() {
        CrmSession ewa = hired("ewa", PresetRoles.EXTERNAL_TELEPHONIST);
        desk().employees().grant(idOf(ewa), new Grant(Permissions.CONTACTS_CREATE, Scope.ALL));
        desk().employees().grant(idOf(ewa), new Grant(Permissions.CONTACTS_SHARE, Scope.OWN));
        Company own = ewa.contacts().add(NewCompany.named("Own"));

        assertThatThrownBy(() -> ewa.explanations().whoCanSee(own.id().ref()))
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        denied -> assertThat(denied.permission()).isEqualTo(Permissions.EMPLOYEES_VIEW));
    }

    @Test
    @Tag("MINICRM-9")
    void handsTheEmbeddersOwnRecordsOverWithTheRest() {
        hired("ula", PresetRoles.USER);
        CrmSession ula = agency().project(project()).asHostUser("ula");
        CrmSession anna = agency().project(project()).asHostUser("anna");
        RecordRef flat = new RecordRef(PROPERTY, new UUID(8, 1));
        ula.records().add(NewGuardedRecord.of(flat));

        var report = anna.handOvers().carryOut(HandOver.ofLeaver(idOf(ula)).to(idOf(anna)));

        assertThat(report.moved()).containsOnlyKeys(PROPERTY);
        assertThat(anna.records().get(flat).access().responsible()).isEqualTo(idOf(anna));
        assertThat(anna.records().get(flat).version()).isEqualTo(2);
    }
}
