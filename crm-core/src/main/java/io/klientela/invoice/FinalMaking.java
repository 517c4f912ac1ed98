package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.id.InvoiceId;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes a final invoice of a draft and its advances.
 *
 * @param <S> the stores of the session
 */
final class FinalMaking<S extends InvoiceStores> implements Issuing.Making<S> {
    private final AdvanceFollower<? super S> follower;
    private final List<InvoiceId> named;
    private final List<Permission> reach;

    private FinalMaking(AdvanceFollower<? super S> follower, Collection<InvoiceId> named, List<Permission> reach) {
        this.follower = follower;
        this.named = List.copyOf(named);
        this.reach = reach;
        if (named.isEmpty()) {
            throw new IllegalArgumentException(
                    "A final invoice deducts an advance at least; issue an invoice otherwise");
        }
    }

    /** For the issue: no one else deducts or credits these advances meanwhile. */
    static <S extends InvoiceStores> FinalMaking<S> issuing(
            AdvanceFollower<? super S> follower, Collection<InvoiceId> named) {
        return new FinalMaking<>(follower, named, List.of(Permissions.INVOICES_ISSUE, Permissions.INVOICES_VIEW));
    }

    /** For a look at it, which keeps no one from anything. */
    static FinalMaking<InvoiceStores> previewing(Collection<InvoiceId> named) {
        return new FinalMaking<>((unit, advance) -> {}, named, List.of(Permissions.INVOICES_VIEW));
    }

    @Override
    public NewDocument document(UnitOfWork<? extends S> unit, DraftInvoice draft, IssueOrder order) {
        ChosenAdvances chosen = new ChosenAdvances(unit, reach);
        LocalDate day = order.day(unit);
        List<DeductedAdvance> deducted = new ArrayList<>();
        for (IssuedInvoice advance : chosen.find(named, draft.content())) {
            if (day.isBefore(advance.issueDate())) {
                throw new FinalDateException(advance, day);
            }
            // First, so that what is read afterwards stands until the transaction ends.
            follower.deducting(unit, advance);
            deducted.add(chosen.standing(advance));
        }
        int deductions = (int) Deductions.groups(deducted).count();
        OversizedDocumentException.checkFinal(
                draft.id(),
                draft.content().lines().size(),
                draft.content().pricing().charges().size() + deductions);
        return new FinalInvoice(draft.content(), deducted).document();
    }
}
