-- The proforma that a draft, and the invoice that it becomes, was made of. As with the originals of credit notes, no foreign key:
-- issued documents are never removed.
alter table crm_draft add column proforma_id ${sql.id};
alter table crm_draft add column proforma_number varchar(60);
alter table crm_invoice add column proforma_id ${sql.id};
alter table crm_invoice add column proforma_number varchar(60);

-- What is not settled, credit notes and proformas, is in no state of a settlement.
-- [jooq ignore start]
update crm_invoice set settlement_state = 'unsettled' where settlement_state = 'correction';
-- [jooq ignore stop]
