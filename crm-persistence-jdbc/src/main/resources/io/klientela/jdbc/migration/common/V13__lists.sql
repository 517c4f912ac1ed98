-- What is in a group, or carries a tag, in the order of lists: a range of the index, as for words and for what is open to whom.
alter table crm_contact_category add column sort_key ${sql.sort_key};
-- [jooq ignore start]
update crm_contact_category set sort_key = (
  select c.sort_key from crm_contact c
  where c.project_id = crm_contact_category.project_id and c.id = crm_contact_category.contact_id);
-- [jooq ignore stop]
create index crm_contact_category_in_order
  on crm_contact_category (project_id, category_id, sort_key, contact_id);
drop index crm_contact_category_by_category ${sql.on_contact_category};

create index crm_contact_by_warmth_in_order on crm_contact (project_id, warmth_id, sort_key, id);
drop index crm_contact_by_warmth ${sql.on_contact};
