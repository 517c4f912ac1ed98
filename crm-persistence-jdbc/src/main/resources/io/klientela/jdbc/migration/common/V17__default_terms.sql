-- What drafts say of the payment when whoever writes them says nothing.
create table crm_default_terms (
  project_id ${sql.id} not null,
  terms ${sql.long_text} not null,
  payment_days int,
  version bigint not null,
  primary key (project_id),
  foreign key (project_id) references crm_project (id)
) ${sql.table};

alter table crm_draft add column terms ${sql.long_text} default '' not null;
alter table crm_invoice add column terms ${sql.long_text} default '' not null;
