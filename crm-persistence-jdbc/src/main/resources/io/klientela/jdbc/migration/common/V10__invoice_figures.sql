-- What the totals engine computes with beside quantity and price, and every amount that it came to.

alter table crm_draft add column buyer_reference varchar(200) default '' not null;
alter table crm_draft add column period_start date;
alter table crm_draft add column period_end date;
alter table crm_draft add column prepaid decimal(22, 4) default 0 not null;
-- How the amount due is rounded: to a multiple of the cash step, else by a fixed amount.
alter table crm_draft add column cash_step decimal(22, 4);
alter table crm_draft add column fixed_rounding decimal(22, 4) default 0 not null;
alter table crm_draft add column tax_currency char(3);
alter table crm_draft add column tax_currency_rate decimal(28, 10);
alter table crm_draft add column tax_currency_date date;

alter table crm_invoice add column buyer_reference varchar(200) default '' not null;
alter table crm_invoice add column period_start date;
alter table crm_invoice add column period_end date;
-- How the amount due is rounded: to a multiple of the cash step, else by a fixed amount.
alter table crm_invoice add column cash_step decimal(22, 4);
alter table crm_invoice add column fixed_rounding decimal(22, 4) default 0 not null;
alter table crm_invoice add column tax_currency char(3);
alter table crm_invoice add column tax_currency_rate decimal(28, 10);
alter table crm_invoice add column tax_currency_date date;

alter table crm_invoice add column levies decimal(22, 4) default 0 not null;
alter table crm_invoice add column tax_in_tax_currency decimal(22, 4);

alter table crm_draft_line rename column description to item_name;
alter table crm_draft_line add column item_description varchar(5000) default '' not null;
alter table crm_draft_line add column note varchar(1000) default '' not null;
alter table crm_draft_line add column base_quantity decimal(28, 10) default 1 not null;
-- A levy is a fixed amount, or a percentage of a base amount or, without one, of the line.
alter table crm_draft_line add column levy_name varchar(200);
alter table crm_draft_line add column levy_place varchar(20);
alter table crm_draft_line add column levy_fixed_amount decimal(22, 4);
alter table crm_draft_line add column levy_percentage decimal(28, 10);
alter table crm_draft_line add column levy_base_amount decimal(22, 4);

alter table crm_invoice_line rename column description to item_name;
alter table crm_invoice_line add column item_description varchar(5000) default '' not null;
alter table crm_invoice_line add column note varchar(1000) default '' not null;
alter table crm_invoice_line add column base_quantity decimal(28, 10) default 1 not null;
-- A levy is a fixed amount, or a percentage of a base amount or, without one, of the line.
alter table crm_invoice_line add column levy_name varchar(200);
alter table crm_invoice_line add column levy_place varchar(20);
alter table crm_invoice_line add column levy_fixed_amount decimal(22, 4);
alter table crm_invoice_line add column levy_percentage decimal(28, 10);
alter table crm_invoice_line add column levy_base_amount decimal(22, 4);

-- What the line and its levy came to: as entered, so with VAT where the policy has gross entry; net is always without it.
alter table crm_invoice_line add column amount decimal(22, 4) default 0 not null;
alter table crm_invoice_line add column levy decimal(22, 4);

-- Allowances and charges: those of the line at line_place, or of the whole document where that is -1, which alone have a VAT
-- of their own. One is a fixed amount, or a percentage of a base amount or, without one, of what it stands at.
create table crm_draft_charge (
  project_id ${sql.id} not null,
  invoice_id ${sql.id} not null,
  line_place int not null,
  place int not null,
  charge_kind varchar(10) not null,
  fixed_amount decimal(22, 4),
  percentage decimal(28, 10),
  base_amount decimal(22, 4),
  reason varchar(200) not null,
  reason_code varchar(3) not null,
  vat_category varchar(2),
  vat_rate decimal(24, 6),
  vat_reason ${sql.long_text},
  primary key (project_id, invoice_id, line_place, place),
  foreign key (project_id, invoice_id) references crm_draft (project_id, id)
) ${sql.table};

create table crm_invoice_charge (
  project_id ${sql.id} not null,
  invoice_id ${sql.id} not null,
  line_place int not null,
  place int not null,
  charge_kind varchar(10) not null,
  fixed_amount decimal(22, 4),
  percentage decimal(28, 10),
  base_amount decimal(22, 4),
  reason varchar(200) not null,
  reason_code varchar(3) not null,
  vat_category varchar(2),
  vat_rate decimal(24, 6),
  vat_reason ${sql.long_text},
  amount decimal(22, 4) not null,
  net decimal(22, 4),
  primary key (project_id, invoice_id, line_place, place),
  foreign key (project_id, invoice_id) references crm_invoice (project_id, id)
) ${sql.table};

-- A discount becomes an allowance of reason 95. What it came to on an issued invoice was not stored: it is the percentage of
-- quantity times price, each rounded to the decimals of the currency, a half away from zero, as at the issue.
-- [jooq ignore start]
insert into crm_draft_charge (project_id, invoice_id, line_place, place, charge_kind, percentage, reason, reason_code)
select project_id, invoice_id, place, 0, 'allowance', discount_percent, '', '95'
from crm_draft_line where discount_percent <> 0;

update crm_invoice_line set amount = net;

insert into crm_invoice_charge
  (project_id, invoice_id, line_place, place, charge_kind, percentage, reason, reason_code, amount)
select scaled.project_id, scaled.invoice_id, scaled.place, 0, 'allowance', scaled.discount_percent, '', '95',
  round(round(scaled.quantity * scaled.price, scaled.decimals) * scaled.discount_percent * 0.01, scaled.decimals)
from (
  select line.project_id, line.invoice_id, line.place, line.quantity, line.price, line.discount_percent,
    case
      when invoice.currency in ('BIF', 'BYR', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW',
        'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0
      when invoice.currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
      when invoice.currency in ('CLF', 'UYW') then 4
      else 2
    end as decimals
  from crm_invoice_line line
  join crm_invoice invoice on invoice.project_id = line.project_id and invoice.id = line.invoice_id
  where line.discount_percent <> 0
) scaled;
-- [jooq ignore stop]

alter table crm_draft_line drop column discount_percent;
alter table crm_invoice_line drop column discount_percent;
