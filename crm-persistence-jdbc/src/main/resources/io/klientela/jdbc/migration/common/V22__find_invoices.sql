-- Issued invoices of a month by their issue or their tax point, with the id by which they are listed, so that the index alone tells
-- which they are; and those of one kind, in the order of lists. Those of a client and of an opportunity have their indexes.
create index crm_invoice_by_issue on crm_invoice (project_id, issue_date, id);
drop index crm_invoice_by_issue_date ${sql.on_invoice};
create index crm_invoice_by_supply on crm_invoice (project_id, supply_date, id);
create index crm_invoice_by_kind on crm_invoice (project_id, document_kind, id);
-- [jooq ignore start]
${sql.index_beginnings_of_numbers}
-- [jooq ignore stop]
