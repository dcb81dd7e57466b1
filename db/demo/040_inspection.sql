-- Numbers, dates, subjects, signer, the leader of the team and the visit of 7 September 2023 are those of the published
-- inspection. The wording of plan and decision, the other members' places in the team and the second visit are
-- illustrative and say so.
insert into inspection_plan (zone_id, emulation_year_id, round_id, as_of, number, issued_on, period_from, period_to, place, subject, signer, legal_bases,
                             purpose, scope, contents, method, organisation, text_illustrative, state)
select zone.id, year.id, round.id, round.as_of, '77/KH-KVTĐ', date '2023-08-09', date '2022-10-01', date '2023-08-31', null,
       'Kiểm tra công tác thi đua, khen thưởng năm 2023', 'Trưởng Khu vực thi đua',
       'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013
Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng
Thông tư số 05/2018/TT-BTP ngày 07 tháng 6 năm 2018 của Bộ trưởng Bộ Tư pháp hướng dẫn công tác thi đua, khen thưởng trong ngành Tư pháp
Quyết định số 2267/QĐ-BTP ngày 27 tháng 10 năm 2016 của Bộ trưởng Bộ Tư pháp về tổ chức và hoạt động của các Cụm, Khu vực thi đua ngành Tư pháp',
       'Đánh giá đúng thực chất kết quả thực hiện chỉ tiêu, nhiệm vụ và phong trào thi đua của các đơn vị trong Khu vực, làm cơ sở cho việc chấm điểm, xếp hạng và suy tôn cuối năm.
Kịp thời phát hiện, nhân rộng cách làm hay, điển hình tiên tiến; chỉ ra tồn tại, hạn chế để đơn vị khắc phục.
Việc kiểm tra bảo đảm khách quan, công khai, đúng nội dung, không gây cản trở hoạt động bình thường của đơn vị được kiểm tra.',
       'Đối tượng: các cơ quan Thi hành án dân sự thuộc Khu vực thi đua được nêu trong lịch kiểm tra.',
       'Công tác thi đua: việc quán triệt, phát động phong trào, đăng ký danh hiệu, giao ước thi đua; kết quả thực hiện các chỉ tiêu được giao; điển hình tiên tiến; sơ kết, tổng kết.
Công tác khen thưởng: tiêu chuẩn, trình tự, thủ tục, hồ sơ khen thưởng; tiến độ thực hiện các danh hiệu đã đăng ký.
Đối chiếu số liệu: so sánh số liệu trong báo cáo của từng đơn vị với Bảng tự chấm điểm và tài liệu minh chứng.',
       'Đơn vị báo cáo; Đoàn kiểm tra đối chiếu số liệu giữa báo cáo và Bảng tự chấm điểm.
Đoàn kiểm tra trực tiếp hồ sơ thi đua, khen thưởng; ghi nhận, thẩm định và chấm điểm từng tiêu chí.
Trao đổi, chia sẻ kinh nghiệm; thông qua và ký biên bản ngay trong ngày kiểm tra.',
       'Đơn vị được kiểm tra gửi báo cáo và Bảng tự chấm điểm đã được thủ trưởng đơn vị duyệt, chuẩn bị hồ sơ và bố trí thành phần làm việc với Đoàn.
Trưởng Đoàn kiểm tra chịu trách nhiệm trước Trưởng Khu vực thi đua về kết quả kiểm tra; báo cáo kết quả ngay sau khi kết thúc kiểm tra.',
       true, 'ISSUED'
from emulation_zone zone, emulation_year year, assessment_round round
where zone.code = 'KVTD_TDMNPB' and year.sector = 'ENFORCEMENT' and year.year = 2023
  and round.emulation_year_id = year.id and round.kind = 'INTERIM';

insert into team_decision (plan_id, number, issued_on, place, subject, signer, legal_bases, contents, duties, effect,
                           text_illustrative, state)
select id, '130/QĐ-KVTĐ', date '2023-08-09', null,
       'Thành lập Đoàn kiểm tra công tác thi đua, khen thưởng năm 2023', signer,
       legal_bases || '
Kế hoạch số 77/KH-KVTĐ ngày 09 tháng 8 năm 2023 của Khu vực thi đua về kiểm tra công tác thi đua, khen thưởng năm 2023',
       'Đoàn kiểm tra thực hiện các nội dung nêu tại Kế hoạch số 77/KH-KVTĐ đối với các đơn vị trong lịch kiểm tra; mốc số liệu là ngày 31 tháng 8 năm 2023.',
       'Đoàn kiểm tra được yêu cầu đơn vị cung cấp hồ sơ, số liệu, giải trình những nội dung liên quan; đối chiếu số liệu, kiểm tra hồ sơ, chấm điểm, lập biên bản và báo cáo kết quả.
Trưởng Đoàn phân công nhiệm vụ cho thành viên, kết luận tại biên bản và chịu trách nhiệm về kết quả kiểm tra. Đoàn tự giải thể sau khi hoàn thành nhiệm vụ.',
       'Quyết định này có hiệu lực kể từ ngày ký.
Các đơn vị được kiểm tra và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
       true, 'ISSUED'
from inspection_plan where number = '77/KH-KVTĐ';

insert into inspection_team (decision_id, number)
select id, 3 from team_decision where number = '130/QĐ-KVTĐ';

insert into team_member (team_id, position, role, unit_id, office, account_id, illustrative)
select team.id, member.position, member.role, unit.id, member.office, account.id, member.position > 1
from (values
  (1, 'TEAM_LEADER', 'CUC_HOA_BINH', 'Cục trưởng', 'truongdoan'),
  (2, 'DEPUTY', 'CUC_BAC_GIANG', 'Phó Cục trưởng', null),
  (3, 'SECRETARY', 'CUC_HOA_BINH', 'Trưởng phòng Tổ chức cán bộ', null),
  (4, 'MEMBER', 'CUC_BAC_GIANG', 'Trưởng phòng Tổ chức cán bộ', null),
  (5, 'MEMBER', 'CUC_BAC_KAN', 'Phó Cục trưởng', null),
  (6, 'MEMBER', 'CUC_BAC_KAN', 'Trưởng phòng Tổ chức cán bộ', null),
  (7, 'MEMBER', 'CUC_HOA_BINH', 'Công chức làm công tác thi đua, khen thưởng', null),
  (8, 'MEMBER', 'CUC_BAC_GIANG', 'Công chức làm công tác thi đua, khen thưởng', 'doanvien'),
  (9, 'MEMBER', 'CUC_BAC_KAN', 'Công chức làm công tác thi đua, khen thưởng', null)
) as member (position, role, unit_code, office, username)
join unit on unit.code = member.unit_code
left join account on account.username = member.username
cross join inspection_team team
where team.number = 3;

insert into visit (team_id, visit_on, place, state, state_at, state_by_name)
select team.id, visit.visit_on, visit.place, visit.state, visit.state_at, 'Cục trưởng Cục THADS tỉnh Hòa Bình'
from inspection_team team, (values
  (date '2023-09-07', 'Cục THADS tỉnh Tuyên Quang', 'PREPARING', timestamptz '2023-08-28 08:00+07'),
  (date '2023-09-08', 'Cục THADS tỉnh Lạng Sơn', 'ON_SITE', timestamptz '2023-09-08 08:00+07')
) as visit (visit_on, place, state, state_at)
where team.number = 3;

insert into inspection (visit_id, position, unit_id, round_id, illustrative)
select visit.id, inspected.position, unit.id, round.id, inspected.illustrative
from (values
  (date '2023-09-07', 1, 'CUC_TUYEN_QUANG', false),
  (date '2023-09-07', 2, 'CHI_CUC_TP_TUYEN_QUANG', false),
  (date '2023-09-08', 1, 'CUC_LANG_SON', true)
) as inspected (visit_on, position, unit_code, illustrative)
join visit on visit.visit_on = inspected.visit_on
join unit on unit.code = inspected.unit_code
join assessment_round round on round.as_of = date '2023-08-31';

-- The schedule as it stands in the decision, and the numbers both documents have in the register.
insert into scheduled_visit (team_id, visit_on, place, visit_id)
select team_id, visit_on, place, id from visit order by visit_on;

insert into scheduled_unit (scheduled_visit_id, position, unit_id)
select scheduled.id, inspection.position, inspection.unit_id
from scheduled_visit scheduled join inspection on inspection.visit_id = scheduled.visit_id;

update account set unit_id = unit.id
from (values
  ('truongdoan', 'CUC_HOA_BINH'), ('doanvien', 'CUC_BAC_GIANG'), ('canbo', 'CUC_TUYEN_QUANG'), ('cuctruong', 'CUC_TUYEN_QUANG'),
  ('chicuc', 'CHI_CUC_TP_TUYEN_QUANG'), ('chicuctruong', 'CHI_CUC_TP_TUYEN_QUANG'), ('canbo.langson', 'CUC_LANG_SON')
) as office (username, unit_code)
join unit on unit.code = office.unit_code
where account.username = office.username;

insert into document_series (zone_id, kind, calendar_year, first_number)
select zone.id, series.kind, 2023, series.first_number
from emulation_zone zone, (values ('PLAN', 77), ('DECISION', 130)) as series (kind, first_number)
where zone.code = 'KVTD_TDMNPB';

insert into registered_document (zone_id, kind, calendar_year, number, symbol, issued_on, subject, subject_kind, subject_id,
                                 registered_by_name, registered_at)
select zone_id, 'PLAN', 2023, 77, number, issued_on, subject, 'PLAN', id, 'Thường trực Khu vực thi đua', timestamptz '2023-08-09 15:00+07'
from inspection_plan where number = '77/KH-KVTĐ'
union all
select plan.zone_id, 'DECISION', 2023, 130, decision.number, decision.issued_on, decision.subject, 'DECISION', decision.id,
       'Thường trực Khu vực thi đua', timestamptz '2023-08-09 15:30+07'
from team_decision decision join inspection_plan plan on plan.id = decision.plan_id where decision.number = '130/QĐ-KVTĐ';
