-- The zone uses the sheet of the enforcement agencies, 200 points, as the library of the product has it.
insert into criteria_sheet (code, version, emulation_year_id, title, total, bonus_mode, bonus_cap, penalty_cap, state, status, basis, copied_from,
                            zone_id)
select library.code, library.version, year.id, library.title, library.total, library.bonus_mode, library.bonus_cap, library.penalty_cap, 'DRAFT',
       library.status, library.basis, library.id, (select min(zone_id) from zone_member member where member.emulation_year_id = year.id)
from criteria_sheet library, emulation_year year
where library.code = 'THADS_CUC_200' and library.state = 'LIBRARY' and year.sector = 'ENFORCEMENT' and year.year = 2023;

insert into criteria_sheet_unit_kind (criteria_sheet_id, unit_kind)
select sheet.id, kind.unit_kind
from criteria_sheet sheet join criteria_sheet_unit_kind kind on kind.criteria_sheet_id = sheet.copied_from;

insert into criterion (criteria_sheet_id, code, parent_code, position, part, title, min_points, max_points, rule,
                       rounding_step, not_applicable, evidence_required, evidence_hint, source, source_note, clause)
select sheet.id, line.code, line.parent_code, line.position, line.part, line.title, line.min_points, line.max_points, line.rule,
       line.rounding_step, line.not_applicable, line.evidence_required, line.evidence_hint, line.source, line.source_note, line.clause
from criteria_sheet sheet join criterion line on line.criteria_sheet_id = sheet.copied_from
order by line.position;

update criteria_sheet set state = 'PUBLISHED' where state = 'DRAFT';
