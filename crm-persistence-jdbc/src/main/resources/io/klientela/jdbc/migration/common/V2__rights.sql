-- Rights: roles that projects make, defaults of visibility per kind, module access, activities, the embedder's own records,
-- lists in the order of each reader, hand-overs in the history, and projects that are being deleted.

alter table crm_project add column module_access varchar(10) default 'all' not null;
alter table crm_project add column rights_revision bigint default 0 not null;
alter table crm_project add column deletion_begun boolean default false not null;

-- Whom a project that is open to some admits.
create table crm_project_admission (
  project_id ${sql.id} not null,
  principal varchar(60) not null,
  primary key (project_id, principal),
  foreign key (project_id) references crm_project (id)
) ${sql.table};

-- The kinds of records whose usual visibility the project has changed, and to whom new ones are open. A kind without shares
-- is private.
create table crm_default_visibility (
  project_id ${sql.id} not null,
  record_kind varchar(40) not null,
  primary key (project_id, record_kind),
  foreign key (project_id) references crm_project (id)
) ${sql.table};

create table crm_default_visibility_share (
  project_id ${sql.id} not null,
  record_kind varchar(40) not null,
  principal varchar(60) not null,
  may_write boolean not null,
  primary key (project_id, record_kind, principal),
  foreign key (project_id, record_kind) references crm_default_visibility (project_id, record_kind)
) ${sql.table};

-- [jooq ignore start]
insert into crm_default_visibility (project_id, record_kind) select id, 'contact' from crm_project;
insert into crm_default_visibility_share (project_id, record_kind, principal, may_write)
  select project_id, 'contact', principal, may_write from crm_project_sharing;
-- [jooq ignore stop]
drop table crm_project_sharing;

create table crm_role (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  role_code varchar(40) not null,
  name varchar(100) not null,
  version bigint not null,
  primary key (project_id, id),
  unique (project_id, role_code),
  foreign key (project_id) references crm_project (id)
) ${sql.table};

create table crm_role_grant (
  project_id ${sql.id} not null,
  role_id ${sql.id} not null,
  permission varchar(60) not null,
  scope_code varchar(10) not null,
  primary key (project_id, role_id, permission, scope_code),
  foreign key (project_id, role_id) references crm_role (project_id, id)
) ${sql.table};

alter table crm_employee add column mailbox varchar(254);

create index crm_employee_role_by_role on crm_employee_role (project_id, role_code, employee_id);

-- What a viewer sees of a kind is, for each principal of theirs, a range of this index, and in the order of the list. The
-- key is empty for kinds that are listed by id, and for records that are deleted, whose rows are retired.
alter table crm_record_access add column sort_key ${sql.sort_key};
alter table crm_record_access add column retired boolean default false not null;
-- [jooq ignore start]
update crm_record_access set sort_key = (
  select c.sort_key from crm_contact c
  where c.project_id = crm_record_access.project_id and c.id = crm_record_access.record_id)
  where record_kind = 'contact';
update crm_record_access set sort_key = (
  select o.sort_key from crm_opportunity o
  where o.project_id = crm_record_access.project_id and o.id = crm_record_access.record_id)
  where record_kind = 'opportunity';
update crm_record_access set retired = true where record_kind in ('contact', 'opportunity') and sort_key is null;
-- [jooq ignore stop]
create index crm_record_access_in_order
  on crm_record_access (project_id, record_kind, principal, sort_key, record_id);
drop index crm_record_access_by_principal ${sql.on_record_access};

-- The embedder's own records: who is responsible; to whom they are open stands in crm_record_access.
create table crm_guarded_record (
  project_id ${sql.id} not null,
  record_kind varchar(40) not null,
  record_id ${sql.id} not null,
  responsible_id ${sql.id} not null,
  version bigint not null,
  primary key (project_id, record_kind, record_id),
  foreign key (project_id, responsible_id) references crm_employee (project_id, id)
) ${sql.table};

create index crm_guarded_record_by_responsible
  on crm_guarded_record (project_id, responsible_id, record_kind, record_id);

create table crm_activity (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  contact_id ${sql.id} not null,
  nature varchar(10) not null,
  category_id ${sql.id} not null,
  entry ${sql.long_text} not null,
  happened_at ${sql.instant} not null,
  author varchar(100) not null,
  recorded_at ${sql.instant} not null,
  version bigint not null,
  primary key (project_id, id),
  foreign key (project_id, contact_id) references crm_contact (project_id, id),
  foreign key (project_id, category_id) references crm_category (project_id, id)
) ${sql.table};

create index crm_activity_by_contact on crm_activity (project_id, contact_id, id);
create index crm_activity_by_category on crm_activity (project_id, category_id);

alter table crm_change add column operation_id ${sql.id};
