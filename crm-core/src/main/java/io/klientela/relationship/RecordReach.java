package io.klientela.relationship;

import io.klientela.access.PermissionCatalogue;
import io.klientela.access.Permissions;
import io.klientela.access.ProtectedKind;
import io.klientela.id.RecordKind;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.session.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which links with the embedder's own records a viewer sees: those of the contacts that they see in full, with records of
 * registered kinds that they reach or that nothing protects. A record that was protected once stays so. A storage turns it into
 * one condition.
 *
 * @param contacts the contacts whose links are seen
 * @param records by kind, the records of those that are protected which are seen
 */
public record RecordReach(AccessFilter contacts, Map<RecordKind, AccessFilter> records) {
    public RecordReach {
        Objects.requireNonNull(contacts, "contacts");
        records = Map.copyOf(records);
    }

    /** What {@code viewer} sees. */
    public static RecordReach of(Viewer viewer) {
        return new RecordReach(
                viewer.filter(Permissions.CONTACTS_VIEW),
                viewer.rights().catalogue().kinds().stream()
                        .filter(kind -> isOwn(kind.kind()))
                        .collect(Collectors.toMap(ProtectedKind::kind, kind -> viewer.filterAny(kind.view()))));
    }

    /** Every link with records of these kinds: for checks that nobody sees, and for tests of storages. */
    public static RecordReach everything(Collection<RecordKind> kinds) {
        return new RecordReach(
                AccessFilter.everything(),
                kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> AccessFilter.everything())));
    }

    /** Whether records of {@code kind} are the embedder's, and not those of a feature of this library. */
    static boolean isOwn(RecordKind kind) {
        return PermissionCatalogue.standard().find(kind).isEmpty();
    }

    /**
     * Whether a link passes: the rule that every storage follows.
     *
     * @param ofContact to whom its contact is open
     * @param ofRecord to whom its record is open; empty if it has never been protected
     */
    public boolean admits(RecordLink link, Collection<Principal> ofContact, Collection<Principal> ofRecord) {
        AccessFilter ofKind = records.getOrDefault(link.record().kind(), AccessFilter.nothing());
        return contacts.admits(ofContact)
                && records.containsKey(link.record().kind())
                && (ofRecord.isEmpty() || ofKind.admits(ofRecord));
    }
}
