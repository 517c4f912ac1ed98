-- Custom fields: the definitions that projects make.

-- A rule that does not belong to the type is null. The default stands as text: options by their ids, one a line.
create table crm_custom_field (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  subject_kind varchar(40) not null,
  label varchar(80) not null,
  label_key varchar(700) not null,
  type_code varchar(20) not null,
  max_length int,
  shape varchar(200),
  decimals int,
  min_number decimal(28, 10),
  max_number decimal(28, 10),
  min_day date,
  max_day date,
  max_chosen int,
  required boolean not null,
  default_text ${sql.long_text},
  place int not null,
  archived boolean not null,
  pipeline_id ${sql.id},
  version bigint not null,
  primary key (project_id, id),
  unique (project_id, subject_kind, label_key),
  foreign key (project_id) references crm_project (id),
  foreign key (project_id, pipeline_id) references crm_pipeline (project_id, id)
) ${sql.table};

create index crm_custom_field_by_place on crm_custom_field (project_id, subject_kind, place, id);
create index crm_custom_field_by_pipeline on crm_custom_field (project_id, pipeline_id);

create table crm_custom_field_option (
  project_id ${sql.id} not null,
  field_id ${sql.id} not null,
  id ${sql.id} not null,
  place int not null,
  name varchar(100) not null,
  archived boolean not null,
  primary key (project_id, field_id, id),
  foreign key (project_id, field_id) references crm_custom_field (project_id, id)
) ${sql.table};
