package io.klientela.handover;

import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whose work goes to whom.
 *
 * @param from who hands over
 * @param heirs who takes over what no heir of its kind is named for; several take records in turn
 * @param heirsByKind who takes over records of one kind
 * @param afterwards what becomes of the one who hands over
 */
public record HandOver(
        EmployeeId from, List<EmployeeId> heirs, Map<RecordKind, List<EmployeeId>> heirsByKind, Afterwards afterwards) {
    /** What becomes of the one who hands over. */
    public enum Afterwards {
        /** They work on. */
        STAYS,
        /** They are deactivated in the same transaction. */
        LEAVES
    }

    public HandOver {
        Objects.requireNonNull(from, "from");
        heirs = List.copyOf(heirs);
        heirsByKind = Map.copyOf(heirsByKind);
        Objects.requireNonNull(afterwards, "afterwards");
        if (heirs.contains(from) || heirsByKind.values().stream().anyMatch(several -> several.contains(from))) {
            throw new IllegalArgumentException("Nobody hands their work over to themselves");
        }
    }

    /** The work of a leaver, who is deactivated with it; heirs must follow. */
    public static HandOver ofLeaver(EmployeeId leaver) {
        return new HandOver(leaver, List.of(), Map.of(), Afterwards.LEAVES);
    }

    /** The work of someone who stays, on long leave for instance; heirs must follow. */
    public static HandOver from(EmployeeId employee) {
        return new HandOver(employee, List.of(), Map.of(), Afterwards.STAYS);
    }

    /** Who takes over; several take records in turn. */
    public HandOver to(EmployeeId... colleagues) {
        return new HandOver(from, List.of(colleagues), heirsByKind, afterwards);
    }

    /** Who takes over records of one kind; several take them in turn. */
    public HandOver to(RecordKind kind, EmployeeId... colleagues) {
        Map<RecordKind, List<EmployeeId>> more = new HashMap<>(heirsByKind);
        more.put(kind, List.of(colleagues));
        return new HandOver(from, heirs, more, afterwards);
    }

    /** Who takes over records of a kind. */
    List<EmployeeId> heirsOf(RecordKind kind) {
        return heirsByKind.getOrDefault(kind, heirs);
    }
}
