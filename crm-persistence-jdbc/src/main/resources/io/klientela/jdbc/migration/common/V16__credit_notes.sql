-- Credit notes stand beside the invoices that they correct, so that a number is unique among both.

alter table crm_invoice add column document_kind varchar(20) default 'invoice' not null;
-- What a credit note corrects. Issued documents are never removed, so no foreign key into the own table is needed, which would
-- also keep a project from being deleted row by row.
alter table crm_invoice add column original_id ${sql.id};
alter table crm_invoice add column correction_ordinal int;
alter table crm_invoice add column original_number varchar(60);
alter table crm_invoice add column original_issue_date date;
alter table crm_invoice add column correction_reason varchar(500);
-- Two corrections at once both count themselves as the next: one of them is refused, and then sees the other.
create unique index crm_invoice_by_original on crm_invoice (project_id, original_id, correction_ordinal);

-- Which line of the original, counted from 1, a line of a credit note gives something back of, and what stood there before and
-- after: as entered, so with VAT where the policy has gross entry.
alter table crm_invoice_line add column original_line int;
alter table crm_invoice_line add column units_back decimal(28, 10);
alter table crm_invoice_line add column amount_before decimal(22, 4);
alter table crm_invoice_line add column amount_after decimal(22, 4);

alter table crm_invoice_charge add column original_charge int;
alter table crm_invoice_charge add column amount_before decimal(22, 4);
alter table crm_invoice_charge add column amount_after decimal(22, 4);
