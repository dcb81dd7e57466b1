-- A confirmed visit may be opened again. What both sides confirmed before is kept beside what they confirm anew, and
-- every confirmation of all sides freezes a report of its own. Both belong to one change: neither makes sense alone.
alter table minutes_confirmation add column superseded_at timestamptz;
comment on column minutes_confirmation.superseded_at is 'since when it no longer counts, because the visit was opened again';
alter table minutes_confirmation drop constraint minutes_confirmation_minutes_id_side_unit_id_key;
create unique index minutes_confirmation_once_a_side on minutes_confirmation (minutes_id, side, unit_id)
  nulls not distinct where superseded_at is null;

alter table inspection_report add column version integer not null default 1 check (version > 0);
alter table inspection_report alter column version drop default;
alter table inspection_report drop constraint inspection_report_inspection_id_key;
alter table inspection_report add unique (inspection_id, version);
