-- With which number a period of a series began, and below which it gives none: the start of a series holds in one period.
alter table crm_number_period add column first_number bigint default 1 not null;
alter table crm_number_period add column least_number bigint default 1 not null;

-- So far the start held in every period, and could be lowered when one began: each period that has documents began with the lowest
-- of them. One that has none took over its count under another restart, and goes on behind it. A start that was moved up awaits its
-- number in the present period. What a series counts at present is put aside with the others, so that its next number is taken with a
-- look at where its period starts.
-- [jooq ignore start]
update crm_number_period set last_number = (
  select s.last_number from crm_number_series s
  where s.project_id = crm_number_period.project_id and s.id = crm_number_period.series_id)
where exists (
  select 1 from crm_number_series s
  where s.project_id = crm_number_period.project_id and s.id = crm_number_period.series_id
    and s.current_period = crm_number_period.period);
insert into crm_number_period (project_id, series_id, period, last_number)
select s.project_id, s.id, s.current_period, s.last_number from crm_number_series s
where s.current_period is not null and not exists (
  select 1 from crm_number_period p
  where p.project_id = s.project_id and p.series_id = s.id and p.period = s.current_period);
update crm_number_period set first_number = last_number + 1;
update crm_number_period set least_number = (
  select s.first_number from crm_number_series s
  where s.project_id = crm_number_period.project_id and s.id = crm_number_period.series_id)
where exists (
  select 1 from crm_number_series s
  where s.project_id = crm_number_period.project_id and s.id = crm_number_period.series_id
    and s.current_period = crm_number_period.period);
update crm_number_period set first_number = least_number where least_number > first_number;
update crm_number_series set current_period = null where current_period is not null;
update crm_number_period set first_number = (
  select min(i.number_sequence) from crm_invoice i
  where i.project_id = crm_number_period.project_id and i.series_id = crm_number_period.series_id
    and i.number_period = crm_number_period.period)
where exists (
  select 1 from crm_invoice i
  where i.project_id = crm_number_period.project_id and i.series_id = crm_number_period.series_id
    and i.number_period = crm_number_period.period and i.number_sequence is not null);
-- Of documents before V8 it was not kept where in their series they stand: what is missing among them nobody can tell.
update crm_number_period set first_number = last_number + 1
where exists (
  select 1 from crm_invoice i
  where i.project_id = crm_number_period.project_id and i.series_id = crm_number_period.series_id
    and i.number_sequence is null);
-- [jooq ignore stop]
