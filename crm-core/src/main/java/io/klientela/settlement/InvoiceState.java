package io.klientela.settlement;

import java.util.Locale;
import java.util.Set;

/** Where an invoice stands (TEAMLAB-39). From its issue on, this follows from its {@link Settlement} and is not set by hand. */
public enum InvoiceState {
    /** Not issued yet; no settlement is in this state. */
    DRAFT,
    /** Issued, and nothing of it paid, or all of that paid back. */
    BILLED,
    /** Paid in part; the rest is open. */
    PARTLY_PAID,
    /** Nothing is open, nothing was paid too much. */
    PAID,
    /** The buyer is owed money: more was paid than was due, or what was due is negative. */
    OVERPAID,
    /** Rejected by the buyer: the claim rests, the tax stands, the number stays taken. */
    DISPUTED,
    /** Credit notes and corrections alone leave nothing to pay: nothing came in, or all of it was paid back. */
    CREDITED;

    /** In these, something is open and the buyer is asked for it. */
    public static final Set<InvoiceState> CLAIMED = Set.of(BILLED, PARTLY_PAID);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word that storages, history and events keep, such as {@code partly-paid}. */
    public String code() {
        return code;
    }
}
