-- Numbers: several series for a kind of documents, the patterns they had, and where each number stands in its series.

-- How often the series of a project were changed: such changes run one after the other.
alter table crm_project add column numbering_revision bigint default 0 not null;

-- The unique key over the kind of documents becomes one over the kind for which a series is the default.
alter table crm_number_series rename column document_kind to default_for;
alter table crm_number_series ${sql.let_default_for_be_empty};
alter table crm_number_series add column document_kind varchar(40) default 'invoice' not null;
alter table crm_number_series add column name varchar(100) default '' not null;
alter table crm_number_series add column retired boolean default false not null;
-- How far the series has come in the period of its last number; how far in others stands in crm_number_period, whose row for
-- this period is out of date.
alter table crm_number_series add column current_period varchar(10);
alter table crm_number_series add column last_number bigint default 0 not null;
-- [jooq ignore start]
update crm_number_series set document_kind = default_for, name = pattern;
-- [jooq ignore stop]

-- Patterns under which a series gave numbers before it got another: no other series may give those.
create table crm_number_pattern (
  project_id ${sql.id} not null,
  series_id ${sql.id} not null,
  pattern varchar(200) not null,
  primary key (project_id, series_id, pattern),
  foreign key (project_id, series_id) references crm_number_series (project_id, id)
) ${sql.table};

-- Empty for numbers chosen by hand, and for those given before this migration.
alter table crm_invoice add column number_period varchar(10);
alter table crm_invoice add column number_sequence bigint;
create unique index crm_invoice_by_place on crm_invoice (project_id, series_id, number_period, number_sequence);
