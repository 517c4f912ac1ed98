-- What a line was called in the lists of the seller when it was written.
alter table crm_draft_line add column article_number varchar(100) default '' not null;
alter table crm_draft_line add column vat_name varchar(100) default '' not null;
alter table crm_invoice_line add column article_number varchar(100) default '' not null;
alter table crm_invoice_line add column vat_name varchar(100) default '' not null;

alter table crm_organization add column vat_registered boolean default true not null;

create table crm_organization_site (
  project_id ${sql.id} not null,
  organization_hash char(64) not null,
  place int not null,
  name varchar(100) not null,
  street varchar(200) not null,
  additional varchar(200) not null,
  postal_code varchar(20) not null,
  city varchar(200) not null,
  region varchar(200) not null,
  country char(2),
  primary key (project_id, organization_hash, place),
  foreign key (project_id, organization_hash) references crm_organization (project_id, hash)
) ${sql.table};

create table crm_organization_legal_note (
  project_id ${sql.id} not null,
  organization_hash char(64) not null,
  place int not null,
  note varchar(500) not null,
  source varchar(200) not null,
  primary key (project_id, organization_hash, place),
  foreign key (project_id, organization_hash) references crm_organization (project_id, hash)
) ${sql.table};
