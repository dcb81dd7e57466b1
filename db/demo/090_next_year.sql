-- The year after, as it lies before everybody: members, rounds and the criteria sheet are there, nothing else is. Plan,
-- targets, figures and sheets of 2024 are for people to make. That the zone and its sheet stayed as they were is assumed.
insert into emulation_year (sector, year, starts_on, ends_on)
values ('ENFORCEMENT', 2024, date '2023-10-01', date '2024-09-30');

insert into zone_member (zone_id, emulation_year_id, unit_id, role)
select member.zone_id, next.id, member.unit_id, member.role
from zone_member member
join emulation_year year on year.id = member.emulation_year_id and year.sector = 'ENFORCEMENT' and year.year = 2023
cross join emulation_year next
where next.sector = 'ENFORCEMENT' and next.year = 2024;

insert into assessment_round (emulation_year_id, kind, as_of, due_on)
select year.id, round.kind, round.as_of, round.due_on
from emulation_year year, (values
  ('INTERIM', date '2024-08-31', date '2024-09-05'),
  ('FINAL', date '2024-09-30', date '2024-10-31')) as round (kind, as_of, due_on)
where year.sector = 'ENFORCEMENT' and year.year = 2024;

insert into criteria_sheet (code, version, emulation_year_id, title, total, bonus_mode, bonus_cap, penalty_cap, state, status, basis, copied_from,
                            zone_id)
select sheet.code, sheet.version, next.id, sheet.title, sheet.total, sheet.bonus_mode, sheet.bonus_cap, sheet.penalty_cap, 'DRAFT', sheet.status,
       sheet.basis || ' Năm 2024 dùng lại Bảng tiêu chí của năm 2023 (minh hoạ).', sheet.id, sheet.zone_id
from criteria_sheet sheet
join emulation_year year on year.id = sheet.emulation_year_id and year.year = 2023
cross join emulation_year next
where next.sector = 'ENFORCEMENT' and next.year = 2024;

insert into criteria_sheet_unit_kind (criteria_sheet_id, unit_kind)
select copy.id, kind.unit_kind
from criteria_sheet copy
join emulation_year next on next.id = copy.emulation_year_id and next.year = 2024
join criteria_sheet sheet on sheet.id = copy.copied_from
join criteria_sheet_unit_kind kind on kind.criteria_sheet_id = sheet.id;

insert into criterion (criteria_sheet_id, code, parent_code, position, part, title, min_points, max_points, rule,
                       rounding_step, not_applicable, evidence_required, evidence_hint, source, source_note, clause)
select copy.id, line.code, line.parent_code, line.position, line.part, line.title, line.min_points, line.max_points, line.rule,
       line.rounding_step, line.not_applicable, line.evidence_required, line.evidence_hint, line.source, line.source_note, line.clause
from criteria_sheet copy
join emulation_year next on next.id = copy.emulation_year_id and next.year = 2024
join criteria_sheet sheet on sheet.id = copy.copied_from
join criterion line on line.criteria_sheet_id = sheet.id
order by line.position;

update criteria_sheet set state = 'PUBLISHED' where state = 'DRAFT';

-- Two more offices: the head who approves the sheet of Lạng Sơn, and a third one for a team.
insert into account (username, display_name, demonstration, password_hash, unit_id)
select office.username, office.display_name, true, other.password_hash, unit.id
from (values
  ('cuctruong.langson', 'Cục trưởng Cục THADS tỉnh Lạng Sơn', 'CUC_LANG_SON'),
  ('thukydoan', 'Trưởng phòng Tổ chức cán bộ, Cục THADS tỉnh Phú Thọ', 'CUC_PHU_THO')
) as office (username, display_name, unit_code)
join unit on unit.code = office.unit_code
join account other on other.username = 'canbo.langson';

insert into role_grant (account_id, role, unit_id)
select id, 'UNIT_HEAD', unit_id from account where username = 'cuctruong.langson'
union all
select id, 'INSPECTOR', null from account where username = 'thukydoan';
