-- Two more sheets that come with the product, and for every line of all three what is taken from a published text and
-- what is reconstructed. Kinds of unit: any.
insert into criteria_sheet (code, version, emulation_year_id, title, total, bonus_mode, bonus_cap, penalty_cap, state, status, basis,
                            issued_by, issue_number, issued_on)
values ('TDKT_WORK_100', 1, null, 'Bảng chấm điểm công tác thi đua, khen thưởng của đơn vị trong cụm, khối', 100, 'ON_TOP', null, null, 'LIBRARY', 'PARTLY_SOURCED',
        'Bảng chấm điểm của một ban thi đua, khen thưởng cấp thành phố năm 2008: bảy trong tám dòng và hai mức điểm thưởng theo văn bản; mức chia điểm trong từng dòng và dòng 08 dựng lại.', null, null, null);

insert into criterion (criteria_sheet_id, code, parent_code, position, part, title, min_points, max_points, rule,
                       rounding_step, not_applicable, evidence_required, evidence_hint, source, source_note)
select sheet.id, line.*
from criteria_sheet sheet, (values
  ('01', null::text, 1, 'BASE', 'Tổ chức chia cụm, khối thi đua ở đơn vị trực thuộc; gửi bản đăng ký thi đua đúng thời gian', 0, 10,
   '{"kind": "OPTIONS", "options": [{"code": "ON_TIME", "label": "Đúng thời hạn", "points": 10}, {"code": "LATE", "label": "Chậm", "points": 5}, {"code": "NONE", "label": "Không thực hiện", "points": 0}]}'::jsonb,
   0.5::numeric, 'FULL_POINTS'::text, true, 'Quyết định chia cụm, bản đăng ký', 'PARTLY_SOURCED', 'Nội dung và điểm tối đa theo văn bản; mức chia điểm dựng lại'),
  ('02', null, 2, 'BASE', 'Thực hiện nội dung giao ước thi đua; tham gia hoạt động cụm, khối', 0, 10,
   '{"kind": "CHECKLIST", "items": [{"code": "1", "label": "Ký giao ước thi đua", "points": 2}, {"code": "2", "label": "Thực hiện các nội dung giao ước", "points": 2}, {"code": "3", "label": "Dự đủ các buổi sinh hoạt cụm, khối", "points": 2}, {"code": "4", "label": "Tham gia hoạt động chung của cụm, khối", "points": 2}, {"code": "5", "label": "Báo cáo kết quả thực hiện giao ước", "points": 2}]}',
   0.5, 'FULL_POINTS', true, 'Giao ước, biên bản sinh hoạt khối', 'PARTLY_SOURCED', 'Nội dung và điểm tối đa theo văn bản; mức chia điểm dựng lại'),
  ('03', null, 3, 'BASE', 'Chương trình, kế hoạch phát động; triển khai phong trào của cấp trên; sơ kết, tổng kết đầy đủ', 0, 20,
   '{"kind": "CHECKLIST", "items": [{"code": "1", "label": "Có chương trình, kế hoạch phát động", "points": 5}, {"code": "2", "label": "Triển khai phong trào do cấp trên phát động", "points": 5}, {"code": "3", "label": "Sơ kết phong trào", "points": 5}, {"code": "4", "label": "Tổng kết phong trào", "points": 5}]}',
   0.5, 'FULL_POINTS', true, 'Kế hoạch, báo cáo sơ kết, tổng kết', 'PARTLY_SOURCED', 'Nội dung và điểm tối đa theo văn bản; mức chia điểm dựng lại'),
  ('04', null, 4, 'BASE', 'Kiểm tra, tự kiểm tra công tác thi đua, khen thưởng; báo cáo kết quả đúng thời gian', 0, 10,
   '{"kind": "OPTIONS", "options": [{"code": "DONE_ON_TIME", "label": "Có kiểm tra, báo cáo đúng hạn", "points": 10}, {"code": "DONE_LATE", "label": "Có kiểm tra, báo cáo chậm", "points": 7}, {"code": "NONE", "label": "Không thực hiện", "points": 0}]}',
   0.5, 'FULL_POINTS', true, 'Kế hoạch, báo cáo kiểm tra', 'PARTLY_SOURCED', 'Nội dung và điểm tối đa theo văn bản; mức chia điểm dựng lại'),
  ('05', null, 5, 'BASE', 'Báo cáo sơ kết 6 tháng, tổng kết năm đúng hạn; dự hội nghị đủ, đúng thành phần', 0, 10,
   '{"kind": "BANDS", "input": {"label": "Số ngày chậm", "indicator": null, "integer": true}, "bands": [{"from": 0, "fromIncluded": true, "to": 0, "toIncluded": true, "points": 10}, {"from": 1, "fromIncluded": true, "to": 2, "toIncluded": true, "points": 8}, {"from": 3, "fromIncluded": true, "to": 5, "toIncluded": true, "points": 5}, {"from": 6, "fromIncluded": true, "to": 10, "toIncluded": true, "points": 2}, {"from": 10, "fromIncluded": false, "to": null, "toIncluded": false, "points": 0}]}',
   0.5, 'FULL_POINTS', true, 'Báo cáo, giấy mời', 'PARTLY_SOURCED', 'Nội dung và điểm tối đa theo văn bản; mức chia theo số ngày chậm phỏng theo cách chấm của một Sở Tư pháp năm 2022'),
  ('06', null, 6, 'BASE', 'Xây dựng mô hình, nhân rộng điển hình tiên tiến đạt hiệu quả thực tế', 0, 10,
   '{"kind": "BANDS", "input": {"label": "Số mô hình, điển hình", "indicator": null, "integer": true}, "bands": [{"from": 3, "fromIncluded": true, "to": null, "toIncluded": false, "points": 10}, {"from": 2, "fromIncluded": true, "to": 2, "toIncluded": true, "points": 7}, {"from": 1, "fromIncluded": true, "to": 1, "toIncluded": true, "points": 4}, {"from": 0, "fromIncluded": true, "to": 0, "toIncluded": true, "points": 0}]}',
   0.5, 'FULL_POINTS', true, 'Danh sách mô hình, điển hình', 'PARTLY_SOURCED', 'Nội dung và điểm tối đa theo văn bản; mức chia điểm dựng lại'),
  ('07', null, 7, 'BASE', 'Khen thưởng đúng quy định, bảo đảm thời gian và hồ sơ đề nghị', 0, 20,
   '{"kind": "DEDUCTION", "occurrences": [{"code": "ERROR", "label": "Mỗi sai sót", "points": -2}], "floor": 0}',
   0.5, 'FULL_POINTS', true, 'Hồ sơ khen thưởng', 'PARTLY_SOURCED', 'Nội dung và điểm tối đa theo văn bản; mức chia điểm dựng lại'),
  ('08', null, 8, 'BASE', 'Tổ chức bộ máy, quản lý, lưu trữ hồ sơ thi đua, khen thưởng', 0, 10,
   '{"kind": "CHECKLIST", "items": [{"code": "1", "label": "Có Hội đồng thi đua - khen thưởng", "points": 2}, {"code": "2", "label": "Phân công người làm công tác thi đua, khen thưởng", "points": 2}, {"code": "3", "label": "Mở sổ theo dõi khen thưởng", "points": 2}, {"code": "4", "label": "Lưu trữ hồ sơ khen thưởng đầy đủ", "points": 2}, {"code": "5", "label": "Quản lý quỹ thi đua, khen thưởng đúng quy định", "points": 2}]}',
   0.5, 'FULL_POINTS', true, 'Danh mục hồ sơ, sổ theo dõi', 'INFERRED', 'Dòng bị cắt ở nguồn, dựng lại cho đủ tổng điểm'),
  ('T1', null, 9, 'BONUS', 'Thưởng: Cờ thi đua của thành phố/tỉnh hoặc của bộ, ngành', 0, 10,
   '{"kind": "OPTIONS", "options": [{"code": "YES", "label": "Có", "points": 10}, {"code": "NO", "label": "Không", "points": 0}]}',
   0.5, null, true, 'Quyết định', 'SOURCED', 'Theo văn bản'),
  ('T2', null, 10, 'BONUS', 'Thưởng: Cờ thi đua của Chính phủ', 0, 15,
   '{"kind": "OPTIONS", "options": [{"code": "YES", "label": "Có", "points": 15}, {"code": "NO", "label": "Không", "points": 0}]}',
   0.5, null, true, 'Quyết định', 'SOURCED', 'Theo văn bản')
) as line (code, parent_code, position, part, title, min_points, max_points, rule,
          rounding_step, not_applicable, evidence_required, evidence_hint, source, source_note)
where sheet.code = 'TDKT_WORK_100' and sheet.state = 'LIBRARY';

insert into criteria_sheet (code, version, emulation_year_id, title, total, bonus_mode, bonus_cap, penalty_cap, state, status, basis,
                            issued_by, issue_number, issued_on)
values ('KHOI_THI_DUA_1000', 1, null, 'Bảng chấm điểm thi đua của khối thi đua cấp tỉnh', 950, 'WITHIN_OWN_MAXIMUM', 50, -8, 'LIBRARY', 'PARTLY_SOURCED',
        'Hướng dẫn số 804/HD-SNV ngày 18/7/2018 (Thừa Thiên Huế): 950 điểm nội dung, 50 điểm thưởng, trừ 8 điểm theo văn bản; cách chia điểm giữa các dòng dựng lại.', null, '804/HD-SNV', date '2018-07-18');

insert into criterion (criteria_sheet_id, code, parent_code, position, part, title, min_points, max_points, rule,
                       rounding_step, not_applicable, evidence_required, evidence_hint, source, source_note)
select sheet.id, line.*
from criteria_sheet sheet, (values
  ('I', null::text, 1, 'BASE', 'Thực hiện nhiệm vụ chính trị, chuyên môn (chỉ tiêu, kế hoạch được giao)', 0, 600,
   '{"kind": "SUM"}'::jsonb,
   null::numeric, null::text, false, null, 'INFERRED', 'Dựng lại'),
  ('I.1', 'I', 2, 'BASE', 'Hoàn thành chỉ tiêu chủ yếu được giao', 0, 350,
   '{"kind": "BANDS", "input": {"label": "Mức hoàn thành chỉ tiêu (%)", "indicator": null, "integer": false}, "bands": [{"from": 100, "fromIncluded": true, "to": null, "toIncluded": false, "points": 350}, {"from": 95, "fromIncluded": true, "to": 100, "toIncluded": false, "points": 300}, {"from": 90, "fromIncluded": true, "to": 95, "toIncluded": false, "points": 250}, {"from": 80, "fromIncluded": true, "to": 90, "toIncluded": false, "points": 150}, {"from": null, "fromIncluded": false, "to": 80, "toIncluded": false, "points": 0}]}',
   1, 'FULL_POINTS', true, 'Báo cáo kết quả thực hiện chỉ tiêu', 'INFERRED', 'Dựng lại'),
  ('I.2', 'I', 3, 'BASE', 'Cải cách hành chính, chuyển đổi số', 0, 120,
   '{"kind": "MANUAL", "step": 0.5}',
   1, 'FULL_POINTS', true, 'Quyết định công bố chỉ số', 'INFERRED', 'Dựng lại'),
  ('I.3', 'I', 4, 'BASE', 'Thực hiện chương trình công tác, chế độ báo cáo', 0, 80,
   '{"kind": "DEDUCTION", "occurrences": [{"code": "LATE", "label": "Mỗi lần chậm", "points": -5}], "floor": 0}',
   1, 'FULL_POINTS', true, 'Sổ theo dõi báo cáo', 'INFERRED', 'Dựng lại'),
  ('I.4', 'I', 5, 'BASE', 'Giải quyết khiếu nại, tố cáo; phòng, chống tham nhũng, lãng phí', 0, 50,
   '{"kind": "DEDUCTION", "occurrences": [{"code": "CASE", "label": "Mỗi vụ việc", "points": -10}], "floor": 0}',
   1, 'FULL_POINTS', true, 'Báo cáo', 'INFERRED', 'Dựng lại'),
  ('II', null, 6, 'BASE', 'Chấp hành chủ trương của Đảng, pháp luật của Nhà nước; xây dựng Đảng, đoàn thể', 0, 150,
   '{"kind": "OPTIONS", "options": [{"code": "EXCELLENT", "label": "Hoàn thành xuất sắc", "points": 150}, {"code": "GOOD", "label": "Hoàn thành tốt", "points": 120}, {"code": "FULFILLED", "label": "Hoàn thành", "points": 80}, {"code": "NOT_FULFILLED", "label": "Không hoàn thành", "points": 0}]}',
   1, 'FULL_POINTS', true, 'Quyết định xếp loại', 'INFERRED', 'Dựng lại'),
  ('III', null, 7, 'BASE', 'Công tác thi đua, khen thưởng', 0, 200,
   '{"kind": "SUM"}',
   null, null, false, null, 'INFERRED', 'Dựng lại'),
  ('III.1', 'III', 8, 'BASE', 'Phát động, đăng ký, ký giao ước thi đua', 0, 50,
   '{"kind": "CHECKLIST", "items": [{"code": "1", "label": "Kế hoạch phát động phong trào đầu năm", "points": 10}, {"code": "2", "label": "Bản đăng ký thi đua", "points": 10}, {"code": "3", "label": "Giao ước thi đua đã ký", "points": 10}, {"code": "4", "label": "Phong trào theo chuyên đề", "points": 10}, {"code": "5", "label": "Gửi hồ sơ đầu năm đúng hạn", "points": 10}]}',
   1, 'FULL_POINTS', true, 'Kế hoạch, bản đăng ký, giao ước', 'INFERRED', 'Dựng lại'),
  ('III.2', 'III', 9, 'BASE', 'Tổ chức phong trào, sơ kết, tổng kết', 0, 50,
   '{"kind": "CHECKLIST", "items": [{"code": "1", "label": "Tổ chức phong trào thường xuyên", "points": 10}, {"code": "2", "label": "Tổ chức phong trào theo đợt", "points": 10}, {"code": "3", "label": "Sơ kết đúng thời gian", "points": 10}, {"code": "4", "label": "Tổng kết đúng thời gian", "points": 10}, {"code": "5", "label": "Có đánh giá hiệu quả", "points": 10}]}',
   1, 'FULL_POINTS', true, 'Báo cáo', 'INFERRED', 'Dựng lại'),
  ('III.3', 'III', 10, 'BASE', 'Điển hình tiên tiến', 0, 30,
   '{"kind": "BANDS", "input": {"label": "Số điển hình tiên tiến", "indicator": null, "integer": true}, "bands": [{"from": 3, "fromIncluded": true, "to": null, "toIncluded": false, "points": 30}, {"from": 2, "fromIncluded": true, "to": 2, "toIncluded": true, "points": 20}, {"from": 1, "fromIncluded": true, "to": 1, "toIncluded": true, "points": 10}, {"from": 0, "fromIncluded": true, "to": 0, "toIncluded": true, "points": 0}]}',
   1, 'FULL_POINTS', true, 'Danh sách điển hình', 'INFERRED', 'Dựng lại'),
  ('III.4', 'III', 11, 'BASE', 'Khen thưởng đúng quy định; tỷ lệ khen người lao động trực tiếp', 0, 40,
   '{"kind": "DEDUCTION", "occurrences": [{"code": "ERROR", "label": "Mỗi sai sót", "points": -5}], "floor": 0}',
   1, 'FULL_POINTS', true, 'Hồ sơ khen thưởng', 'INFERRED', 'Dựng lại'),
  ('III.5', 'III', 12, 'BASE', 'Hoạt động khối; kiểm tra chéo; chế độ báo cáo', 0, 30,
   '{"kind": "CHECKLIST", "items": [{"code": "1", "label": "Dự đủ các buổi sinh hoạt khối", "points": 10}, {"code": "2", "label": "Tham gia kiểm tra chéo", "points": 10}, {"code": "3", "label": "Báo cáo định kỳ đúng hạn", "points": 10}]}',
   1, 'FULL_POINTS', true, 'Biên bản khối', 'INFERRED', 'Dựng lại'),
  ('IV', null, 13, 'BONUS', 'Điểm thưởng', 0, 50,
   '{"kind": "MANUAL", "step": 1}',
   1, null, true, 'Quyết định khen thưởng', 'SOURCED', 'Mức 50 điểm theo văn bản'),
  ('P1', null, 14, 'PENALTY', 'Điểm trừ: không phát động, không ký giao ước hoặc không đăng ký đầu năm', -8, 0,
   '{"kind": "OPTIONS", "options": [{"code": "YES", "label": "Có", "points": -8}, {"code": "NO", "label": "Không", "points": 0}]}',
   1, null, false, 'Hồ sơ đầu năm', 'SOURCED', 'Mức trừ 8 điểm theo văn bản')
) as line (code, parent_code, position, part, title, min_points, max_points, rule,
          rounding_step, not_applicable, evidence_required, evidence_hint, source, source_note)
where sheet.code = 'KHOI_THI_DUA_1000' and sheet.state = 'LIBRARY';

insert into criteria_sheet_unit_kind (criteria_sheet_id, unit_kind)
select sheet.id, kind.unit_kind
from criteria_sheet sheet, (values ('PROVINCIAL_DEPARTMENT'), ('SUB_DEPARTMENT'), ('PROVINCIAL_AGENCY'), ('REGIONAL_OFFICE'),
  ('NATIONAL_ADMINISTRATION'), ('JUSTICE_DEPARTMENT'), ('OTHER')) as kind (unit_kind)
where sheet.code in ('TDKT_WORK_100', 'KHOI_THI_DUA_1000') and sheet.state = 'LIBRARY';

update criterion line set source_note = told.note
from criteria_sheet sheet, (values
  ('A', 'Mức 110 điểm theo Quyết định số 3962/QĐ-BTP (2011)'),
  ('A.I', 'Mục I Phần A của Quyết định số 3962/QĐ-BTP'),
  ('A.I.1', 'Chỉ tiêu theo văn bản; số điểm dựng lại'),
  ('A.I.2', 'Dựng lại'),
  ('A.I.3', 'Dựng lại'),
  ('A.II', 'Mục II Phần A của Quyết định số 3962/QĐ-BTP'),
  ('A.II.1', 'Chỉ tiêu theo văn bản; số điểm dựng lại'),
  ('A.II.2', 'Dựng lại'),
  ('A.II.3', 'Dựng lại'),
  ('A.III', 'Chỉ tiêu chính thứ ba theo Quyết định số 1682/QĐ-BTP (2015)'),
  ('A.III.1', 'Mức giảm 3 – 5 % theo văn bản; số điểm dựng lại'),
  ('A.III.2', 'Dựng lại'),
  ('A.IV', 'Dựng lại'),
  ('A.V', 'Dựng lại'),
  ('A.V.1', 'Dựng lại'),
  ('A.V.2', 'Dựng lại'),
  ('A.VI', 'Điều 29 khoản 3 Thông tư số 04/2023/TT-BTP'),
  ('A.VI.1', 'Thời hạn báo cáo theo văn bản; số điểm dựng lại'),
  ('A.VI.2', 'Điều 11 Thông tư số 05/2024/TT-BTP; số điểm dựng lại'),
  ('B', 'Dựng lại'),
  ('B.1', 'Dựng lại'),
  ('B.2', 'Điều 22 Thông tư số 04/2023/TT-BTP'),
  ('B.2.1', 'Trách nhiệm theo văn bản; số điểm dựng lại'),
  ('B.2.2', 'Dựng lại'),
  ('B.3', 'Dựng lại'),
  ('B.4', 'Tương tự bảng tự chấm của một Sở Tư pháp năm 2022'),
  ('B.4.1', 'Theo bảng tự chấm của một Sở Tư pháp năm 2022'),
  ('B.4.2', 'Mức chia theo bảng tự chấm của một Sở Tư pháp năm 2022; số điểm dựng lại'),
  ('B.4.3', 'Mức chia theo bảng tự chấm của một Sở Tư pháp năm 2022; số điểm dựng lại'),
  ('B.5', 'Dựng lại'),
  ('B.6', 'Dựng lại'),
  ('C', 'Dựng lại'),
  ('C.1', 'Nội dung theo một kế hoạch kiểm tra của Khu vực (2021); số điểm dựng lại'),
  ('C.2', 'Nội dung theo một kế hoạch kiểm tra của Khu vực (2021); số điểm dựng lại'),
  ('C.3', 'Nội dung theo một kế hoạch kiểm tra của Khu vực (2021); số điểm dựng lại'),
  ('C.4', 'Nội dung theo một kế hoạch kiểm tra của Khu vực (2021); số điểm dựng lại'),
  ('C.5', 'Nội dung theo một kế hoạch kiểm tra của Khu vực (2021); số điểm dựng lại'),
  ('C.6', 'Nội dung theo một kế hoạch kiểm tra của Khu vực (2021); số điểm dựng lại'),
  ('C.7', 'Dựng lại'),
  ('C.8', 'Dựng lại'),
  ('D', 'Có điểm thưởng theo văn bản; mức tối đa dựng lại'),
  ('D.1', 'Ý tưởng theo văn bản; số điểm dựng lại'),
  ('D.2', 'Ý tưởng theo văn bản; số điểm dựng lại'),
  ('D.3', 'Dựng lại'),
  ('D.4', 'Ý tưởng theo văn bản (thành phố Hồ Chí Minh thưởng 10 và 15 điểm); số điểm dựng lại'),
  ('E', 'Dựng lại'),
  ('E.1', 'Dựng lại'),
  ('E.2', 'Mức trừ 8 điểm trên thang 1.000 điểm theo văn bản (Thừa Thiên Huế)'),
  ('E.3', 'Dựng lại')
) as told (code, note)
where sheet.id = line.criteria_sheet_id and sheet.code = 'THADS_CUC_200' and line.code = told.code;

update criterion line set clause = told.clause
from criteria_sheet sheet, (values ('A', 'Phần A'), ('A.I', 'Mục I Phần A'), ('A.II', 'Mục II Phần A')) as told (code, clause)
where sheet.id = line.criteria_sheet_id and sheet.code = 'THADS_CUC_200' and line.code = told.code;
