package io.klientela.importing;

import io.klientela.contact.Contacts;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewContact;
import io.klientela.contact.NewPerson;
import java.util.Map;
import java.util.Optional;

/**
 * A row read as a command, not yet carried out.
 *
 * @param row the row
 * @param command the contact to add
 * @param origins from which column each property of the command came, by its path without {@code details.}
 */
record Draft(Row row, NewContact<?> command, Map<String, Integer> origins) {
    boolean isPerson() {
        return command instanceof NewPerson;
    }

    void addTo(Contacts contacts) {
        if (command instanceof NewPerson person) {
            contacts.add(person);
        } else if (command instanceof NewCompany company) {
            contacts.add(company);
        }
    }

    /** The column that a property came from: that of {@code emails[1].address} is the one of {@code emails[1]}. */
    Optional<Integer> columnOf(String path) {
        String property = path.startsWith("details.") ? path.substring("details.".length()) : path;
        while (!origins.containsKey(property)) {
            int dot = property.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            property = property.substring(0, dot);
        }
        return Optional.ofNullable(origins.get(property));
    }
}
