-- Relationships on the timeline of a contact, by the time at which they were added: what the history holds under the contact.

create index crm_change_under_root on crm_change
  (project_id, root_kind, root_id, record_kind, action_code, happened_at, record_id);
