package io.klientela.operation;

import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.id.RecordId;
import io.klientela.operation.SelectionReport.Done;
import io.klientela.operation.SelectionReport.OutOfReach;
import io.klientela.operation.SelectionReport.Outcome;
import io.klientela.operation.SelectionReport.Refused;
import io.klientela.session.Session;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes the same step for several records, one after the other (TEAMLAB-39). */
public final class Selection {
    private static final int MOST = 1000;

    private Selection() {}

    /**
     * Takes the step for each record once, however often it is named, in the order in which they are first named. A step that is
     * refused does not keep the next from being taken. Whether the actor may take such steps at all is for the caller to ask before.
     *
     * @param id names what is selected
     * @param step the command for one record, which runs in a transaction of its own
     * @throws IllegalArgumentException if there are more than 1,000
     * @throws IllegalStateException inside a joined transaction
     */
    public static <I extends RecordId, E, T> SelectionReport<I, T> each(
            Session<?> session,
            Collection<? extends E> selection,
            Function<? super E, ? extends I> id,
            Function<? super E, ? extends T> step) {
        if (session.isBound()) {
            throw new IllegalStateException(
                    "A selection is changed in a transaction for each record, so not inside one; inside, change one by one");
        }
        Map<I, E> each = new LinkedHashMap<>();
        selection.forEach(selected -> each.putIfAbsent(id.apply(selected), selected));
        if (each.size() > MOST) {
            throw new IllegalArgumentException(
                    "A selection has at most " + MOST + " records, not " + each.size() + "; change them in parts");
        }
        List<Outcome<I, T>> outcomes = each.entrySet().stream()
                .map(entry -> Selection.<I, E, T>outcome(entry.getKey(), entry.getValue(), step))
                .toList();
        return new SelectionReport<>(outcomes);
    }

    private static <I extends RecordId, E, T> Outcome<I, T> outcome(
            I id, E selected, Function<? super E, ? extends T> step) {
        try {
            return new Done<>(id, step.apply(selected));
        } catch (NotFoundException missing) {
            // What the step needs besides, such as a series, may be missing as well: that is no matter of reach to the
            // record.
            return missing.record().equals(id.ref()) ? new OutOfReach<>(id) : new Refused<>(id, missing);
        } catch (CrmException refused) {
            return new Refused<>(id, refused);
        }
    }
}
