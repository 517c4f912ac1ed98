package io.klientela.memory;

/** The parts that the tree of rows falls into: each table and each index is one. */
enum Section {
    PROJECTS,
    DELETED_PROJECTS,
    ROLES,
    RIGHTS_REVISIONS,
    EMPLOYEES,
    TEAMS,
    CATEGORIES,
    CUSTOM_FIELDS,
    CONTACTS,
    CONTACTS_BY_NAME,
    EXTERNAL_IDS,
    PIPELINES,
    OPPORTUNITIES,
    OPPORTUNITIES_BY_TITLE,
    READERS,
    GUARDED_RECORDS,
    ACTIVITIES,
    ACTIVITIES_BY_CONTACT,
    CONSENTS,
    CONSENT_NUMBERS,
    STANDING_CONSENTS,
    SERIES,
    SERIES_NUMBERS,
    SERIES_DATES,
    DRAFTS,
    INVOICES,
    INVOICE_NUMBERS,
    CHANGES,
    EVENTS
}
