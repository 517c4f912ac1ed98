-- What else stood at the head of an invoice before a correction that changes it: its consignee, the delivery period and the notes.
-- The consignee needs no foreign key: the invoice or an earlier correction, which stay, refer to the same contact.
alter table crm_former_head add column consignee_id ${sql.id};
alter table crm_former_head add column consignee_name varchar(200);
alter table crm_former_head add column delivery_street varchar(200);
alter table crm_former_head add column delivery_additional varchar(200);
alter table crm_former_head add column delivery_postal_code varchar(20);
alter table crm_former_head add column delivery_city varchar(200);
alter table crm_former_head add column delivery_region varchar(200);
alter table crm_former_head add column delivery_country char(2);
alter table crm_former_head add column period_start date;
alter table crm_former_head add column period_end date;
-- Only of a correction that changes them: others print none.
alter table crm_former_head add column notes varchar(5000);

-- Earlier corrections could not change them, and say what stood before.
update crm_former_head set
  consignee_id = (select i.consignee_id from crm_invoice i
    where i.project_id = crm_former_head.project_id and i.id = crm_former_head.invoice_id),
  consignee_name = (select i.consignee_name from crm_invoice i
    where i.project_id = crm_former_head.project_id and i.id = crm_former_head.invoice_id),
  delivery_street = (select i.delivery_street from crm_invoice i
    where i.project_id = crm_former_head.project_id and i.id = crm_former_head.invoice_id),
  delivery_additional = (select i.delivery_additional from crm_invoice i
    where i.project_id = crm_former_head.project_id and i.id = crm_former_head.invoice_id),
  delivery_postal_code = (select i.delivery_postal_code from crm_invoice i
    where i.project_id = crm_former_head.project_id and i.id = crm_former_head.invoice_id),
  delivery_city = (select i.delivery_city from crm_invoice i
    where i.project_id = crm_former_head.project_id and i.id = crm_former_head.invoice_id),
  delivery_region = (select i.delivery_region from crm_invoice i
    where i.project_id = crm_former_head.project_id and i.id = crm_former_head.invoice_id),
  delivery_country = (select i.delivery_country from crm_invoice i
    where i.project_id = crm_former_head.project_id and i.id = crm_former_head.invoice_id),
  period_start = (select i.period_start from crm_invoice i
    where i.project_id = crm_former_head.project_id and i.id = crm_former_head.invoice_id),
  period_end = (select i.period_end from crm_invoice i
    where i.project_id = crm_former_head.project_id and i.id = crm_former_head.invoice_id);
