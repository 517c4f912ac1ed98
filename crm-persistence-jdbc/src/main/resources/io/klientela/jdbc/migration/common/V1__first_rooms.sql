-- The tables of the first rooms. Placeholders stand for what the databases call differently; their values are in
-- io.klientela.jdbc.Dialect, and for the code generation in this module's pom.xml.
--
-- Every key leads with the project. Sort keys hold the folded text as UTF-8 bytes, so that order never depends on a
-- collation. Times are UTC. A record's row in crm_record_access outlives the record: its history is read through it.

create table crm_image (
  project_id ${sql.id} not null,
  hash char(64) not null,
  content ${sql.image} not null,
  primary key (project_id, hash)
) ${sql.table};

-- What documents print about the firm, each state once, named by its content: an invoice keeps the state it was issued with.
create table crm_organization (
  project_id ${sql.id} not null,
  hash char(64) not null,
  legal_name varchar(200) not null,
  street varchar(200),
  additional varchar(200),
  postal_code varchar(20),
  city varchar(200),
  region varchar(200),
  country char(2),
  registration varchar(500) not null,
  email varchar(254),
  phone varchar(500) not null,
  website varchar(500) not null,
  logo_hash char(64),
  primary key (project_id, hash),
  foreign key (project_id, logo_hash) references crm_image (project_id, hash)
) ${sql.table};

create table crm_organization_tax_number (
  project_id ${sql.id} not null,
  organization_hash char(64) not null,
  place int not null,
  country char(2) not null,
  tax_number varchar(30) not null,
  primary key (project_id, organization_hash, place),
  foreign key (project_id, organization_hash) references crm_organization (project_id, hash)
) ${sql.table};

create table crm_organization_bank_account (
  project_id ${sql.id} not null,
  organization_hash char(64) not null,
  place int not null,
  account_number varchar(34) not null,
  bic varchar(11) not null,
  bank varchar(100) not null,
  primary key (project_id, organization_hash, place),
  foreign key (project_id, organization_hash) references crm_organization (project_id, hash)
) ${sql.table};

create table crm_project (
  id ${sql.id} not null,
  name varchar(200) not null,
  sort_key ${sql.sort_key} not null,
  country char(2) not null,
  zone_id varchar(100) not null,
  currency char(3) not null,
  language_tag varchar(100) not null,
  organization_hash char(64) not null,
  version bigint not null,
  primary key (id),
  foreign key (id, organization_hash) references crm_organization (project_id, hash)
) ${sql.table};

-- To whom a new contact is open unless said otherwise.
create table crm_project_sharing (
  project_id ${sql.id} not null,
  principal varchar(60) not null,
  may_write boolean not null,
  primary key (project_id, principal),
  foreign key (project_id) references crm_project (id)
) ${sql.table};

create table crm_employee (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  first_name varchar(100) not null,
  last_name varchar(100) not null,
  host_user varchar(200),
  email varchar(254),
  language_tag varchar(100),
  active boolean not null,
  version bigint not null,
  primary key (project_id, id),
  unique (project_id, host_user),
  foreign key (project_id) references crm_project (id)
) ${sql.table};

create table crm_employee_role (
  project_id ${sql.id} not null,
  employee_id ${sql.id} not null,
  role_code varchar(40) not null,
  primary key (project_id, employee_id, role_code),
  foreign key (project_id, employee_id) references crm_employee (project_id, id)
) ${sql.table};

create table crm_employee_grant (
  project_id ${sql.id} not null,
  employee_id ${sql.id} not null,
  permission varchar(60) not null,
  scope_code varchar(10) not null,
  primary key (project_id, employee_id, permission, scope_code),
  foreign key (project_id, employee_id) references crm_employee (project_id, id)
) ${sql.table};

create table crm_team (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  name varchar(100) not null,
  version bigint not null,
  primary key (project_id, id),
  foreign key (project_id) references crm_project (id)
) ${sql.table};

create table crm_team_member (
  project_id ${sql.id} not null,
  team_id ${sql.id} not null,
  employee_id ${sql.id} not null,
  primary key (project_id, team_id, employee_id),
  foreign key (project_id, team_id) references crm_team (project_id, id),
  foreign key (project_id, employee_id) references crm_employee (project_id, id)
) ${sql.table};

create index crm_team_member_by_employee on crm_team_member (project_id, employee_id);

-- Who reaches a record, of every kind that has readers of its own.
create table crm_record_access (
  project_id ${sql.id} not null,
  record_kind varchar(40) not null,
  record_id ${sql.id} not null,
  principal varchar(60) not null,
  may_write boolean not null,
  primary key (project_id, record_kind, record_id, principal)
) ${sql.table};

create index crm_record_access_by_principal on crm_record_access (project_id, record_kind, principal, record_id);

create table crm_category (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  list_code varchar(40) not null,
  name varchar(100) not null,
  name_key varchar(700) not null,
  colour char(7) not null,
  place int not null,
  meaning varchar(20),
  protected boolean not null,
  version bigint not null,
  primary key (project_id, id),
  unique (project_id, list_code, name_key),
  foreign key (project_id) references crm_project (id)
) ${sql.table};

create index crm_category_by_place on crm_category (project_id, list_code, place, id);

create table crm_contact (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  kind varchar(10) not null,
  sort_key ${sql.sort_key} not null,
  first_name varchar(100),
  last_name varchar(100),
  organization varchar(200),
  company_name varchar(200),
  tax_country char(2),
  tax_number varchar(30),
  currency char(3),
  language_tag varchar(100),
  type_id ${sql.id},
  source_id ${sql.id},
  warmth_id ${sql.id},
  description varchar(10000) not null,
  responsible_id ${sql.id} not null,
  created_at ${sql.instant} not null,
  version bigint not null,
  primary key (project_id, id),
  foreign key (project_id, type_id) references crm_category (project_id, id),
  foreign key (project_id, source_id) references crm_category (project_id, id),
  foreign key (project_id, warmth_id) references crm_category (project_id, id),
  foreign key (project_id, responsible_id) references crm_employee (project_id, id)
) ${sql.table};

create index crm_contact_by_name on crm_contact (project_id, sort_key, id);
create index crm_contact_by_responsible on crm_contact (project_id, responsible_id, sort_key, id);
create index crm_contact_by_type on crm_contact (project_id, type_id, sort_key, id);
create index crm_contact_by_source on crm_contact (project_id, source_id, sort_key, id);
create index crm_contact_by_warmth on crm_contact (project_id, warmth_id);

create table crm_contact_email (
  project_id ${sql.id} not null,
  contact_id ${sql.id} not null,
  place int not null,
  address varchar(254) not null,
  note varchar(200) not null,
  primary key (project_id, contact_id, place),
  foreign key (project_id, contact_id) references crm_contact (project_id, id)
) ${sql.table};

create table crm_contact_phone (
  project_id ${sql.id} not null,
  contact_id ${sql.id} not null,
  place int not null,
  written varchar(60) not null,
  e164 varchar(20),
  kind varchar(20) not null,
  note varchar(200) not null,
  primary key (project_id, contact_id, place),
  foreign key (project_id, contact_id) references crm_contact (project_id, id)
) ${sql.table};

create table crm_contact_address (
  project_id ${sql.id} not null,
  contact_id ${sql.id} not null,
  place int not null,
  kind varchar(20) not null,
  street varchar(200),
  additional varchar(200),
  postal_code varchar(20),
  city varchar(200),
  region varchar(200),
  country char(2),
  primary key (project_id, contact_id, place),
  foreign key (project_id, contact_id) references crm_contact (project_id, id)
) ${sql.table};

create table crm_contact_website (
  project_id ${sql.id} not null,
  contact_id ${sql.id} not null,
  place int not null,
  address varchar(300) not null,
  primary key (project_id, contact_id, place),
  foreign key (project_id, contact_id) references crm_contact (project_id, id)
) ${sql.table};

-- The groups that a contact is in and the tags that it carries; list_code tells which.
create table crm_contact_category (
  project_id ${sql.id} not null,
  contact_id ${sql.id} not null,
  list_code varchar(40) not null,
  category_id ${sql.id} not null,
  primary key (project_id, contact_id, list_code, category_id),
  foreign key (project_id, contact_id) references crm_contact (project_id, id),
  foreign key (project_id, category_id) references crm_category (project_id, id)
) ${sql.table};

create index crm_contact_category_by_category on crm_contact_category (project_id, category_id, list_code, contact_id);

create table crm_pipeline (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  name varchar(100) not null,
  version bigint not null,
  primary key (project_id, id),
  foreign key (project_id) references crm_project (id)
) ${sql.table};

create table crm_stage (
  project_id ${sql.id} not null,
  pipeline_id ${sql.id} not null,
  id ${sql.id} not null,
  place int not null,
  name varchar(100) not null,
  colour char(7) not null,
  probability int not null,
  outcome varchar(10) not null,
  primary key (project_id, pipeline_id, id),
  foreign key (project_id, pipeline_id) references crm_pipeline (project_id, id)
) ${sql.table};

create table crm_opportunity (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  title varchar(200) not null,
  sort_key ${sql.sort_key} not null,
  contact_id ${sql.id},
  pipeline_id ${sql.id} not null,
  stage_id ${sql.id} not null,
  status_id ${sql.id} not null,
  reason_id ${sql.id},
  budget decimal(22, 4),
  currency char(3),
  expected_close date,
  description varchar(10000) not null,
  responsible_id ${sql.id} not null,
  created_at ${sql.instant} not null,
  version bigint not null,
  primary key (project_id, id),
  foreign key (project_id, contact_id) references crm_contact (project_id, id),
  foreign key (project_id, pipeline_id, stage_id) references crm_stage (project_id, pipeline_id, id),
  foreign key (project_id, status_id) references crm_category (project_id, id),
  foreign key (project_id, reason_id) references crm_category (project_id, id),
  foreign key (project_id, responsible_id) references crm_employee (project_id, id)
) ${sql.table};

create index crm_opportunity_by_title on crm_opportunity (project_id, sort_key, id);
create index crm_opportunity_by_stage on crm_opportunity (project_id, pipeline_id, stage_id, sort_key, id);
create index crm_opportunity_by_contact on crm_opportunity (project_id, contact_id, sort_key, id);
create index crm_opportunity_by_responsible on crm_opportunity (project_id, responsible_id, sort_key, id);
create index crm_opportunity_by_status on crm_opportunity (project_id, status_id);
create index crm_opportunity_by_reason on crm_opportunity (project_id, reason_id);

create table crm_number_series (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  document_kind varchar(40) not null,
  pattern varchar(200) not null,
  restarts varchar(10) not null,
  first_number bigint not null,
  last_issue_date date,
  version bigint not null,
  primary key (project_id, id),
  unique (project_id, document_kind),
  foreign key (project_id) references crm_project (id)
) ${sql.table};

create table crm_number_period (
  project_id ${sql.id} not null,
  series_id ${sql.id} not null,
  period varchar(10) not null,
  last_number bigint not null,
  primary key (project_id, series_id, period),
  foreign key (project_id, series_id) references crm_number_series (project_id, id)
) ${sql.table};

create table crm_draft (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  client_id ${sql.id} not null,
  opportunity_id ${sql.id},
  buyer_name varchar(200) not null,
  street varchar(200),
  additional varchar(200),
  postal_code varchar(20),
  city varchar(200),
  region varchar(200),
  country char(2),
  buyer_tax_country char(2),
  buyer_tax_number varchar(30),
  currency char(3) not null,
  language_tag varchar(100) not null,
  agreed_supply_date date,
  payment_term varchar(40) not null,
  purchase_order varchar(100) not null,
  notes varchar(5000) not null,
  policy varchar(40) not null,
  created_at ${sql.instant} not null,
  version bigint not null,
  primary key (project_id, id),
  foreign key (project_id, client_id) references crm_contact (project_id, id),
  foreign key (project_id, opportunity_id) references crm_opportunity (project_id, id)
) ${sql.table};

create index crm_draft_by_client on crm_draft (project_id, client_id, id);
create index crm_draft_by_opportunity on crm_draft (project_id, opportunity_id);

create table crm_draft_line (
  project_id ${sql.id} not null,
  invoice_id ${sql.id} not null,
  place int not null,
  description varchar(1000) not null,
  quantity decimal(28, 10) not null,
  unit varchar(3) not null,
  price decimal(28, 10) not null,
  discount_percent decimal(13, 10) not null,
  vat_category varchar(2) not null,
  vat_rate decimal(24, 6) not null,
  vat_reason ${sql.long_text} not null,
  primary key (project_id, invoice_id, place),
  foreign key (project_id, invoice_id) references crm_draft (project_id, id)
) ${sql.table};

create table crm_invoice (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  invoice_number varchar(100) not null,
  series_id ${sql.id},
  issue_date date not null,
  supply_date date not null,
  due_date date not null,
  seller_hash char(64) not null,
  client_id ${sql.id} not null,
  opportunity_id ${sql.id},
  buyer_name varchar(200) not null,
  street varchar(200),
  additional varchar(200),
  postal_code varchar(20),
  city varchar(200),
  region varchar(200),
  country char(2),
  buyer_tax_country char(2),
  buyer_tax_number varchar(30),
  currency char(3) not null,
  language_tag varchar(100) not null,
  agreed_supply_date date,
  payment_term varchar(40) not null,
  purchase_order varchar(100) not null,
  notes varchar(5000) not null,
  policy varchar(40) not null,
  sum_of_line_nets decimal(22, 4) not null,
  allowances decimal(22, 4) not null,
  charges decimal(22, 4) not null,
  net decimal(22, 4) not null,
  tax decimal(22, 4) not null,
  gross decimal(22, 4) not null,
  prepaid decimal(22, 4) not null,
  rounding decimal(22, 4) not null,
  payable decimal(22, 4) not null,
  issued_at ${sql.instant} not null,
  issued_by varchar(100) not null,
  primary key (project_id, id),
  unique (project_id, invoice_number),
  foreign key (project_id, client_id) references crm_contact (project_id, id),
  foreign key (project_id, opportunity_id) references crm_opportunity (project_id, id),
  foreign key (project_id, series_id) references crm_number_series (project_id, id),
  foreign key (project_id, seller_hash) references crm_organization (project_id, hash)
) ${sql.table};

create index crm_invoice_by_client on crm_invoice (project_id, client_id, id);
create index crm_invoice_by_opportunity on crm_invoice (project_id, opportunity_id);
create index crm_invoice_by_issue_date on crm_invoice (project_id, issue_date);

create table crm_invoice_line (
  project_id ${sql.id} not null,
  invoice_id ${sql.id} not null,
  place int not null,
  description varchar(1000) not null,
  quantity decimal(28, 10) not null,
  unit varchar(3) not null,
  price decimal(28, 10) not null,
  discount_percent decimal(13, 10) not null,
  vat_category varchar(2) not null,
  vat_rate decimal(24, 6) not null,
  vat_reason ${sql.long_text} not null,
  net decimal(22, 4) not null,
  primary key (project_id, invoice_id, place),
  foreign key (project_id, invoice_id) references crm_invoice (project_id, id)
) ${sql.table};

create table crm_invoice_tax (
  project_id ${sql.id} not null,
  invoice_id ${sql.id} not null,
  place int not null,
  vat_category varchar(2) not null,
  vat_rate decimal(24, 6) not null,
  taxable decimal(22, 4) not null,
  tax decimal(22, 4) not null,
  reason ${sql.long_text} not null,
  primary key (project_id, invoice_id, place),
  foreign key (project_id, invoice_id) references crm_invoice (project_id, id)
) ${sql.table};

create table crm_change (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  record_kind varchar(40) not null,
  record_id ${sql.id} not null,
  root_kind varchar(40) not null,
  root_id ${sql.id} not null,
  action_code varchar(20) not null,
  actor varchar(100) not null,
  happened_at ${sql.instant} not null,
  primary key (project_id, id)
) ${sql.table};

create index crm_change_by_record on crm_change (project_id, record_kind, record_id, id);

create table crm_change_field (
  project_id ${sql.id} not null,
  change_id ${sql.id} not null,
  place int not null,
  field_name varchar(100) not null,
  old_value ${sql.long_text},
  new_value ${sql.long_text},
  primary key (project_id, change_id, place),
  foreign key (project_id, change_id) references crm_change (project_id, id)
) ${sql.table};

create table crm_event (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  event_type varchar(100) not null,
  subject_kind varchar(40) not null,
  subject_id ${sql.id} not null,
  actor varchar(100) not null,
  happened_at ${sql.instant} not null,
  held_by ${sql.id},
  held_until ${sql.instant},
  primary key (project_id, id)
) ${sql.table};

-- A runner delivers the events of all projects.
create index crm_event_by_age on crm_event (id);
create index crm_event_by_holder on crm_event (held_by);

create table crm_event_data (
  project_id ${sql.id} not null,
  event_id ${sql.id} not null,
  name varchar(100) not null,
  fact ${sql.long_text} not null,
  primary key (project_id, event_id, name),
  foreign key (project_id, event_id) references crm_event (project_id, id)
) ${sql.table};

create index crm_event_data_by_event on crm_event_data (event_id);
