package io.klientela.contact;

import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import java.util.Objects;
import java.util.Optional;

/**
 * Which contacts a list shows; all given conditions hold together.
 *
 * @param kind persons or companies only
 * @param responsible those of one employee
 * @param group those in a group (ImCRM-5)
 * @param tag those with a tag
 * @param type those of a type
 * @param source those from a source
 */
public record ContactQuery(
        Optional<ContactKind> kind,
        Optional<EmployeeId> responsible,
        Optional<CategoryId> group,
        Optional<CategoryId> tag,
        Optional<CategoryId> type,
        Optional<CategoryId> source) {
    private static final ContactQuery ALL = new ContactQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ContactQuery {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(responsible, "responsible");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
    }

    /** Every contact within reach. */
    public static ContactQuery all() {
        return ALL;
    }

    public ContactQuery ofKind(ContactKind wanted) {
        return new ContactQuery(Optional.of(wanted), responsible, group, tag, type, source);
    }

    public ContactQuery ofResponsible(EmployeeId wanted) {
        return new ContactQuery(kind, Optional.of(wanted), group, tag, type, source);
    }

    public ContactQuery inGroup(CategoryId wanted) {
        return new ContactQuery(kind, responsible, Optional.of(wanted), tag, type, source);
    }

    public ContactQuery withTag(CategoryId wanted) {
        return new ContactQuery(kind, responsible, group, Optional.of(wanted), type, source);
    }

    public ContactQuery ofType(CategoryId wanted) {
        return new ContactQuery(kind, responsible, group, tag, Optional.of(wanted), source);
    }

    public ContactQuery fromSource(CategoryId wanted) {
        return new ContactQuery(kind, responsible, group, tag, type, Optional.of(wanted));
    }

    /**
     * Whether a condition looks at what {@link BasicContact} withholds. Such a query answers only with contacts that
     * the viewer sees in full, so that a filter never tells what a record would not.
     */
    public boolean needsFullView() {
        return group.isPresent() || tag.isPresent() || type.isPresent() || source.isPresent();
    }

    /** Whether {@code contact} meets all conditions: the rule that every storage follows. */
    public boolean matches(FullContact contact) {
        ContactDetails details = contact.details();
        return kind.map(contact.contactKind()::equals).orElse(true)
                && responsible.map(contact.responsible()::equals).orElse(true)
                && group.map(details.groups()::contains).orElse(true)
                && tag.map(details.tags()::contains).orElse(true)
                && (type.isEmpty() || type.equals(details.type()))
                && (source.isEmpty() || source.equals(details.source()));
    }
}
