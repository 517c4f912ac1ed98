package io.klientela.settlement;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import java.util.Locale;

/** What can be done with an invoice in the course of its life, each with the permission that it asks for. */
public enum InvoiceStep {
    SAVE_DRAFT,
    DELETE_DRAFT,
    ISSUE,
    /** Money came in. */
    RECORD_PAYMENT,
    /** All that was open came in. */
    MARK_PAID,
    /** Money that was thought to have come or gone did not. */
    TAKE_PAYMENT_BACK,
    /** What the buyer is owed went back. */
    REFUND,
    /** The buyer rejects the invoice. */
    DISPUTE,
    /** It is agreed upon after all. */
    RESOLVE_DISPUTE,
    /** A credit note gives something back. */
    CREDIT,
    /** A correction changes what is due: more or less. */
    CORRECT;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** A stable word, such as {@code record-payment}. */
    public String code() {
        return code;
    }

    /** What the step asks for. */
    public Permission permission() {
        return switch (this) {
            case SAVE_DRAFT, DELETE_DRAFT -> Permissions.INVOICES_DRAFT;
            case ISSUE -> Permissions.INVOICES_ISSUE;
            case CREDIT, CORRECT -> Permissions.INVOICES_CORRECT;
            case RECORD_PAYMENT, MARK_PAID, TAKE_PAYMENT_BACK, REFUND, DISPUTE, RESOLVE_DISPUTE ->
                Permissions.INVOICES_SETTLE;
        };
    }
}
