-- Categories: entries, stages and pipelines that are out of use, kinds of sales, task types of pipelines.

alter table crm_category add column archived boolean default false not null;
alter table crm_stage add column archived boolean default false not null;
alter table crm_pipeline add column archived boolean default false not null;

-- Empty for pipelines that were made before their names had to differ, until they are saved.
alter table crm_pipeline add column name_key varchar(700);
create unique index crm_pipeline_by_name on crm_pipeline (project_id, name_key);

create table crm_task_type (
  project_id ${sql.id} not null,
  pipeline_id ${sql.id} not null,
  id ${sql.id} not null,
  place int not null,
  name varchar(100) not null,
  colour char(7) not null,
  archived boolean not null,
  primary key (project_id, pipeline_id, id),
  foreign key (project_id, pipeline_id) references crm_pipeline (project_id, id)
) ${sql.table};

alter table crm_opportunity add column category_id ${sql.id};
alter table crm_opportunity add constraint crm_opportunity_category
  foreign key (project_id, category_id) references crm_category (project_id, id);
create index crm_opportunity_by_category on crm_opportunity (project_id, category_id, sort_key, id);
