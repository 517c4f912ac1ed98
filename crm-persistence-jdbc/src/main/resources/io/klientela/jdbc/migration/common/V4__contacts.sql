-- Contacts in full: profiles in social networks, and what other systems call a contact.

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
