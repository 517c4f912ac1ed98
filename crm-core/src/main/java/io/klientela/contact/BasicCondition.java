package io.klientela.contact;

import io.klientela.id.EmployeeId;
import java.util.Objects;

/** Conditions on what {@link BasicContact} shows: whoever sees a contact at all may ask for it so. */
public sealed interface BasicCondition extends ContactCondition {
    @Override
    default boolean needsFullView() {
        return false;
    }

    /** Persons or companies only. */
    record OfKind(ContactKind kind) implements BasicCondition {
        public OfKind {
            Objects.requireNonNull(kind, "kind");
        }

        @Override
        public boolean matches(FullContact contact) {
            return contact.contactKind() == kind;
        }
    }

    /** Those that one employee is responsible for. */
    record OfResponsible(EmployeeId employee) implements BasicCondition {
        public OfResponsible {
            Objects.requireNonNull(employee, "employee");
        }

        @Override
        public boolean matches(FullContact contact) {
            return contact.responsible().equals(employee);
        }
    }

    /** Those that a search finds by what a basic view shows alone. */
    record HasBasicWords(SearchText text) implements BasicCondition {
        public HasBasicWords {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public boolean matches(FullContact contact) {
            return text.matches(ContactWords.of(contact).basic());
        }
    }
}
