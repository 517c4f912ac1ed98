-- Search and lists: the words by which contacts are found, and contacts in the order in which they were added.

-- A word, as folded UTF-8 bytes, of a contact. The key of the table lies in the order of lists within each word, so that what
-- a whole word finds is read in that order. part tells who may find the contact so: basic, city or full.
create table crm_contact_word (
  project_id ${sql.id} not null,
  word ${sql.sort_key} not null,
  sort_key ${sql.sort_key} not null,
  contact_id ${sql.id} not null,
  part varchar(10) not null,
  primary key (project_id, word, sort_key, contact_id, part),
  foreign key (project_id, contact_id) references crm_contact (project_id, id)
) ${sql.table};

create index crm_contact_word_by_contact on crm_contact_word (project_id, contact_id, word, part);

-- By which rules the words of the project's contacts were made; 0 when they are still to be made, which no SQL can.
alter table crm_project add column search_version int default 0 not null;

create index crm_contact_by_creation on crm_contact (project_id, created_at, id);

-- Queries of contacts that employees keep, as text; to whom they are open stands in crm_record_access.
create table crm_saved_filter (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  name varchar(100) not null,
  query_text ${sql.long_text} not null,
  responsible_id ${sql.id} not null,
  version bigint not null,
  primary key (project_id, id),
  foreign key (project_id, responsible_id) references crm_employee (project_id, id)
) ${sql.table};

create index crm_saved_filter_by_responsible on crm_saved_filter (project_id, responsible_id, id);
