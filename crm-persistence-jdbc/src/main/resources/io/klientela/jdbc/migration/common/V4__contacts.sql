-- Contacts in full: profiles in social networks, what other systems call a contact, and what it has consented to.

create table crm_contact_profile (
  project_id ${sql.id} not null,
  contact_id ${sql.id} not null,
  place int not null,
  kind varchar(20) not null,
  address varchar(300) not null,
  primary key (project_id, contact_id, place),
  foreign key (project_id, contact_id) references crm_contact (project_id, id)
) ${sql.table};

-- Within a project an external id names one contact.
create table crm_contact_external_id (
  project_id ${sql.id} not null,
  system_code varchar(40) not null,
  external_key varchar(200) not null,
  contact_id ${sql.id} not null,
  primary key (project_id, system_code, external_key),
  foreign key (project_id, contact_id) references crm_contact (project_id, id)
) ${sql.table};

create index crm_contact_external_id_by_contact on crm_contact_external_id (project_id, contact_id);

-- What contacts have stated, never changed. One number of a ledger is taken once, so that statements follow each other.
create table crm_consent (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  contact_id ${sql.id} not null,
  ledger_number bigint not null,
  purpose varchar(40) not null,
  channel varchar(10) not null,
  address varchar(254) not null,
  decision varchar(10) not null,
  happened_at ${sql.instant} not null,
  wording ${sql.long_text} not null,
  source_text varchar(200) not null,
  author varchar(100) not null,
  recorded_at ${sql.instant} not null,
  primary key (project_id, id),
  unique (project_id, contact_id, ledger_number),
  foreign key (project_id, contact_id) references crm_contact (project_id, id)
) ${sql.table};

create index crm_consent_by_contact on crm_consent (project_id, contact_id, id);

-- What stands by the ledger for each single channel; the empty address speaks of the channel as a whole. Written with the
-- ledger. Whoever has consented to a purpose on a channel is a range of the index below.
create table crm_consent_state (
  project_id ${sql.id} not null,
  contact_id ${sql.id} not null,
  purpose varchar(40) not null,
  channel varchar(10) not null,
  address varchar(254) not null,
  decision varchar(10) not null,
  since ${sql.instant} not null,
  consent_id ${sql.id} not null,
  primary key (project_id, contact_id, purpose, channel, address),
  foreign key (project_id, contact_id) references crm_contact (project_id, id),
  foreign key (project_id, consent_id) references crm_consent (project_id, id)
) ${sql.table};

create index crm_consent_state_by_purpose on crm_consent_state (project_id, purpose, channel, decision, contact_id);
create index crm_consent_state_by_consent on crm_consent_state (project_id, consent_id);
