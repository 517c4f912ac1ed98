-- Search and lists: contacts in the order in which they were added.

create index crm_contact_by_creation on crm_contact (project_id, created_at, id);
