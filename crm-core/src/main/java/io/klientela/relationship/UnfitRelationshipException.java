package io.klientela.relationship;

import io.klientela.error.CrmException;
import io.klientela.id.ContactId;
import java.util.Objects;

/** A contact was named that cannot stand at this end of a relationship. */
public final class UnfitRelationshipException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** What is asked of the contact. */
    public enum Rule {
        /** Persons are members. */
        PERSON("is no person; only persons are members, other contacts are linked by a kind"),
        /** Companies have members. */
        COMPANY("is no company; only companies have members, other contacts are linked by a kind"),
        /** A link leads to another contact. */
        ANOTHER("is at both ends; name another contact at one of them");

        private final String text;

        Rule(String text) {
            this.text = text;
        }
    }

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient ContactId contact;

    private final Rule rule;

    UnfitRelationshipException(ContactId contact, Rule rule) {
        super("The " + contact.ref() + " " + rule.text);
        this.contact = Objects.requireNonNull(contact, "contact");
        this.rule = rule;
    }

    /** Who does not fit; the actor sees them. */
    public ContactId contact() {
        return contact;
    }

    public Rule rule() {
        return rule;
    }

    @Override
    public String code() {
        return "relationship.unfit";
    }
}
