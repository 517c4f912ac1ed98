-- To whom the goods go, where it is not the client at the buyer's address.
alter table crm_draft add column consignee_id ${sql.id};
alter table crm_draft add column consignee_name varchar(200);
alter table crm_draft add column delivery_street varchar(200);
alter table crm_draft add column delivery_additional varchar(200);
alter table crm_draft add column delivery_postal_code varchar(20);
alter table crm_draft add column delivery_city varchar(200);
alter table crm_draft add column delivery_region varchar(200);
alter table crm_draft add column delivery_country char(2);
alter table crm_draft add constraint crm_draft_consignee
  foreign key (project_id, consignee_id) references crm_contact (project_id, id);
create index crm_draft_by_consignee on crm_draft (project_id, consignee_id, id);

alter table crm_invoice add column consignee_id ${sql.id};
alter table crm_invoice add column consignee_name varchar(200);
alter table crm_invoice add column delivery_street varchar(200);
alter table crm_invoice add column delivery_additional varchar(200);
alter table crm_invoice add column delivery_postal_code varchar(20);
alter table crm_invoice add column delivery_city varchar(200);
alter table crm_invoice add column delivery_region varchar(200);
alter table crm_invoice add column delivery_country char(2);
alter table crm_invoice add constraint crm_invoice_consignee
  foreign key (project_id, consignee_id) references crm_contact (project_id, id);
create index crm_invoice_by_consignee on crm_invoice (project_id, consignee_id, id);
