package io.klientela.importing;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.ProjectGate;
import io.klientela.contact.Company;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.FullContact;
import io.klientela.contact.Person;
import io.klientela.employee.NewEmployee;
import io.klientela.memory.InMemoryStorage;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.project.NewProject;
import io.klientela.storage.Storage;
import java.util.ArrayList;
import java.util.List;

/** A project of its own with its admin at the desk. */
final class Office {
    private final ProjectGate gate;

    private Office(Storage storage, String language) {
        Crm crm = Crm.create(storage);
        gate = crm.project(crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .language(language)
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna"))));
    }

    static Office open() {
        return new Office(InMemoryStorage.create(), "en");
    }

    static Office speaking(String language) {
        return new Office(InMemoryStorage.create(), language);
    }

    static Office on(Storage storage) {
        return on(storage, "en");
    }

    static Office on(Storage storage, String language) {
        return new Office(storage, language);
    }

    CrmSession desk() {
        return as("anna");
    }

    CrmSession as(String hostUser) {
        return gate.asHostUser(hostUser);
    }

    CrmSession system() {
        return gate.asSystem("import");
    }

    List<FullContact> contacts() {
        List<FullContact> all = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MAX_SIZE);
        while (true) {
            Page<Contact> page = desk().contacts().list(ContactQuery.all(), request);
            page.items().forEach(contact -> all.add((FullContact) contact));
            if (page.next().isEmpty()) {
                return all;
            }
            request = request.next(page.next().get());
        }
    }

    Person person(String lastName) {
        return contacts().stream()
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .filter(person -> person.lastName().equals(lastName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No person " + lastName));
    }

    Company company(String name) {
        return contacts().stream()
                .filter(Company.class::isInstance)
                .map(Company.class::cast)
                .filter(company -> company.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No company " + name));
    }
}
