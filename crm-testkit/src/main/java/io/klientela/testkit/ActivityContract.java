package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.activity.Activity;
import io.klientela.activity.ActivityEntry;
import io.klientela.activity.NewActivity;
import io.klientela.activity.SalesActivity;
import io.klientela.activity.ServiceActivity;
import io.klientela.category.ArchivedCategoryException;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.contact.BasicContact;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.CategoryId;
import io.klientela.id.RecordKind;
import io.klientela.invoice.BillingBlock;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the preset roles of RAMISYS see and do of a customer, activities above all. */
public abstract class ActivityContract extends CrmContract {
    private CategoryId call;
    private Company acme;
    private Activity sale;
    private Activity repair;

    /** For the tests of adapters. */
    protected ActivityContract() {}

    @BeforeEach
    void fill() {
        call = desk().categories().list(CategoryList.HISTORY_CATEGORY).get(0).id();
        acme = company("ACME");
        sale = desk().activities().record(NewActivity.sales(acme.id(), call, "Wants forty cars"));
        repair = desk().activities().record(NewActivity.service(acme.id(), call, "Brake squeals"));
        desk().opportunities().open(NewOpportunity.titled("Fleet").with(acme.id()));
        draft(acme);
    }

    private static void assertSeesNoOffers(CrmSession session) {
        assertThatThrownBy(() -> session.opportunities().count(OpportunityQuery.all()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> session.opportunities().open(NewOpportunity.titled("Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> session.invoices().list(FIRST)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Tag("RAMISYS-11")
    void letsATelephonistRecordOnBasicDataAndSeeOnlyTheirOwn() {
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);

        Activity own = tola.activities().record(NewActivity.sales(acme.id(), call, "Nobody answered"));

        assertThat(tola.contacts().get(acme.id())).isInstanceOf(BasicContact.class);
        assertThat(tola.activities().list(acme.id(), FIRST).items()).containsExactly(own);
        assertThat(tola.activities().count(acme.id())).isOne();
        assertThatThrownBy(() -> tola.activities().get(sale.id())).isInstanceOf(NotFoundException.class);
        assertThat(tola.contacts().related(acme.id())).isEmpty();
        assertSeesNoOffers(tola);
        assertThat(desk().activities().list(acme.id(), FIRST).items()).containsExactly(own, repair, sale);
    }

    @Test
    @Tag("RAMISYS-12")
    void letsAnExternalTelephonistRecordOnSharedLeadsOnly() {
        CrmSession ewa = hired("ewa", PresetRoles.EXTERNAL_TELEPHONIST);

        assertThatThrownBy(() -> ewa.activities().record(NewActivity.sales(acme.id(), call, "Called")))
                .isInstanceOf(NotFoundException.class);
        assertThat(ewa.activities().list(acme.id(), FIRST).items()).isEmpty();
        assertSeesNoOffers(ewa);
    }

    @Test
    void letsASalesRepresentativeSeeActivitiesAndOpenOpportunities() {
        CrmSession sara = salesRepresentative();

        Activity own = sara.activities().record(NewActivity.sales(acme.id(), call, "Called"));
        assertThat(sara.contacts().getFull(acme.id())).isEqualTo(acme);
        assertThat(sara.activities().list(acme.id(), FIRST).items()).containsExactly(own);
        desk().contacts()
                .share(
                        acme.id(),
                        Visibility.openForReading()
                                .sharedWith(
                                        Principal.employee(
                                                sara.actor().employeeId().orElseThrow()),
                                        Share.READ));
        assertThat(sara.activities().list(acme.id(), FIRST).items()).containsExactly(own, repair, sale);
        sara.opportunities().open(NewOpportunity.titled("Mine").with(acme.id()));
        assertThat(sara.opportunities().count(OpportunityQuery.all())).isOne();
        assertThatThrownBy(() -> sara.invoices().draft(NewInvoice.to(acme.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(sara.rights().holds(Permissions.DOCUMENTS_CREATE)).isTrue();
    }

    @Test
    @Tag("RAMISYS-14")
    void showsAServiceTechnicianServiceWithoutSales() {
        CrmSession tomek = hired("tomek", PresetRoles.SERVICE_TECHNICIAN);

        Activity own = tomek.activities().record(NewActivity.service(acme.id(), call, "Changed the pads"));

        assertThat(tomek.activities().list(acme.id(), FIRST).items())
                .containsExactly(own, repair)
                .allMatch(ServiceActivity.class::isInstance);
        assertThatThrownBy(() -> tomek.activities().get(sale.id())).isInstanceOf(NotFoundException.class);
        assertThat(tomek.activities().count(acme.id())).isEqualTo(2);
        assertThatThrownBy(() -> tomek.history().of(repair.id().ref(), FIRST))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(tomek.contacts().get(acme.id())).isInstanceOf(BasicContact.class);
        assertSeesNoOffers(tomek);
    }

    @Test
    @Tag("RAMISYS-15")
    void showsComplaintsEveryAreaButDocumentsInvoicesAndSettings() {
        CrmSession rita = hired("rita", PresetRoles.COMPLAINTS);

        assertThat(rita.activities().list(acme.id(), FIRST).items()).containsExactly(repair, sale);
        assertThat(rita.contacts().getFull(acme.id())).isEqualTo(acme);
        assertThat(rita.opportunities().count(OpportunityQuery.all())).isOne();
        assertThat(rita.contacts().related(acme.id())).containsOnlyKeys(RecordKind.OPPORTUNITY);
        assertThatThrownBy(() -> rita.invoices().list(FIRST)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rita.projects().save(rita.projects().get())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rita.employees().list()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Tag("RAMISYS-16")
    void showsTheInvoicerAllInvoicesAndTheBillingBlockOfTheirClients() {
        CrmSession ivo = hired("ivo", PresetRoles.INVOICER);
        Company secret = desk().contacts()
                .add(NewCompany.named("Secret").currency("EUR").visibility(Visibility.onlyResponsible()));
        assertThatThrownBy(() -> ivo.invoices().billingBlock(secret.id())).isInstanceOf(NotFoundException.class);
        desk().invoices()
                .issue(ivo.invoices()
                        .draft(NewInvoice.to(secret.id())
                                .line("Work", "1", Money.of("100.00", "EUR"), Vat.standard("23"))));

        BillingBlock block = ivo.invoices().billingBlock(secret.id());

        assertThat(block.buyer().name()).isEqualTo("Secret");
        assertThat(block.currency()).contains(CurrencyCode.of("EUR"));
        assertThat(ivo.invoices().list(FIRST).items()).hasSize(1);
        assertThatThrownBy(() -> ivo.contacts().get(secret.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ivo.activities().count(secret.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> salesRepresentative().invoices().billingBlock(secret.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Tag("RAMISYS-17")
    @Tag("RAMISYS-18")
    void showsTheDirectorEverySectionPrivateContactsToo() {
        CrmSession dora = hired("dora", PresetRoles.DIRECTOR);
        CrmSession sara = salesRepresentative();
        Company secret = sara.contacts().add(NewCompany.named("Secret").visibility(Visibility.onlyResponsible()));
        Activity hidden = sara.activities().record(NewActivity.sales(secret.id(), call, "Between us"));

        for (CrmSession all : List.of(dora, desk())) {
            assertThat(all.activities().get(hidden.id())).isEqualTo(hidden);
            assertThat(all.contacts()
                            .save(((Company) all.contacts().getFull(secret.id())).withName("Seen"))
                            .name())
                    .isEqualTo("Seen");
            assertThat(all.invoices().listDrafts(FIRST).items()).hasSize(1);
            assertThat(all.employees().list()).hasSize(3);
        }
        assertThatThrownBy(() -> dora.deleteProject("Podlesie s.c.")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void letsTheAuthorChangeAndDeleteAnActivityAndNobodyElseBelowAll() {
        CrmSession sara = hired("sara", PresetRoles.USER);
        Activity own = sara.activities().record(NewActivity.sales(acme.id(), call, "Calld"));
        Instant before = Instant.parse("2026-11-20T08:00:00Z");

        Activity mended = sara.activities()
                .save(own.withEntry(own.entry().withText(" Called ").withHappenedAt(before)));
        assertThat(mended.entry().text()).isEqualTo("Called");
        assertThat(mended.entry().happenedAt()).isEqualTo(before);
        assertThat(mended).isInstanceOf(SalesActivity.class);
        assertThatThrownBy(() -> sara.activities().save(own)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(
                        () -> sara.activities().save(sale.withEntry(sale.entry().withText("Changed"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sara.activities().delete(repair)).isInstanceOf(AccessDeniedException.class);
        assertThat(history(own.id().ref()))
                .extracting(Change::action)
                .containsExactly(Change.Action.CHANGED, Change.Action.CREATED);
        desk().activities().delete(mended);

        assertThat(desk().activities().find(own.id())).isEmpty();
        assertThat(history(own.id().ref())).hasSize(3);
    }

    @Test
    @Tag("ASARI-7")
    void keepsTheLongestTextWhateverItsCharacters() {
        for (String letter : List.of("x", "ą", "中", "😀")) {
            String longest = letter.repeat(ActivityEntry.MAX_TEXT);

            Activity recorded = desk().activities().record(NewActivity.service(acme.id(), call, longest));

            assertThat(desk().activities().get(recorded.id()).entry().text()).isEqualTo(longest);
            assertThatThrownBy(() -> desk().activities().record(NewActivity.service(acme.id(), call, longest + letter)))
                    .isInstanceOf(ConstraintViolationException.class);
        }
    }

    @Test
    void tellsEveryTextThatAnActivityHad() {
        Activity changed = desk().activities().save(sale.withEntry(sale.entry().withText("Wants fifty cars")));
        desk().activities().delete(changed);

        assertThat(history(sale.id().ref()))
                .flatExtracting(Change::fields)
                .filteredOn(field -> field.field().equals("text"))
                .containsExactly(
                        new FieldChange("text", Optional.of("Wants fifty cars"), Optional.empty()),
                        new FieldChange("text", Optional.of("Wants forty cars"), Optional.of("Wants fifty cars")),
                        new FieldChange("text", Optional.empty(), Optional.of("Wants forty cars")));
    }

    @Test
    @Tag("TEAMLAB-46")
    void keepsACategoryThatIsOutOfUseAndTakesNoneAnew() {
        desk().categories().archive(call);

        assertThat(desk().activities()
                        .save(sale.withEntry(sale.entry().withText("Still a call")))
                        .entry()
                        .category())
                .isEqualTo(call);
        assertThatThrownBy(() -> desk().activities().record(NewActivity.sales(acme.id(), call, "Another")))
                .isInstanceOf(ArchivedCategoryException.class);
    }

    @Test
    void refusesMomentsThatNoStorageKeeps() {
        for (Instant moment : List.of(Instant.MIN, Instant.MAX, Instant.parse("0999-12-31T23:59:59Z"))) {
            assertThatThrownBy(() -> desk().activities()
                            .record(NewActivity.sales(acme.id(), call, "Called").happenedAt(moment)))
                    .isInstanceOf(ConstraintViolationException.class);
        }
    }

    @Test
    void refusesActivitiesThatMissSomething() {
        CategoryId tag = desk().categories()
                .add(CategoryList.TAG, NewCategory.named("A tag"))
                .id();

        assertThatThrownBy(() -> desk().activities().record(NewActivity.sales(acme.id(), call, " ")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> desk().activities()
                        .record(NewActivity.sales(acme.id(), call, "x".repeat(ActivityEntry.MAX_TEXT + 1))))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> desk().activities().record(NewActivity.sales(acme.id(), tag, "Wrong list")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @Tag("RAMISYS-9")
    @Tag("TEAMLAB-14")
    void goesWithItsContact() {
        Company other = company("Other");
        Activity gone = desk().activities().record(NewActivity.service(other.id(), call, "Gone soon"));
        CrmSession dan = salesRepresentative();
        desk().employees()
                .grant(dan.actor().employeeId().orElseThrow(), new Grant(Permissions.CONTACTS_DELETE, Scope.ALL));

        dan.contacts().delete(other);

        assertThat(desk().activities().find(gone.id())).isEmpty();
        assertThat(heardEvents())
                .filteredOn(event -> event.type().equals("contact.deleted"))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).containsEntry("activity", "1"));
        assertThat(history(other.id().ref()).get(0).fields())
                .as("whoever reads of the contact may not see all that went with it")
                .extracting(FieldChange::field)
                .noneMatch(field -> field.startsWith("records."));
        assertThat(history(gone.id().ref())).hasSize(1);
    }
}
