-- What happened to issued invoices since their issue. An invoice to which nothing happened has no row here.
create table crm_settlement (
  project_id ${sql.id} not null,
  invoice_id ${sql.id} not null,
  credited decimal(22, 4) not null,
  dispute_reason varchar(500),
  disputed_since ${sql.instant},
  disputed_by varchar(100),
  version bigint not null,
  primary key (project_id, invoice_id),
  foreign key (project_id, invoice_id) references crm_invoice (project_id, id)
) ${sql.table};

-- A payment that was taken back stays, with the reason.
create table crm_payment (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  invoice_id ${sql.id} not null,
  place int not null,
  amount decimal(22, 4) not null,
  paid_on date not null,
  payment_method varchar(100) not null,
  payment_reference varchar(200) not null,
  payment_key varchar(100),
  recorded_at ${sql.instant} not null,
  recorded_by varchar(100) not null,
  reversal_reason varchar(500),
  reversed_at ${sql.instant},
  reversed_by varchar(100),
  primary key (project_id, id),
  foreign key (project_id, invoice_id) references crm_settlement (project_id, invoice_id)
) ${sql.table};
create index crm_payment_by_invoice on crm_payment (project_id, invoice_id, place);
create unique index crm_payment_by_key on crm_payment (project_id, payment_key);

-- Where an invoice stands, for lists alone: it follows from what is due and from the settlement, which writes it together with
-- itself. All else in the row is what was issued, and never changes.
alter table crm_invoice add column settlement_state varchar(20) default 'billed' not null;
-- [jooq ignore start]
update crm_invoice set settlement_state = case when payable + levies < 0 then 'overpaid' else 'paid' end
where payable + levies <= 0;
-- [jooq ignore stop]
create index crm_invoice_by_settlement on crm_invoice (project_id, settlement_state, id);
