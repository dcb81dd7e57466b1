-- How the units scored by a sheet are ranked: bands, conditions, floors, quotas and what rules a unit out, as data.
-- A sheet without a rule of its own has that of the sheet it was taken over from.
create table rank_rule (
  criteria_sheet_id bigint primary key references criteria_sheet on delete cascade,
  rule              jsonb check (rule ? 'bands'),
  version           integer not null default 1 check (version > 0),
  changed_by_name   text not null,
  changed_at        timestamptz not null default now()
);
comment on column rank_rule.rule is 'null: this sheet ranks nobody, although the one it was taken over from does';
comment on column rank_rule.version is 'from 1; a form for a sheet that has no rule of its own yet sends 0';

-- Where a sheet comes from and whether it can still be changed: all that ranking asks about sheets here.
create view rank_rule_sheet as select id, copied_from, state from criteria_sheet;

-- The rule of decision 1682/QĐ-BTP (2015). Its thresholds of A and B, the three targets and the two ways to B are published;
-- the rest is read into it, and every part says so.
insert into rank_rule (criteria_sheet_id, changed_by_name, rule)
select id, 'Thư viện của hệ thống', '{
  "basis": "Quyết định số 1682/QĐ-BTP ngày 21/9/2015 của Bộ trưởng Bộ Tư pháp",
  "shortfallMode": "RELATIVE",
  "shortfallOrigin": {"kind": "INFERRED", "words": "Bản công bố không nói rõ 15 % và 5 % là tỷ lệ so với chỉ tiêu hay số điểm phần trăm; hiểu là tỷ lệ so với chỉ tiêu"},
  "targets": [
    {"indicator": "COMPLETION_RATE_CASES", "better": "HIGHER", "fixed": null,
     "origin": {"kind": "SOURCED", "words": "Quyết định số 1682/QĐ-BTP: tỷ lệ thi hành xong về việc"}},
    {"indicator": "COMPLETION_RATE_AMOUNT", "better": "HIGHER", "fixed": null,
     "origin": {"kind": "SOURCED", "words": "Quyết định số 1682/QĐ-BTP: tỷ lệ thi hành xong về giá trị"}},
    {"indicator": "CARRIED_OUT_CHANGE_CASES", "better": "LOWER", "fixed": -3,
     "origin": {"kind": "INFERRED", "words": "Quyết định số 1682/QĐ-BTP nêu chỉ tiêu giảm việc chuyển kỳ sau và mức giảm từ 3 đến 5 %; lấy mức thấp nhất là giảm 3 % so với số năm trước chuyển sang"}}
  ],
  "bands": [
    {"code": "A", "label": "Xuất sắc", "minimum": {"amount": 180, "measure": "POINTS"},
     "origin": {"kind": "SOURCED", "words": "Quyết định số 1682/QĐ-BTP: từ 180 điểm"},
     "alternatives": [
       {"targetsMet": 3, "othersShortfallBelow": null, "origin": {"kind": "SOURCED", "words": "Quyết định số 1682/QĐ-BTP: đạt cả ba chỉ tiêu"}}],
     "floors": [], "quota": null},
    {"code": "B", "label": "Khá", "minimum": {"amount": 160, "measure": "POINTS"},
     "origin": {"kind": "SOURCED", "words": "Quyết định số 1682/QĐ-BTP: từ 160 đến dưới 180 điểm. Từ 180 điểm mà không đủ điều kiện hạng A cũng xét hạng B là cách hiểu"},
     "alternatives": [
       {"targetsMet": 3, "othersShortfallBelow": null, "origin": {"kind": "INFERRED", "words": "Đạt cả ba chỉ tiêu thì đương nhiên không kém hơn đạt hai; văn bản không viết riêng"}},
       {"targetsMet": 2, "othersShortfallBelow": 15, "origin": {"kind": "SOURCED", "words": "Quyết định số 1682/QĐ-BTP: đạt hai chỉ tiêu, chỉ tiêu còn lại không thấp hơn từ 15 % trở lên"}},
       {"targetsMet": 1, "othersShortfallBelow": 5, "origin": {"kind": "SOURCED", "words": "Quyết định số 1682/QĐ-BTP: đạt một chỉ tiêu, các chỉ tiêu còn lại không thấp hơn từ 5 % trở lên"}}],
     "floors": [], "quota": null},
    {"code": "C", "label": "Trung bình", "minimum": {"amount": 140, "measure": "POINTS"},
     "origin": {"kind": "INFERRED", "words": "Phần công bố không có ngưỡng hạng C; lấy 140 điểm theo khoảng cách 20 điểm giữa các hạng. Từ 160 điểm mà không đủ điều kiện hạng B cũng xét hạng C"},
     "alternatives": [], "floors": [], "quota": null},
    {"code": "D", "label": "Yếu", "minimum": {"amount": 0, "measure": "POINTS"},
     "origin": {"kind": "INFERRED", "words": "Phần công bố không có ngưỡng hạng D; các trường hợp còn lại"},
     "alternatives": [], "floors": [], "quota": null}
  ],
  "disqualifiers": [
    {"code": "LEADER_DISCIPLINED", "label": "Người đứng đầu bị kỷ luật từ cảnh cáo trở lên", "band": "C",
     "origin": {"kind": "INFERRED", "words": "Quyết định số 1682/QĐ-BTP có loại trừ một số trường hợp khi xét hạng nhưng danh mục không công bố; dựng theo thông lệ, không xét hạng A, B"}},
    {"code": "CRIMINAL_CASE", "label": "Có vụ án hình sự liên quan công chức của đơn vị", "band": "C",
     "origin": {"kind": "INFERRED", "words": "Quyết định số 1682/QĐ-BTP có loại trừ một số trường hợp khi xét hạng nhưng danh mục không công bố; dựng theo thông lệ, không xét hạng A, B"}},
    {"code": "FALSE_REPORT", "label": "Báo cáo sai sự thật đã được kết luận", "band": "C",
     "origin": {"kind": "INFERRED", "words": "Quyết định số 1682/QĐ-BTP có loại trừ một số trường hợp khi xét hạng nhưng danh mục không công bố; dựng theo thông lệ, không xét hạng A, B"}},
    {"code": "NO_SHEET", "label": "Không gửi bảng tự chấm điểm", "band": null,
     "origin": {"kind": "INFERRED", "words": "Không có điểm để xét nên không xếp hạng; văn bản công bố không nêu"}}
  ]
}'::jsonb
from criteria_sheet where code = 'THADS_CUC_200' and state = 'LIBRARY';

-- What is published is ranked by the rule it was published with.
create function keep_rank_rule() returns trigger language plpgsql as $$
begin
  if exists (select from criteria_sheet s where s.state <> 'DRAFT'
             and s.id = case when tg_op = 'DELETE' then old.criteria_sheet_id else new.criteria_sheet_id end) then
    raise exception 'the rank rule of a published criteria sheet does not change';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_rank_rule before insert or update or delete on rank_rule
  for each row execute function keep_rank_rule();

-- What was found about a unit that keeps it from a band, by the words of the rule as it was then.
create table unit_disqualification (
  id                bigint generated by default as identity primary key,
  unit_id           bigint not null references unit,
  round_id          bigint not null references assessment_round,
  code              text not null,
  label             text not null check (label <> ''),
  reason            text not null check (reason <> ''),
  document          text not null check (document <> ''),
  found_by_name     text not null,
  found_at          timestamptz not null,
  withdrawn_reason  text,
  withdrawn_by_name text,
  withdrawn_at      timestamptz,
  version           integer not null default 1 check (version > 0),
  check ((withdrawn_reason is null) = (withdrawn_at is null) and (withdrawn_by_name is null) = (withdrawn_at is null))
);
create unique index unit_disqualification_standing on unit_disqualification (unit_id, round_id, code) where withdrawn_at is null;
create index unit_disqualification_round on unit_disqualification (round_id, unit_id);
