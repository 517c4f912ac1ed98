package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Scope;
import io.klientela.contact.Company;
import io.klientela.contact.ExternalIdTakenException;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewCompany;
import io.klientela.error.CrmException;
import io.klientela.party.ExternalId;
import io.klientela.session.Visibility;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Another system's name for a contact leads to that contact, and to no other. */
public abstract class ExternalIdContract extends CrmContract {
    private static final ExternalId OLD = ExternalId.of("old-crm", "4711");
    private static final ExternalId SHOP = ExternalId.of("shop", "4711");

    /** For the tests of adapters. */
    protected ExternalIdContract() {}

    @Test
    void findsAContactByEachOfItsExternalIds() {
        Company acme =
                desk().contacts().add(NewCompany.named("ACME").externalId(OLD).externalId(SHOP));
        company("Other");

        assertThat(desk().contacts().findByExternalId(OLD)).contains(acme);
        assertThat(desk().contacts().findByExternalId(SHOP)).contains(acme);
        for (ExternalId other : List.of(
                ExternalId.of("old-crm", "471"), ExternalId.of("old.crm", "4711"), ExternalId.of("old-crm", "04711"))) {
            assertThat(desk().contacts().findByExternalId(other)).isEmpty();
        }
    }

    @Test
    void tellsKeysApartToTheLetter() {
        List<String> keys = List.of("key", "Key", "ké", "ke\u0301", "kę", "ke", "key 1", "key  1");
        keys.forEach(key -> desk().contacts().add(NewCompany.named(key).externalId(ExternalId.of("old-crm", key))));

        for (String key : keys) {
            assertThat(desk().contacts().findByExternalId(ExternalId.of("old-crm", key)))
                    .get()
                    .extracting(FullContact::displayName)
                    .isEqualTo(key);
        }
    }

    @Test
    void putsAndRemovesThemWithHistory() {
        Company acme = company("ACME");

        FullContact first = desk().contacts().putExternalId(acme.id(), OLD);
        assertThat(desk().contacts().putExternalId(acme.id(), OLD)).isEqualTo(first);
        FullContact both = desk().contacts().putExternalId(acme.id(), SHOP);
        FullContact one = desk().contacts().removeExternalId(acme.id(), OLD);
        assertThat(desk().contacts().removeExternalId(acme.id(), OLD)).isEqualTo(one);

        assertThat(both.details().externalIds()).containsExactlyInAnyOrder(OLD, SHOP);
        assertThat(one.details().externalIds()).containsExactly(SHOP);
        assertThat(one.version()).isEqualTo(4);
        assertThat(desk().contacts().findByExternalId(OLD)).isEmpty();
        assertThat(history(acme.id().ref()))
                .hasSize(4)
                .first()
                .satisfies(change -> assertThat(change.fields()).singleElement().satisfies(field -> {
                    assertThat(field.field()).isEqualTo("externalIds");
                    assertThat(field.before()).contains("old-crm:4711\nshop:4711");
                    assertThat(field.after()).contains("shop:4711");
                }));
    }

    @Test
    void refusesOneThatAnotherHasAndNamesThatOneOnlyToWhomSeesIt() {
        Company secret = desk().contacts()
                .add(NewCompany.named("Secret").externalId(OLD).visibility(Visibility.onlyResponsible()));
        Company mine = company("Mine");
        CrmSession sara = hired("sara", PresetRoles.USER);
        desk().employees()
                .grant(sara.actor().employeeId().orElseThrow(), new Grant(Permissions.CONTACTS_EDIT, Scope.ALL));

        for (CrmSession session : List.of(desk(), sara)) {
            assertThatThrownBy(() -> session.contacts().putExternalId(mine.id(), OLD))
                    .isInstanceOfSatisfying(ExternalIdTakenException.class, taken -> {
                        assertThat(taken.externalId()).isEqualTo(OLD);
                        assertThat(taken.holder().isPresent()).isEqualTo(session == desk());
                        assertThat(String.valueOf(taken.getMessage())
                                        .contains(secret.id().toString()))
                                .isEqualTo(session == desk());
                    });
            assertThatThrownBy(
                            () -> session.contacts().add(NewCompany.named("New").externalId(OLD)))
                    .isInstanceOf(ExternalIdTakenException.class);
            assertThatThrownBy(() -> session.contacts()
                            .save(mine.withDetails(mine.details().withExternalIds(Set.of(OLD)))))
                    .isInstanceOf(ExternalIdTakenException.class);
        }
        assertThat(sara.contacts().findByExternalId(OLD)).isEmpty();
        desk().contacts().delete(secret);
        assertThat(sara.contacts().putExternalId(mine.id(), OLD).details().externalIds())
                .containsExactly(OLD);
    }

    @Test
    void findsNothingForWhoeverSeesContactsInPart() {
        desk().contacts().add(NewCompany.named("ACME").externalId(OLD));

        assertThatThrownBy(
                        () -> hired("tola", PresetRoles.TELEPHONIST).contacts().findByExternalId(OLD))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void givesOneExternalIdToOneOfManyWhoWantItAtOnce() {
        List<Company> companies = List.of(company("A"), company("B"), company("C"));

        List<Boolean> given = Threads.together(3, thread -> () -> {
            try {
                desk().contacts().putExternalId(companies.get(thread).id(), OLD);
                return true;
            } catch (CrmException refused) {
                return false;
            }
        });

        assertThat(given).containsOnlyOnce(true);
        FullContact holder = desk().contacts().findByExternalId(OLD).orElseThrow();
        assertThat(companies.get(given.indexOf(true)).id()).isEqualTo(holder.id());
    }
}
