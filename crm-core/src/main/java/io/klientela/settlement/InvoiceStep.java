package io.klientela.settlement;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import java.util.Locale;

/** What can be done with an invoice in the course of its life, each with the permission that it asks for. */
public enum InvoiceStep {
    SAVE_DRAFT(Permissions.INVOICES_DRAFT),
    DELETE_DRAFT(Permissions.INVOICES_DRAFT),
    ISSUE(Permissions.INVOICES_ISSUE),
    /** Money came in. */
    RECORD_PAYMENT(Permissions.INVOICES_SETTLE),
    /** All that was open came in. */
    MARK_PAID(Permissions.INVOICES_SETTLE),
    /** Money that was thought to have come did not, or went back. */
    TAKE_PAYMENT_BACK(Permissions.INVOICES_SETTLE),
    /** The buyer rejects the invoice. */
    DISPUTE(Permissions.INVOICES_SETTLE),
    /** It is agreed upon after all. */
    RESOLVE_DISPUTE(Permissions.INVOICES_SETTLE);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Permission permission;

    InvoiceStep(Permission permission) {
        this.permission = permission;
    }

    /** A stable word, such as {@code record-payment}. */
    public String code() {
        return code;
    }

    public Permission permission() {
        return permission;
    }
}
