-- A target can be given again during the year: the earlier one is kept and goes on holding for the days before.
alter table target
  add column effective_from date,
  drop constraint target_unit_id_indicator_code_emulation_year_id_key,
  add unique nulls not distinct (unit_id, indicator_code, emulation_year_id, effective_from);
comment on column target.effective_from is 'null: from the first day of the year';
