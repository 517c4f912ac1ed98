-- Contacts in full: profiles in social networks, what other systems call a contact, what it has
-- consented to, which persons are in which companies, and what contacts are linked with.

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

-- Which persons are in which companies. The main one of a person repeats the person, so that there is one only.
create table crm_membership (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  person_id ${sql.id} not null,
  company_id ${sql.id} not null,
  main_person_id ${sql.id},
  position_text varchar(200) not null,
  since_day date,
  until_day date,
  version bigint not null,
  primary key (project_id, id),
  unique (project_id, person_id, company_id),
  unique (project_id, main_person_id),
  foreign key (project_id, person_id) references crm_contact (project_id, id),
  foreign key (project_id, company_id) references crm_contact (project_id, id)
) ${sql.table};

create index crm_membership_by_person on crm_membership (project_id, person_id, id);
create index crm_membership_by_company on crm_membership (project_id, company_id, id);

-- Two contacts have one link of a kind at most, whichever way it points: the lower id stands first.
create table crm_contact_link (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  low_contact_id ${sql.id} not null,
  high_contact_id ${sql.id} not null,
  kind varchar(20) not null,
  points_up boolean not null,
  note varchar(200) not null,
  version bigint not null,
  primary key (project_id, id),
  unique (project_id, low_contact_id, high_contact_id, kind),
  foreign key (project_id, low_contact_id) references crm_contact (project_id, id),
  foreign key (project_id, high_contact_id) references crm_contact (project_id, id)
) ${sql.table};

create index crm_contact_link_by_low on crm_contact_link (project_id, low_contact_id, id);
create index crm_contact_link_by_high on crm_contact_link (project_id, high_contact_id, id);

-- Contacts and the embedder's own records.
create table crm_record_link (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  contact_id ${sql.id} not null,
  record_kind varchar(40) not null,
  record_id ${sql.id} not null,
  note varchar(200) not null,
  version bigint not null,
  primary key (project_id, id),
  unique (project_id, contact_id, record_kind, record_id),
  foreign key (project_id, contact_id) references crm_contact (project_id, id)
) ${sql.table};

create index crm_record_link_by_contact on crm_record_link (project_id, contact_id, id);
create index crm_record_link_by_record on crm_record_link (project_id, record_kind, record_id, id);
