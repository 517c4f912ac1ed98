package io.klientela.examples.benchmark;

import io.klientela.access.Permission;
import java.util.Locale;

/** The permissions that ship as an enum: what a program writes that needs no permissions of its embedders. */
enum ShippedPermission {
    CONTACTS_VIEW_BASIC,
    CONTACTS_VIEW,
    CONTACTS_CREATE,
    CONTACTS_EDIT,
    CONTACTS_DELETE,
    CONTACTS_SHARE,
    CONTACTS_MERGE,
    CONTACTS_DUPLICATE,
    CONTACTS_IMPORT,
    CONTACTS_EXPORT,
    ACTIVITIES_VIEW_SALES,
    ACTIVITIES_VIEW_SERVICE,
    ACTIVITIES_RECORD,
    OPPORTUNITIES_VIEW,
    OPPORTUNITIES_CREATE,
    OPPORTUNITIES_EDIT,
    OPPORTUNITIES_SHARE,
    DOCUMENTS_VIEW,
    DOCUMENTS_CREATE,
    DOCUMENTS_EDIT,
    INVOICES_VIEW,
    INVOICES_DRAFT,
    INVOICES_ISSUE,
    INVOICES_BACKDATE,
    INVOICES_NUMBER_BY_HAND,
    INVOICES_CORRECT,
    INVOICES_SETTLE,
    TASKS_VIEW,
    TASKS_CREATE,
    TASKS_EDIT,
    EVENTS_VIEW,
    EVENTS_CREATE,
    EVENTS_EDIT,
    EVENTS_SHARE,
    MAILING_SEND,
    REPORTS_VIEW,
    SETTINGS_EDIT,
    EMPLOYEES_VIEW,
    EMPLOYEES_MANAGE,
    ROLES_MANAGE,
    PROJECT_RESTRICT,
    PROJECT_DELETE;

    /**
     * The constant for a permission that ships.
     *
     * @throws IllegalArgumentException if it is missing here
     */
    static ShippedPermission of(Permission permission) {
        return valueOf(permission.code().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
    }
}
