-- Under which key an issue was ordered, so that an order which is repeated is carried out once.
alter table crm_invoice add column issue_key varchar(100);
create unique index crm_invoice_by_issue_key on crm_invoice (project_id, issue_key);
