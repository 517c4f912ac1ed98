-- Steps of settlements on the timeline of a client, latest first: what the history of invoices holds under the contact.

create index crm_change_under_root_by_time on crm_change
  (project_id, root_kind, root_id, record_kind, happened_at, id);
