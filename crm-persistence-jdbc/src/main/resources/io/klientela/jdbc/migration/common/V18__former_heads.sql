-- What stood at the head of an invoice before a correction that changes it: its buyer and the buyer's references.
create table crm_former_head (
  project_id ${sql.id} not null,
  invoice_id ${sql.id} not null,
  buyer_name varchar(200) not null,
  street varchar(200),
  additional varchar(200),
  postal_code varchar(20),
  city varchar(200),
  region varchar(200),
  country char(2),
  buyer_tax_country char(2),
  buyer_tax_number varchar(30),
  purchase_order varchar(100) not null,
  buyer_reference varchar(200) not null,
  primary key (project_id, invoice_id),
  foreign key (project_id, invoice_id) references crm_invoice (project_id, id)
) ${sql.table};
