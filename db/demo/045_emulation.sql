-- The titles the two units aimed for, and the drive of July to September 2023.
insert into title_registration (unit_id, emulation_year_id, title)
select unit.id, year.id, registration.title
from (values
  ('CUC_TUYEN_QUANG', 'GOVERNMENT_FLAG'),
  ('CUC_TUYEN_QUANG', 'JUSTICE_SECTOR_FLAG'),
  ('CHI_CUC_TP_TUYEN_QUANG', 'JUSTICE_SECTOR_FLAG')
) as registration (unit_code, title)
join unit on unit.code = registration.unit_code
join emulation_year year on year.sector = 'ENFORCEMENT' and year.year = 2023;

insert into emulation_movement (unit_id, emulation_year_id, kind, name, starts_on, ends_on)
select unit.id, year.id, 'DRIVE', 'Đợt thi đua giảm án tồn đọng', date '2023-07-01', date '2023-09-30'
from unit, emulation_year year
where unit.code = 'CUC_TUYEN_QUANG' and year.sector = 'ENFORCEMENT' and year.year = 2023;
