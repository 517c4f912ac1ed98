package io.klientela.employee;

import io.klientela.id.EmployeeId;
import io.klientela.id.RecordRef;
import io.klientela.outbox.EventLog;
import io.klientela.session.Principal;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of a changed visibility those whom it newly names, or names with more than before (TEAMLAB-24). */
public final class SharingNotice {
    /** In the data of the event: the employees to be told, by id, parted by spaces. Teams are spelt out. */
    public static final String NAMED = "named";

    private SharingNotice() {}

    /** Puts an event of {@code type} into the outbox; its data name the employees to be told, if there are any. */
    public static void publish(
            UnitOfWork<? extends EmployeeStores> unit,
            String type,
            RecordRef record,
            Visibility before,
            Visibility after) {
        Set<EmployeeId> named = named(unit, before, after);
        EventLog.publish(
                unit,
                type,
                record,
                named.isEmpty()
                        ? Map.of()
                        : Map.of(NAMED, named.stream().map(EmployeeId::toString).collect(Collectors.joining(" "))));
    }

    /** As {@link #publish}, for a record that has just come into being: silent if nobody is named. */
    public static void publishNew(
            UnitOfWork<? extends EmployeeStores> unit, String type, RecordRef record, Visibility visibility) {
        if (!named(unit, Visibility.onlyResponsible(), visibility).isEmpty()) {
            publish(unit, type, record, Visibility.onlyResponsible(), visibility);
        }
    }

    private static Set<EmployeeId> named(
            UnitOfWork<? extends EmployeeStores> unit, Visibility before, Visibility after) {
        Map<Principal, Share> widened = new TreeMap<>(after.shares());
        widened.entrySet()
                .removeIf(share -> before.shares().containsKey(share.getKey())
                        && before.shares().get(share.getKey()).compareTo(share.getValue()) >= 0);
        Set<EmployeeId> named = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
        widened.keySet()
                .forEach(principal -> Stream.concat(
                                principal.employee().stream(),
                                principal
                                        .team()
                                        .flatMap(team -> unit.stores().teams().find(unit.project(), team))
                                        .stream()
                                        .flatMap(team -> team.members().stream()))
                        .forEach(named::add));
        unit.viewer().employee().ifPresent(named::remove);
        return named;
    }
}
