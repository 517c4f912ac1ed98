-- The proforma that a draft, and the invoice that it becomes, was made of. As with the originals of credit notes, no foreign key:
-- issued documents are never removed.
alter table crm_draft add column proforma_id ${sql.id};
alter table crm_draft add column proforma_number varchar(60);
alter table crm_invoice add column proforma_id ${sql.id};
alter table crm_invoice add column proforma_number varchar(60);

-- The advances that a final invoice deducts, and what of each: for every category and rate net and tax, as the advance stated them.
-- The row of the final invoice has what is left, so that advances and final invoice add up. An advance is deducted by one final invoice,
-- unless that was credited in full; who deducts it now is looked up under the lock that credit notes take too.
create table crm_invoice_deduction (
  project_id ${sql.id} not null,
  invoice_id ${sql.id} not null,
  place int not null,
  advance_id ${sql.id} not null,
  advance_number varchar(60) not null,
  advance_issue_date date not null,
  primary key (project_id, invoice_id, place),
  unique (project_id, advance_id, invoice_id),
  foreign key (project_id, invoice_id) references crm_invoice (project_id, id)
) ${sql.table};

create table crm_invoice_deduction_tax (
  project_id ${sql.id} not null,
  invoice_id ${sql.id} not null,
  deduction_place int not null,
  place int not null,
  vat_category varchar(2) not null,
  vat_rate decimal(24, 6) not null,
  taxable decimal(22, 4) not null,
  tax decimal(22, 4) not null,
  reason ${sql.long_text} not null,
  primary key (project_id, invoice_id, deduction_place, place),
  foreign key (project_id, invoice_id, deduction_place) references crm_invoice_deduction (project_id, invoice_id, place)
) ${sql.table};

-- What is not settled, credit notes and proformas, is in no state of a settlement.
-- [jooq ignore start]
update crm_invoice set settlement_state = 'unsettled' where settlement_state = 'correction';
-- [jooq ignore stop]
