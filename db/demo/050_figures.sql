-- What the reports of the reference inspection say, word for word, and what the sheet was scored with.
insert into unit_report (unit_id, round_id, number, issued_on, as_of, title, scope)
select u.id, r.id, null, null, r.as_of, 'Báo cáo kết quả công tác thi đua, khen thưởng năm 2023', 'WHOLE'
from unit u, assessment_round r join emulation_year y on y.id = r.emulation_year_id
where u.code in ('CUC_TUYEN_QUANG', 'CHI_CUC_TP_TUYEN_QUANG') and y.sector = 'ENFORCEMENT' and y.year = 2023 and r.kind = 'INTERIM';

insert into figure_claim (unit_id, emulation_year_id, indicator_code, as_of, source, value, scale, printed, place, changed_by_name, changed_at)
select u.id, r.emulation_year_id, c.indicator, r.as_of, c.source, c.value, c.scale, c.printed, c.place,
       'Văn phòng ' || u.short_name, timestamptz '2023-09-05 09:00:00+07'
from (values
  ('CUC_TUYEN_QUANG', 'COMPLETED_CASES', 'UNIT_REPORT', 4132, 0, '4.132 việc', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'ENFORCEABLE_CASES', 'UNIT_REPORT', 4787, 0, '4.787 việc có điều kiện thi hành', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETED_CASES_INCREASE', 'UNIT_REPORT', 699, 0, 'tăng 699 việc', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETED_CASES_GROWTH', 'UNIT_REPORT', 20.36, 2, '20,36%', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETION_RATE_CASES', 'UNIT_REPORT', 86.32, 2, '86,32%', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETION_RATE_CASES_CHANGE', 'UNIT_REPORT', 2.3, 1, '2,3%', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETION_RATE_CASES_ABOVE_TARGET', 'UNIT_REPORT', 2.32, 2, '2,32%', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETED_AMOUNT', 'UNIT_REPORT', 69647668000, 0, '69.647.668.000đ', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'ENFORCEABLE_AMOUNT', 'UNIT_REPORT', 116404270000, 0, '116.404.270.000đ có điều kiện thi hành', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETED_AMOUNT_INCREASE', 'UNIT_REPORT', 5824947000, 0, '5.824.947.000 đồng', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETED_AMOUNT_GROWTH', 'UNIT_REPORT', 9.13, 2, '9,13%', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETION_RATE_AMOUNT', 'UNIT_REPORT', 59.83, 2, '59,83%', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETION_RATE_AMOUNT_CHANGE', 'UNIT_REPORT', 1.71, 2, '1,71%', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETION_RATE_AMOUNT_ABOVE_TARGET', 'UNIT_REPORT', 11.33, 2, '11,33%', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'CARRIED_OUT_CASES_GROWTH', 'UNIT_REPORT', -3.05, 2, 'giảm 3,05%', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'CARRIED_OUT_AMOUNT_GROWTH', 'UNIT_REPORT', -4.9, 1, 'giảm 4,9%', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'SELF_POINTS', 'UNIT_REPORT', 96, 0, '96/200 điểm', 'Báo cáo, mục II'),
  ('CUC_TUYEN_QUANG', 'COMPLETED_CASES', 'SCORE_SHEET', 4132, 0, '4.132', 'Bảng tự chấm, dòng A.I.1'),
  ('CUC_TUYEN_QUANG', 'ENFORCEABLE_CASES', 'SCORE_SHEET', 4787, 0, '4.787', 'Bảng tự chấm, dòng A.I.1'),
  ('CUC_TUYEN_QUANG', 'COMPLETED_AMOUNT', 'SCORE_SHEET', 69647668000, 0, '69.647.668.000', 'Bảng tự chấm, dòng A.II.1'),
  ('CUC_TUYEN_QUANG', 'ENFORCEABLE_AMOUNT', 'SCORE_SHEET', 116404270000, 0, '116.404.270.000', 'Bảng tự chấm, dòng A.II.1'),
  ('CUC_TUYEN_QUANG', 'CARRIED_OUT_CHANGE_CASES', 'SCORE_SHEET', -3.05, 2, '−3,05', 'Bảng tự chấm, dòng A.III.1'),
  ('CUC_TUYEN_QUANG', 'CARRIED_OUT_CHANGE_AMOUNT', 'SCORE_SHEET', -4.9, 1, '−4,9', 'Bảng tự chấm, dòng A.III.2'),
  ('CHI_CUC_TP_TUYEN_QUANG', 'COMPLETION_RATE_CASES', 'UNIT_REPORT', 83.33, 2, '83,33%', 'Báo cáo, mục II'),
  ('CHI_CUC_TP_TUYEN_QUANG', 'COMPLETION_RATE_AMOUNT', 'UNIT_REPORT', 56.93, 2, '56,93%', 'Báo cáo, mục II'),
  ('CHI_CUC_TP_TUYEN_QUANG', 'COMPLETION_RATE_AMOUNT_ABOVE_TARGET', 'UNIT_REPORT', 8.43, 2, '8,43%', 'Báo cáo, mục II')
) as c (unit, indicator, source, value, scale, printed, place)
join unit u on u.code = c.unit
join emulation_year y on y.sector = 'ENFORCEMENT' and y.year = 2023
join assessment_round r on r.emulation_year_id = y.id and r.kind = 'INTERIM';

-- The second inspection is invented: its report says 4.312 completed cases where its sheet was scored with 4.132.
insert into unit_report (unit_id, round_id, number, issued_on, as_of, title, scope, illustrative)
select u.id, r.id, '312/BC-CTHADS', date '2023-09-04', r.as_of, 'Báo cáo kết quả công tác thi đua, khen thưởng năm 2023 (minh hoạ)', 'WHOLE', true
from unit u, assessment_round r join emulation_year y on y.id = r.emulation_year_id
where u.code = 'CUC_LANG_SON' and y.sector = 'ENFORCEMENT' and y.year = 2023 and r.kind = 'INTERIM';

insert into target (unit_id, indicator_code, emulation_year_id, value, document)
select u.id, t.indicator, y.id, t.value, 'Quyết định giao chỉ tiêu (minh hoạ)'
from (values ('COMPLETION_RATE_CASES', 84.00), ('COMPLETION_RATE_AMOUNT', 48.50)) as t (indicator, value)
join unit u on u.code = 'CUC_LANG_SON'
join emulation_year y on y.sector = 'ENFORCEMENT' and y.year = 2023;

insert into figure_claim (unit_id, emulation_year_id, indicator_code, as_of, source, value, scale, printed, place, illustrative, changed_by_name, changed_at)
select u.id, r.emulation_year_id, c.indicator, r.as_of - make_interval(years => c.years_ago), c.source, c.value, c.scale, c.printed, c.place,
       true, 'Văn phòng ' || u.short_name, timestamptz '2023-09-05 10:00:00+07'
from (values
  ('CARRIED_IN_CASES', 'UNIT_REPORT', 0, 2010, 0, '2.010 việc', 'Báo cáo, mục II'),
  ('NEWLY_ACCEPTED_CASES', 'UNIT_REPORT', 0, 4290, 0, '4.290 việc', 'Báo cáo, mục II'),
  ('TO_ENFORCE_CASES', 'UNIT_REPORT', 0, 6250, 0, '6.250 việc', 'Báo cáo, mục II'),
  ('COMPLETED_CASES', 'UNIT_REPORT', 0, 4312, 0, '4.312 việc', 'Báo cáo, mục II'),
  ('ENFORCEABLE_CASES', 'UNIT_REPORT', 0, 4987, 0, '4.987 việc có điều kiện thi hành', 'Báo cáo, mục II'),
  ('COMPLETED_CASES_INCREASE', 'UNIT_REPORT', 0, 412, 0, 'tăng 412 việc', 'Báo cáo, mục II'),
  ('COMPLETED_CASES_GROWTH', 'UNIT_REPORT', 0, 10.56, 2, '10,56 %', 'Báo cáo, mục II'),
  ('COMPLETION_RATE_CASES', 'UNIT_REPORT', 0, 86.46, 2, '86,46 %', 'Báo cáo, mục II'),
  ('COMPLETION_RATE_CASES_CHANGE', 'UNIT_REPORT', 0, 1.88, 2, '1,88 điểm phần trăm', 'Báo cáo, mục II'),
  ('COMPLETION_RATE_CASES_ABOVE_TARGET', 'UNIT_REPORT', 0, 2.46, 2, '2,46 điểm phần trăm', 'Báo cáo, mục II'),
  ('COMPLETED_CASES', 'UNIT_REPORT', 1, 3900, 0, '3.900 việc', 'Báo cáo, phụ lục'),
  ('ENFORCEABLE_CASES', 'UNIT_REPORT', 1, 4611, 0, '4.611 việc', 'Báo cáo, phụ lục'),
  ('CARRIED_OUT_CASES', 'UNIT_REPORT', 0, 1938, 0, '1.938 việc', 'Báo cáo, mục II'),
  ('CARRIED_OUT_CASES', 'UNIT_REPORT', 1, 1995, 0, '1.995 việc', 'Báo cáo, phụ lục'),
  ('CARRIED_OUT_CASES_GROWTH', 'UNIT_REPORT', 0, -2.86, 2, 'giảm 2,86 %', 'Báo cáo, mục II'),
  ('COMPLETED_AMOUNT', 'UNIT_REPORT', 0, 58210400000, 0, '58.210.400.000 đồng', 'Báo cáo, mục II'),
  ('ENFORCEABLE_AMOUNT', 'UNIT_REPORT', 0, 112906500000, 0, '112.906.500.000 đồng', 'Báo cáo, mục II'),
  ('COMPLETION_RATE_AMOUNT', 'UNIT_REPORT', 0, 51.56, 2, '51,56 %', 'Báo cáo, mục II'),
  ('COMPLETION_RATE_AMOUNT_ABOVE_TARGET', 'UNIT_REPORT', 0, 3.06, 2, '3,06 điểm phần trăm', 'Báo cáo, mục II'),
  ('COMPLETED_CASES', 'SCORE_SHEET', 0, 4132, 0, '4.132', 'Bảng tự chấm, dòng A.I.1'),
  ('ENFORCEABLE_CASES', 'SCORE_SHEET', 0, 4987, 0, '4.987', 'Bảng tự chấm, dòng A.I.1'),
  ('COMPLETED_AMOUNT', 'SCORE_SHEET', 0, 58210400000, 0, '58.210.400.000', 'Bảng tự chấm, dòng A.II.1'),
  ('ENFORCEABLE_AMOUNT', 'SCORE_SHEET', 0, 112906500000, 0, '112.906.500.000', 'Bảng tự chấm, dòng A.II.1')
) as c (indicator, source, years_ago, value, scale, printed, place)
join unit u on u.code = 'CUC_LANG_SON'
join emulation_year y on y.sector = 'ENFORCEMENT' and y.year = 2023
join assessment_round r on r.emulation_year_id = y.id and r.kind = 'INTERIM';
