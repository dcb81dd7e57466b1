-- A begun sheet can go over to a new version of its criteria. Whatever was entered stays: on the line it was entered on,
-- under its new code, or beside the sheet when the new version has no such line.
alter table score_sheet
  add column carried_from bigint references criteria_sheet,
  add column carried_at   timestamptz;
comment on column score_sheet.carried_from is 'the version of the criteria the sheet was begun on, when it was carried over';

alter table score_line
  add column carried_change text check (carried_change <> ''),
  add column gone_from      bigint references criteria_sheet,
  add column gone_code      text,
  add constraint score_line_gone_check check ((gone_from is null) = (gone_code is null));
comment on column score_line.carried_change is 'what the new version changed in the line, until the unit has looked at it: NEW, or RULE, POINTS …';
comment on column score_line.gone_from is 'the version that had the line last; its code there is gone_code';
