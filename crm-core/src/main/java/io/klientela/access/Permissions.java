package io.klientela.access;

/** The permissions that ship. Their sentences are in {@link PermissionCatalogue#standard()}. */
public final class Permissions {
    public static final Permission CONTACTS_VIEW_BASIC = new Permission("contacts.view-basic");
    public static final Permission CONTACTS_VIEW = new Permission("contacts.view");
    public static final Permission CONTACTS_CREATE = new Permission("contacts.create");
    public static final Permission CONTACTS_EDIT = new Permission("contacts.edit");
    public static final Permission CONTACTS_DELETE = new Permission("contacts.delete");
    public static final Permission CONTACTS_SHARE = new Permission("contacts.share");
    public static final Permission CONTACTS_IMPORT = new Permission("contacts.import");

    public static final Permission OPPORTUNITIES_VIEW = new Permission("opportunities.view");
    public static final Permission OPPORTUNITIES_CREATE = new Permission("opportunities.create");
    public static final Permission OPPORTUNITIES_EDIT = new Permission("opportunities.edit");

    public static final Permission INVOICES_VIEW = new Permission("invoices.view");
    public static final Permission INVOICES_DRAFT = new Permission("invoices.draft");
    public static final Permission INVOICES_ISSUE = new Permission("invoices.issue");
    public static final Permission INVOICES_BACKDATE = new Permission("invoices.backdate");
    public static final Permission INVOICES_NUMBER_BY_HAND = new Permission("invoices.number-by-hand");

    public static final Permission SETTINGS_EDIT = new Permission("settings.edit");
    public static final Permission EMPLOYEES_MANAGE = new Permission("employees.manage");
    public static final Permission PROJECT_DELETE = new Permission("project.delete");

    private Permissions() {}
}
