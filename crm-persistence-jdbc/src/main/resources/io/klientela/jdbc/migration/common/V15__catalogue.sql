-- A tax is VAT or a levy; a levy is a fixed amount, or a percentage of a base amount or, without one, of the line.
create table crm_tax (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  name varchar(100) not null,
  name_key varchar(700) not null,
  sort_key ${sql.sort_key} not null,
  vat_category varchar(2),
  vat_rate decimal(24, 6),
  vat_reason ${sql.long_text},
  levy_place varchar(20),
  levy_fixed_amount decimal(22, 4),
  levy_percentage decimal(28, 10),
  levy_base_amount decimal(22, 4),
  currency char(3),
  archived boolean not null,
  version bigint not null,
  primary key (project_id, id),
  unique (project_id, name_key),
  foreign key (project_id) references crm_project (id)
) ${sql.table};

create table crm_product (
  project_id ${sql.id} not null,
  id ${sql.id} not null,
  kind varchar(10) not null,
  name varchar(200) not null,
  sort_key ${sql.sort_key} not null,
  description varchar(5000) not null,
  article_number varchar(100) not null,
  article_key varchar(700),
  price decimal(28, 10) not null,
  currency char(3) not null,
  base_quantity decimal(28, 10) not null,
  unit varchar(3) not null,
  vat_id ${sql.id} not null,
  levy_id ${sql.id},
  archived boolean not null,
  version bigint not null,
  primary key (project_id, id),
  unique (project_id, article_key),
  foreign key (project_id) references crm_project (id),
  foreign key (project_id, vat_id) references crm_tax (project_id, id),
  foreign key (project_id, levy_id) references crm_tax (project_id, id)
) ${sql.table};

create index crm_product_by_name on crm_product (project_id, sort_key, id);
create index crm_product_by_vat on crm_product (project_id, vat_id, id);
create index crm_product_by_levy on crm_product (project_id, levy_id, id);

-- By which words of name and article number a product is found.
create table crm_product_word (
  project_id ${sql.id} not null,
  word ${sql.sort_key} not null,
  product_id ${sql.id} not null,
  primary key (project_id, word, product_id),
  foreign key (project_id, product_id) references crm_product (project_id, id)
) ${sql.table};

create index crm_product_word_by_product on crm_product_word (project_id, product_id, word);
