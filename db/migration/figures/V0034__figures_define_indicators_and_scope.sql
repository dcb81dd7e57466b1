-- An indicator says how it is counted and how far two sources may lie apart.
alter table indicator
  add column definition text,
  add column basis text,
  add column tolerance numeric(9,4) not null default 0 check (tolerance >= 0);
comment on column indicator.tolerance is 'in the unit of the indicator: sources this far apart count as rounded differently';
update indicator set tolerance = 0.01 where quantity in ('RATE', 'GROWTH', 'POINT_DIFFERENCE');

-- The rest of what the statistics of enforcement count, in the order of its forms.
insert into indicator (code, name, short_name, topic, quantity, derivation, of_code, base_code, position) values
  ('TOTAL_HANDLED_CASES',   'Tổng số việc thụ lý',                        'Tổng số thụ lý',        'CASES', 'COUNT', 'BASE', null, null, 22),
  ('DELEGATED_OUT_CASES',   'Số việc ủy thác cho cơ quan khác',           'Ủy thác',               'CASES', 'COUNT', 'BASE', null, null, 24),
  ('CANCELLED_CASES',       'Số việc thu hồi, hủy quyết định thi hành án', 'Thu hồi, hủy quyết định', 'CASES', 'COUNT', 'BASE', null, null, 26),
  ('DISCONTINUED_CASES',    'Số việc đình chỉ thi hành án',               'Đình chỉ',              'CASES', 'COUNT', 'BASE', null, null, 42),
  ('IN_PROGRESS_CASES',     'Số việc đang thi hành',                      'Đang thi hành',         'CASES', 'COUNT', 'BASE', null, null, 52),
  ('NOT_ENFORCEABLE_CASES', 'Số việc chưa có điều kiện thi hành',         'Chưa có điều kiện',     'CASES', 'COUNT', 'BASE', null, null, 54),
  ('POSTPONED_SUSPENDED_OTHER_CASES', 'Số việc hoãn, tạm đình chỉ, khác', 'Hoãn, tạm đình chỉ, khác', 'CASES', 'COUNT', 'BASE', null, null, 56),
  ('SEPARATE_BOOK_CASES',   'Số việc đã chuyển sổ theo dõi riêng',        'Chuyển sổ theo dõi riêng', 'CASES', 'COUNT', 'BASE', null, null, 58),
  ('TOTAL_HANDLED_AMOUNT',  'Tổng số tiền thụ lý',                        'Tổng số thụ lý',        'AMOUNT', 'MONEY', 'BASE', null, null, 122),
  ('DELEGATED_OUT_AMOUNT',  'Số tiền ủy thác cho cơ quan khác',           'Ủy thác',               'AMOUNT', 'MONEY', 'BASE', null, null, 124),
  ('CANCELLED_AMOUNT',      'Số tiền thu hồi, hủy quyết định thi hành án', 'Thu hồi, hủy quyết định', 'AMOUNT', 'MONEY', 'BASE', null, null, 126),
  ('DISCONTINUED_AMOUNT',   'Số tiền đình chỉ thi hành án',               'Đình chỉ',              'AMOUNT', 'MONEY', 'BASE', null, null, 142),
  ('IN_PROGRESS_AMOUNT',    'Số tiền đang thi hành',                      'Đang thi hành',         'AMOUNT', 'MONEY', 'BASE', null, null, 152),
  ('NOT_ENFORCEABLE_AMOUNT', 'Số tiền chưa có điều kiện thi hành',        'Chưa có điều kiện',     'AMOUNT', 'MONEY', 'BASE', null, null, 154),
  ('POSTPONED_SUSPENDED_OTHER_AMOUNT', 'Số tiền hoãn, tạm đình chỉ, khác', 'Hoãn, tạm đình chỉ, khác', 'AMOUNT', 'MONEY', 'BASE', null, null, 156),
  ('SEPARATE_BOOK_AMOUNT',  'Số tiền đã chuyển sổ theo dõi riêng',        'Chuyển sổ theo dõi riêng', 'AMOUNT', 'MONEY', 'BASE', null, null, 158);

update indicator set definition = d.definition, basis = d.basis
from (values
  ('CARRIED_IN', 'Chưa thi hành xong của năm trước chuyển sang, không kể số đã chuyển sổ theo dõi riêng', null),
  ('NEWLY_ACCEPTED', 'Thụ lý mới từ 01/10 đến mốc số liệu; mỗi quyết định thi hành án là một việc', 'Thông tư 08/2015/TT-BTP'),
  ('TOTAL_HANDLED', 'Năm trước chuyển sang cộng thụ lý mới', null),
  ('DELEGATED_OUT', 'Đã ủy thác cho cơ quan thi hành án khác', null),
  ('CANCELLED', 'Quyết định thi hành án đã thu hồi hoặc hủy', null),
  ('TO_ENFORCE', 'Tổng số thụ lý trừ ủy thác, trừ thu hồi, hủy quyết định', null),
  ('ENFORCEABLE', 'Có điều kiện thi hành tại mốc số liệu', null),
  ('NOT_ENFORCEABLE', 'Chưa có điều kiện thi hành tại mốc số liệu', null),
  ('POSTPONED_SUSPENDED_OTHER', 'Hoãn, tạm đình chỉ và trường hợp khác', null),
  ('SEPARATE_BOOK', 'Chưa có điều kiện, đã chuyển sang sổ theo dõi riêng', null),
  ('COMPLETED', 'Xong toàn bộ; đình chỉ toàn bộ; hoặc xong một phần, phần còn lại đã ủy thác, đình chỉ, miễn', null),
  ('DISCONTINUED', 'Đình chỉ, đã tính trong số thi hành xong', null),
  ('IN_PROGRESS', 'Đang tổ chức thi hành', null),
  ('CARRIED_OUT', 'Tổng số phải thi hành trừ số thi hành xong', null)
) as d (code, definition, basis)
where indicator.code in (d.code || '_CASES', d.code || '_AMOUNT');

-- The law changes what is counted: from such a day on figures are not comparable with those before.
create table indicator_method (
  indicator_code text not null references indicator,
  valid_from     date not null,
  definition     text not null,
  basis          text not null,
  primary key (indicator_code, valid_from)
);
comment on table indicator_method is 'a changed way of counting; before the first row the definition of the indicator itself holds';
insert into indicator_method (indicator_code, valid_from, definition, basis)
select code, date '2026-07-01',
       'Theo yêu cầu: sau 02 năm chưa có điều kiện, trả đơn và kết thúc thi hành án; chủ động: chuyển sổ theo dõi riêng',
       'Luật Thi hành án dân sự số 106/2025/QH15; Nghị định 152/2026/NĐ-CP, Điều 22, Điều 32'
from indicator where code in
  ('COMPLETED_CASES', 'COMPLETED_AMOUNT', 'SEPARATE_BOOK_CASES', 'SEPARATE_BOOK_AMOUNT', 'NOT_ENFORCEABLE_CASES', 'NOT_ENFORCEABLE_AMOUNT');

-- A department counts the whole province; beside it stands what its own office alone has done.
alter table figure_claim
  add column scope text not null default 'WHOLE' check (scope in ('WHOLE', 'OFFICE')),
  drop constraint figure_claim_unit_id_emulation_year_id_indicator_code_as_of_key,
  add unique (unit_id, emulation_year_id, indicator_code, as_of, source, scope);
comment on column figure_claim.scope is 'OFFICE: the own office of a unit with units below it; WHOLE includes those';
