-- Bodies of no kind of their own: courts, alliances, agencies of a province that compete in a bloc.
alter table unit
  drop constraint unit_kind_check,
  add constraint unit_kind_check check (kind in ('PROVINCIAL_DEPARTMENT', 'SUB_DEPARTMENT', 'PROVINCIAL_AGENCY',
    'REGIONAL_OFFICE', 'NATIONAL_ADMINISTRATION', 'JUSTICE_DEPARTMENT', 'OTHER'));
