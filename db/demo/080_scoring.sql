-- Three sheets of the interim round: sent (the reference inspection), still a draft (its sub-department), and one under
-- inspection (invented). Points stored here are what the rules make of the answers; a test holds the two together.
insert into score_sheet (unit_id, round_id, criteria_sheet_id, state, state_by_name, state_at, illustrative)
select unit.id, round.id, sheet.id, demo.state, demo.by_name, demo.at, demo.illustrative
from (values
  ('CUC_TUYEN_QUANG', 'SUBMITTED', 'Cục trưởng Cục THADS tỉnh Tuyên Quang', timestamptz '2023-09-05 16:40+07', false),
  ('CHI_CUC_TP_TUYEN_QUANG', 'DRAFT', 'Công chức làm công tác thi đua, Chi cục THADS TP Tuyên Quang',
   timestamptz '2023-09-01 08:15+07', false),
  ('CUC_LANG_SON', 'UNDER_INSPECTION', 'Cục trưởng Cục THADS tỉnh Hòa Bình',
   timestamptz '2023-09-08 08:00+07', true)
) as demo (unit_code, state, by_name, at, illustrative)
join unit on unit.code = demo.unit_code
join emulation_year year on year.sector = 'ENFORCEMENT' and year.year = 2023
join assessment_round round on round.emulation_year_id = year.id and round.kind = 'INTERIM'
join criteria_sheet sheet on sheet.code = 'THADS_CUC_200' and sheet.emulation_year_id = year.id;

insert into score_line (score_sheet_id, criterion_code)
select sheet.id, criterion.code
from score_sheet sheet
join criterion on criterion.criteria_sheet_id = sheet.criteria_sheet_id
where criterion.rule ->> 'kind' <> 'SUM'
order by sheet.id, criterion.position;

update score_line line
set answer = demo.answer::jsonb,
    self_points = demo.points,
    note = demo.note,
    self_by_name = demo.by_name,
    self_at = demo.at,
    illustrative = demo.illustrative,
    version = 1
from score_sheet sheet
join unit on unit.id = sheet.unit_id
join (
  select 'CUC_TUYEN_QUANG' as unit_code, code, answer, points, note,
         'Công chức làm công tác thi đua, Cục THADS tỉnh Tuyên Quang' as by_name,
         timestamptz '2023-09-05 10:20+07' as at, illustrative
  from (values
    ('A.I.1', null, 25, null, false),
    ('A.II.1', null, 25, null, false),
    ('A.III.1', null, 8, null, false),
    ('A.III.2', null, 4, null, false),
    ('A.VI.1', '{"number": "0"}', 5, 'Không có báo cáo chậm', true),
    ('B.2.1', '{"option": "YES"}', 3, 'Kế hoạch ban hành trong quý I', true),
    ('B.4.1', '{"option": "YES"}', 2, null, true),
    ('C.1', '{"ticked": ["1", "2", "3", "4"]}', 4, null, true),
    ('C.2', '{"option": "ON_TIME"}', 5, null, true),
    ('C.3', '{"option": "ON_TIME"}', 5, null, true),
    ('C.7', '{"ticked": ["1", "2", "3", "4"]}', 4, null, true),
    ('D.1', null, 1, null, false),
    ('D.2', null, 5, null, false)
  ) as tuyen_quang (code, answer, points, note, illustrative)
  union all
  select 'CUC_LANG_SON', code, answer, points, note,
         'Công chức làm công tác thi đua, Cục THADS tỉnh Lạng Sơn', timestamptz '2023-09-05 14:05+07', true
  from (values
    ('A.I.1', null, 24, null),
    ('A.II.1', null, 25, null),
    ('A.VI.2', '{"counts": {"CORRECTION": 0}}', 5, null),
    ('B.2.1', '{"option": "YES"}', 3, null),
    ('B.4.1', '{"option": "YES"}', 2, null),
    ('C.1', '{"ticked": ["1", "2", "3"]}', 3, 'Chưa ban hành quy chế riêng của đơn vị'),
    ('C.2', '{"option": "ON_TIME"}', 5, null),
    ('C.3', '{"option": "LATE"}', 3, null),
    ('C.5', '{"number": "2"}', 4, 'Hai điển hình ở hai Chi cục'),
    ('D.1', null, 0, null),
    ('D.2', null, 1.5, null)
  ) as lang_son (code, answer, points, note)
) as demo on demo.unit_code = unit.code
where line.score_sheet_id = sheet.id and line.criterion_code = demo.code;

insert into line_evidence (score_line_id, evidence_id)
select line.id, evidence.id
from (values
  ('CUC_TUYEN_QUANG', 'A.I.1', 'Biểu thống kê kết quả thi hành án tính bằng việc đến 31/8/2023'),
  ('CUC_TUYEN_QUANG', 'A.II.1', 'Biểu thống kê kết quả thi hành án tính bằng tiền đến 31/8/2023'),
  ('CUC_TUYEN_QUANG', 'A.III.1', 'Biểu thống kê kết quả thi hành án tính bằng việc đến 31/8/2023'),
  ('CUC_TUYEN_QUANG', 'A.III.2', 'Biểu thống kê kết quả thi hành án tính bằng tiền đến 31/8/2023'),
  ('CUC_TUYEN_QUANG', 'A.VI.1', 'Nhật ký gửi báo cáo thống kê năm 2023'),
  ('CUC_TUYEN_QUANG', 'B.2.1', 'Kế hoạch kiểm tra năm 2023'),
  ('CUC_TUYEN_QUANG', 'B.4.1', 'Kế hoạch ứng dụng công nghệ thông tin năm 2023'),
  ('CUC_TUYEN_QUANG', 'C.1', 'Công văn quán triệt văn bản về thi đua, khen thưởng'),
  ('CUC_TUYEN_QUANG', 'C.2', 'Kế hoạch phát động phong trào thi đua năm 2023'),
  ('CUC_TUYEN_QUANG', 'C.2', 'Kế hoạch đợt thi đua giảm án tồn đọng'),
  ('CUC_TUYEN_QUANG', 'C.3', 'Bản đăng ký và giao ước thi đua năm 2023'),
  ('CUC_TUYEN_QUANG', 'C.7', 'Công văn gửi Bảng tự chấm điểm'),
  ('CUC_TUYEN_QUANG', 'D.1', 'Biểu thống kê kết quả thi hành án tính bằng việc đến 31/8/2023'),
  ('CUC_TUYEN_QUANG', 'D.2', 'Biểu thống kê kết quả thi hành án tính bằng tiền đến 31/8/2023'),
  ('CUC_LANG_SON', 'A.I.1', 'Biểu thống kê kết quả thi hành án tính bằng việc đến 31/8/2023'),
  ('CUC_LANG_SON', 'A.II.1', 'Biểu thống kê kết quả thi hành án tính bằng tiền đến 31/8/2023'),
  ('CUC_LANG_SON', 'A.VI.2', 'Biểu thống kê kết quả thi hành án tính bằng việc đến 31/8/2023'),
  ('CUC_LANG_SON', 'B.2.1', 'Kế hoạch kiểm tra năm 2023'),
  ('CUC_LANG_SON', 'B.4.1', 'Kế hoạch ứng dụng công nghệ thông tin năm 2023'),
  ('CUC_LANG_SON', 'C.1', 'Công văn quán triệt văn bản về thi đua, khen thưởng'),
  ('CUC_LANG_SON', 'C.2', 'Kế hoạch phát động phong trào thi đua năm 2023'),
  ('CUC_LANG_SON', 'C.3', 'Bản đăng ký và giao ước thi đua năm 2023'),
  ('CUC_LANG_SON', 'D.2', 'Biểu thống kê kết quả thi hành án tính bằng tiền đến 31/8/2023')
) as link (unit_code, line_code, title)
join unit on unit.code = link.unit_code
join score_sheet sheet on sheet.unit_id = unit.id
join score_line line on line.score_sheet_id = sheet.id and line.criterion_code = link.line_code
join evidence on evidence.unit_id = unit.id and evidence.title = link.title;

insert into journal_entry (recorded_at, actor_name, subject_kind, subject_id, action, from_value, to_value)
select step.at, step.actor, 'SCORE_SHEET', sheet.id, step.action, step.from_state, step.action
from (values
  ('CUC_TUYEN_QUANG', timestamptz '2023-09-05 15:05+07', 'Công chức làm công tác thi đua, Cục THADS tỉnh Tuyên Quang',
   'AWAITING_HEAD', 'DRAFT'),
  ('CUC_TUYEN_QUANG', timestamptz '2023-09-05 16:40+07', 'Cục trưởng Cục THADS tỉnh Tuyên Quang', 'SUBMITTED', 'AWAITING_HEAD'),
  ('CUC_LANG_SON', timestamptz '2023-09-05 14:30+07', 'Công chức làm công tác thi đua, Cục THADS tỉnh Lạng Sơn',
   'AWAITING_HEAD', 'DRAFT'),
  ('CUC_LANG_SON', timestamptz '2023-09-05 16:10+07', 'Cục trưởng Cục THADS tỉnh Lạng Sơn', 'SUBMITTED', 'AWAITING_HEAD'),
  ('CUC_LANG_SON', timestamptz '2023-09-08 08:00+07', 'Cục trưởng Cục THADS tỉnh Hòa Bình',
   'UNDER_INSPECTION', 'SUBMITTED')
) as step (unit_code, at, actor, action, from_state)
join unit on unit.code = step.unit_code
join score_sheet sheet on sheet.unit_id = unit.id
order by step.at;
