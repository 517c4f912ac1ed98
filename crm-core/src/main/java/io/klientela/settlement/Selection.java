package io.klientela.settlement;

import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.id.InvoiceId;
import io.klientela.session.Session;
import io.klientela.settlement.SelectionReport.Done;
import io.klientela.settlement.SelectionReport.OutOfReach;
import io.klientela.settlement.SelectionReport.Outcome;
import io.klientela.settlement.SelectionReport.Refused;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Takes the same step for several invoices, one after the other (TEAMLAB-39). */
final class Selection {
    /** The most invoices of one call. */
    static final int MOST = 1000;

    private Selection() {}

    /**
     * Takes the step for each invoice once, however often it is named.
     *
     * @throws IllegalArgumentException if there are more than {@value #MOST}
     * @throws IllegalStateException inside a joined transaction
     */
    static SelectionReport each(
            Session<?> session, Collection<InvoiceId> invoices, Function<InvoiceId, Settlement> step) {
        if (session.isBound()) {
            throw new IllegalStateException(
                    "A selection is changed in a transaction for each invoice, so not inside one; inside, change one by one");
        }
        Set<InvoiceId> each = new LinkedHashSet<>(invoices);
        if (each.size() > MOST) {
            throw new IllegalArgumentException(
                    "A selection has at most " + MOST + " invoices, not " + each.size() + "; change them in parts");
        }
        List<Outcome> outcomes =
                each.stream().map(invoice -> outcome(invoice, step)).toList();
        return new SelectionReport(outcomes);
    }

    private static Outcome outcome(InvoiceId invoice, Function<InvoiceId, Settlement> step) {
        try {
            return new Done(step.apply(invoice));
        } catch (NotFoundException missing) {
            return new OutOfReach(invoice);
        } catch (CrmException refused) {
            return new Refused(invoice, refused.code(), String.valueOf(refused.getMessage()));
        }
    }
}
