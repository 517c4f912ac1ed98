package io.klientela.access;

/** The permissions that ship. Their sentences are in {@link PermissionCatalogue#standard()}. */
public final class Permissions {
    public static final Permission CONTACTS_VIEW_BASIC = new Permission("contacts.view-basic");
    public static final Permission CONTACTS_VIEW = new Permission("contacts.view");
    public static final Permission CONTACTS_CREATE = new Permission("contacts.create");
    public static final Permission CONTACTS_EDIT = new Permission("contacts.edit");
    public static final Permission CONTACTS_DELETE = new Permission("contacts.delete");
    public static final Permission CONTACTS_SHARE = new Permission("contacts.share");
    public static final Permission CONTACTS_MERGE = new Permission("contacts.merge");
    /** Adding a client who exists already (ASARI-11). */
    public static final Permission CONTACTS_DUPLICATE = new Permission("contacts.duplicate");

    public static final Permission CONTACTS_IMPORT = new Permission("contacts.import");
    public static final Permission CONTACTS_EXPORT = new Permission("contacts.export");

    public static final Permission ACTIVITIES_VIEW_SALES = new Permission("activities.view-sales");
    public static final Permission ACTIVITIES_VIEW_SERVICE = new Permission("activities.view-service");
    public static final Permission ACTIVITIES_RECORD = new Permission("activities.record");

    public static final Permission OPPORTUNITIES_VIEW = new Permission("opportunities.view");
    public static final Permission OPPORTUNITIES_CREATE = new Permission("opportunities.create");
    public static final Permission OPPORTUNITIES_EDIT = new Permission("opportunities.edit");
    public static final Permission OPPORTUNITIES_SHARE = new Permission("opportunities.share");

    /** Offers, orders, contracts (RAMISYS-13). */
    public static final Permission DOCUMENTS_VIEW = new Permission("documents.view");

    public static final Permission DOCUMENTS_CREATE = new Permission("documents.create");
    public static final Permission DOCUMENTS_EDIT = new Permission("documents.edit");

    public static final Permission INVOICES_VIEW = new Permission("invoices.view");
    public static final Permission INVOICES_DRAFT = new Permission("invoices.draft");
    public static final Permission INVOICES_ISSUE = new Permission("invoices.issue");
    public static final Permission INVOICES_BACKDATE = new Permission("invoices.backdate");
    public static final Permission INVOICES_NUMBER_BY_HAND = new Permission("invoices.number-by-hand");
    public static final Permission INVOICES_CORRECT = new Permission("invoices.correct");
    public static final Permission INVOICES_SETTLE = new Permission("invoices.settle");

    /** A new product or tax, made while writing an invoice (TEAMLAB-36). */
    public static final Permission CATALOGUE_CREATE = new Permission("catalogue.create");

    public static final Permission TASKS_VIEW = new Permission("tasks.view");
    public static final Permission TASKS_CREATE = new Permission("tasks.create");
    public static final Permission TASKS_EDIT = new Permission("tasks.edit");

    public static final Permission EVENTS_VIEW = new Permission("events.view");
    public static final Permission EVENTS_CREATE = new Permission("events.create");
    public static final Permission EVENTS_EDIT = new Permission("events.edit");
    public static final Permission EVENTS_SHARE = new Permission("events.share");

    public static final Permission MAILING_SEND = new Permission("mailing.send");
    public static final Permission REPORTS_VIEW = new Permission("reports.view");
    public static final Permission SETTINGS_EDIT = new Permission("settings.edit");

    /** Over colleagues: the names of oneself, of one's team mates, or of everyone. */
    public static final Permission EMPLOYEES_VIEW = new Permission("employees.view");

    public static final Permission EMPLOYEES_MANAGE = new Permission("employees.manage");
    public static final Permission ROLES_MANAGE = new Permission("roles.manage");
    /** Who may work in the project at all (TEAMLAB-47). */
    public static final Permission PROJECT_RESTRICT = new Permission("project.restrict");

    public static final Permission PROJECT_DELETE = new Permission("project.delete");

    private Permissions() {}
}
