package io.klientela.contact;

import java.util.List;

/** Conditions made of conditions. One looks at withheld fields as soon as a part of it does. */
public sealed interface CombinedCondition extends ContactCondition {
    List<ContactCondition> parts();

    @Override
    default boolean needsFullView() {
        return parts().stream().anyMatch(ContactCondition::needsFullView);
    }

    /** All hold together; every contact meets a list of none. */
    record AllOf(List<ContactCondition> parts) implements CombinedCondition {
        public AllOf {
            parts = ConditionSize.checked(parts);
        }

        @Override
        public boolean matches(FullContact contact) {
            return parts.stream().allMatch(part -> part.matches(contact));
        }

        @Override
        public boolean matches(FullContact contact, ContactFacts facts) {
            return parts.stream().allMatch(part -> part.matches(contact, facts));
        }
    }

    /** At least one holds; no contact meets a list of none. */
    record AnyOf(List<ContactCondition> parts) implements CombinedCondition {
        public AnyOf {
            parts = ConditionSize.checked(parts);
        }

        @Override
        public boolean matches(FullContact contact) {
            return parts.stream().anyMatch(part -> part.matches(contact));
        }

        @Override
        public boolean matches(FullContact contact, ContactFacts facts) {
            return parts.stream().anyMatch(part -> part.matches(contact, facts));
        }
    }

    /** The other does not hold. */
    record Not(ContactCondition part) implements CombinedCondition {
        public Not {
            ConditionSize.checked(List.of(part));
        }

        @Override
        public boolean matches(FullContact contact) {
            return !part.matches(contact);
        }

        @Override
        public boolean matches(FullContact contact, ContactFacts facts) {
            return !part.matches(contact, facts);
        }

        @Override
        public List<ContactCondition> parts() {
            return List.of(part);
        }
    }
}
