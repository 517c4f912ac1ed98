-- Custom fields: the definitions that projects make, and what records hold.

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

-- A value stands in the column of its type: one row in place 0, of a multi-choice one row for each option from place 1 on.
-- The sort key is the text folded, or whatever else lies in the order of the values; a choice has none.
create table crm_contact_field (
  project_id ${sql.id} not null,
  contact_id ${sql.id} not null,
  field_id ${sql.id} not null,
  place int not null,
  text_value varchar(10000),
  sort_key ${sql.sort_key},
  number_value decimal(28, 10),
  day_value date,
  option_id ${sql.id},
  flag_value boolean,
  primary key (project_id, contact_id, field_id, place),
  foreign key (project_id, contact_id) references crm_contact (project_id, id),
  foreign key (project_id, field_id) references crm_custom_field (project_id, id),
  foreign key (project_id, field_id, option_id) references crm_custom_field_option (project_id, field_id, id)
) ${sql.table};

create index crm_contact_field_by_text on crm_contact_field (project_id, field_id, sort_key, contact_id);
create index crm_contact_field_by_number on crm_contact_field (project_id, field_id, number_value, contact_id);
create index crm_contact_field_by_day on crm_contact_field (project_id, field_id, day_value, contact_id);
create index crm_contact_field_by_option on crm_contact_field (project_id, field_id, option_id, contact_id);
create index crm_contact_field_by_flag on crm_contact_field (project_id, field_id, flag_value, contact_id);

create table crm_opportunity_field (
  project_id ${sql.id} not null,
  opportunity_id ${sql.id} not null,
  field_id ${sql.id} not null,
  place int not null,
  text_value varchar(10000),
  sort_key ${sql.sort_key},
  number_value decimal(28, 10),
  day_value date,
  option_id ${sql.id},
  flag_value boolean,
  primary key (project_id, opportunity_id, field_id, place),
  foreign key (project_id, opportunity_id) references crm_opportunity (project_id, id),
  foreign key (project_id, field_id) references crm_custom_field (project_id, id),
  foreign key (project_id, field_id, option_id) references crm_custom_field_option (project_id, field_id, id)
) ${sql.table};

create index crm_opportunity_field_by_text on crm_opportunity_field (project_id, field_id, sort_key, opportunity_id);
create index crm_opportunity_field_by_number on crm_opportunity_field (project_id, field_id, number_value, opportunity_id);
create index crm_opportunity_field_by_day on crm_opportunity_field (project_id, field_id, day_value, opportunity_id);
create index crm_opportunity_field_by_option on crm_opportunity_field (project_id, field_id, option_id, opportunity_id);
create index crm_opportunity_field_by_flag on crm_opportunity_field (project_id, field_id, flag_value, opportunity_id);

-- What a pipeline asks its cards for from a stage on: a part of each by its word, or a custom field by its id.
create table crm_stage_requirement (
  project_id ${sql.id} not null,
  pipeline_id ${sql.id} not null,
  required_code varchar(40) not null,
  stage_id ${sql.id} not null,
  field_id ${sql.id},
  primary key (project_id, pipeline_id, required_code),
  foreign key (project_id, pipeline_id, stage_id) references crm_stage (project_id, pipeline_id, id),
  foreign key (project_id, field_id) references crm_custom_field (project_id, id)
) ${sql.table};

create index crm_stage_requirement_by_field on crm_stage_requirement (project_id, field_id);
