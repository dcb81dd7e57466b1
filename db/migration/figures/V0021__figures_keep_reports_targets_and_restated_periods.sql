-- A unit's report and a target are changed by people at their desks: whose version stands, and since when.
alter table unit_report
  add column version integer not null default 1 check (version > 0),
  add column changed_by_name text not null default '',
  add column changed_at timestamptz not null default now();
comment on column unit_report.version is 'from 1; a form for a report nobody has recorded yet sends 0';

alter table target
  add column withdrawn boolean not null default false,
  add column version integer not null default 1 check (version > 0),
  add column changed_by_name text not null default '',
  add column changed_at timestamptz not null default now();
comment on column target.withdrawn is 'taken back: kept so that its version goes on and a late save is still seen as late';

-- What this year's report says of last year is not what last year's report said: both are kept.
alter table figure_claim
  drop constraint figure_claim_unit_id_indicator_code_as_of_source_key,
  add unique (unit_id, emulation_year_id, indicator_code, as_of, source);
comment on column figure_claim.emulation_year_id is 'the year whose report, sheet, statistics or inspection says so; its as-of day may lie one year back';
