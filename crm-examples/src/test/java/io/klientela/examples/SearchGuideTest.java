package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewPerson;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ProjectId;
import io.klientela.memory.InMemoryStorage;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.party.CountryCode;
import io.klientela.project.NewProject;
import io.klientela.savedfilter.NewSavedFilter;
import io.klientela.savedfilter.SavedFilter;
import io.klientela.session.Visibility;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The code of the page on contacts that searches, run from top to bottom. */
class SearchGuideTest {
    @Test
    void contactsAreSearchedListedAndAskedForAgain() {
        Crm crm = Crm.create(InMemoryStorage.create());
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        CrmSession anna = crm.project(podlesie).asHostUser("anna@podlesie.example");
        Category vip = anna.categories().find(CategoryList.CONTACT_GROUP, "VIP").orElseThrow();
        Category warm = anna.categories().find(CategoryList.WARMTH, "Ciepły").orElseThrow();
        for (int each = 0; each < 60; each++) {
            anna.contacts()
                    .add(NewPerson.named("Jan", "Nowak")
                            .address(NewAddress.of(AddressKind.HOME, "", "", "Łódź", "PL"))
                            .group(vip.id())
                            .warmth(warm.id()));
        }

        Page<Contact> found = anna.contacts().list(ContactQuery.all().words("lodz nowak"), PageRequest.first(50));

        assertThat(found.items()).hasSize(50);

        ContactCondition warmOrNew = ContactCondition.ofWarmth(warm.id())
                .or(ContactCondition.createdFrom(Instant.parse("2026-11-01T00:00:00Z")));
        ContactQuery query = ContactQuery.all()
                .inGroup(vip.id())
                .where(warmOrNew)
                .where(ContactCondition.not(ContactCondition.inCountry(new CountryCode("CZ"))))
                .words("nowak")
                .sortedBy(ContactSort.newestFirst());
        long count = anna.contacts().count(query);
        Page<Contact> first = anna.contacts().list(query, PageRequest.first(50));

        assertThat(count).isEqualTo(60);

        PageRequest fifty = PageRequest.first(50);
        Page<Contact> second =
                anna.contacts().list(query, fifty.next(first.next().orElseThrow()));
        Page<Contact> firstAgain =
                anna.contacts().list(query, fifty.before(second.previous().orElseThrow()));

        assertThat(second.items()).hasSize(10);
        assertThat(firstAgain).isEqualTo(first);

        SavedFilter warmClients = anna.savedFilters().add(NewSavedFilter.named("Warm clients", query));
        anna.savedFilters().share(warmClients.id(), Visibility.openForReading());
        Page<Contact> now = anna.savedFilters().contacts(warmClients.id(), PageRequest.first(50));

        assertThat(now).isEqualTo(first);
    }
}
