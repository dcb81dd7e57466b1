-- Every inspection has its checklist. Lạng Sơn, where the team is at work, is half filled in and illustrative.
insert into checklist_item (inspection_id, position, label)
select inspection.id, usual.position, usual.label
from inspection cross join checklist_default usual
order by inspection.id, usual.position;

update checklist_item item
set result = found.result, note = found.note, version = 1,
    changed_by_name = 'Công chức làm công tác thi đua, Cục THADS tỉnh Bắc Giang', changed_at = timestamptz '2023-09-08 09:40+07'
from (values
  (1, 'PRESENT', null),
  (2, 'PRESENT', null),
  (3, 'INCOMPLETE', 'Kế hoạch phát động năm 2023 đề ngày 15/9/2022, trước khi năm thi đua bắt đầu.'),
  (4, 'PRESENT', null),
  (5, 'MISSING', 'Chưa xuất trình báo cáo sơ kết 6 tháng.'),
  (8, 'NOT_APPLICABLE', 'Trong kỳ không có sáng kiến đề nghị công nhận.'),
  (11, 'INCOMPLETE', 'Tiêu chí C.4 chưa có minh chứng kèm theo.')
) as found (position, result, note), inspection, unit
where item.position = found.position and item.inspection_id = inspection.id
  and unit.id = inspection.unit_id and unit.code = 'CUC_LANG_SON';

insert into finding (inspection_id, kind, body, illustrative, changed_by_name, changed_at)
select inspection.id, remark.kind, remark.body, inspection.illustrative, remark.by_name, remark.at
from (values
  ('CUC_TUYEN_QUANG', 'EXPERIENCE',
   'Kết quả đạt được trước hết do ý thức, trách nhiệm của từng công chức; đơn vị gắn phong trào thi đua với chỉ tiêu được giao, chú trọng tuyên truyền, nhân rộng điển hình và mở đợt thi đua giảm án tồn đọng từ tháng 7 đến tháng 9 năm 2023.',
   'Cục trưởng Cục THADS tỉnh Hòa Bình', timestamptz '2023-09-06 15:00+07'),
  ('CUC_LANG_SON', 'STRENGTH',
   'Hồ sơ đăng ký danh hiệu, giao ước thi đua đầy đủ, lưu theo đúng thứ tự thời gian.',
   'Công chức làm công tác thi đua, Cục THADS tỉnh Bắc Giang', timestamptz '2023-09-08 10:05+07'),
  ('CUC_LANG_SON', 'SHORTCOMING',
   'Số việc thi hành xong trong báo cáo và trong Bảng tự chấm điểm không thống nhất; đơn vị chưa giải trình nguyên nhân.',
   'Công chức làm công tác thi đua, Cục THADS tỉnh Bắc Giang', timestamptz '2023-09-08 10:20+07')
) as remark (unit_code, kind, body, by_name, at)
join unit on unit.code = remark.unit_code
join inspection on inspection.unit_id = unit.id;

insert into recommendation (inspection_id, body, due_on, illustrative, changed_by_name, changed_at)
select inspection.id,
       'Rà soát sổ thụ lý, xác định đúng số việc thi hành xong đến 31/8/2023, gửi báo cáo bổ sung kèm giải trình về Khu vực thi đua.',
       visit.visit_on + 15, true, 'Công chức làm công tác thi đua, Cục THADS tỉnh Bắc Giang', timestamptz '2023-09-08 10:30+07'
from inspection
join visit on visit.id = inspection.visit_id
join unit on unit.id = inspection.unit_id
where unit.code = 'CUC_LANG_SON';
