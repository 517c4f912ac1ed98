-- The number that a firm has in a register, beside its VAT identifier: of contacts, and of buyers as invoices state it.
alter table crm_contact add column registration varchar(100) default '' not null;
alter table crm_draft add column buyer_registration varchar(100) default '' not null;
alter table crm_invoice add column buyer_registration varchar(100) default '' not null;
alter table crm_former_head add column buyer_registration varchar(100) default '' not null;
