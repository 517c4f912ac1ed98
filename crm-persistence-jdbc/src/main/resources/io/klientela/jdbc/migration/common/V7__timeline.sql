-- History by what belongs together, by bulk work, by actor, kind and time; the timeline of a contact, latest first.

create index crm_change_by_root on crm_change (project_id, root_kind, root_id, id);
create index crm_change_by_operation on crm_change (project_id, operation_id, id);
create index crm_change_by_actor on crm_change (project_id, actor, id);
create index crm_change_by_kind on crm_change (project_id, record_kind, id);
create index crm_change_by_time on crm_change (project_id, happened_at, id);
create index crm_change_field_by_name on crm_change_field (project_id, field_name, change_id);
create index crm_change_on_timeline on crm_change (project_id, record_kind, record_id, happened_at, id);

create index crm_activity_on_timeline on crm_activity (project_id, contact_id, happened_at, id);
create index crm_activity_by_time on crm_activity (project_id, happened_at, id);
create index crm_activity_by_author on crm_activity (project_id, author, happened_at, id);
create index crm_opportunity_on_timeline on crm_opportunity (project_id, contact_id, created_at, id);
create index crm_invoice_on_timeline on crm_invoice (project_id, client_id, issued_at, id);
create index crm_consent_on_timeline on crm_consent (project_id, contact_id, happened_at, id);

-- The other end of a relationship: an entry is read by those who see both.
alter table crm_change add column counterpart_kind varchar(40);
alter table crm_change add column counterpart_id ${sql.id};
