-- What must hold between figures. Numbers follow the published list of identities and validations of the statistics.
create table figure_check (
  code          text primary key check (code ~ '^[A-Z0-9_]+$'),
  number        smallint not null,
  kind          text not null check (kind in ('SUM', 'ORDER', 'NOT_NEGATIVE', 'AT_MOST_ALL', 'STATED', 'CARRIED_OVER',
    'SERIES', 'PARTS', 'PERIOD', 'WHOLE_YEAR_TARGET', 'SWING', 'TWO_VALUES', 'SIGN', 'SHARE', 'SCOPE', 'ROUND_MONEY', 'SCALE')),
  severity      text not null check (severity in ('ERROR', 'WARNING', 'NOTE')),
  tolerance     numeric(12,4) not null default 0 check (tolerance >= 0),
  name          text not null
);
comment on column figure_check.tolerance is 'in the unit of the figures; percent for SHARE and SWING; how many times for SCALE; the round amount for ROUND_MONEY';

create table figure_check_term (
  check_code     text not null references figure_check,
  position       smallint not null,
  role           text not null check (role in ('RESULT', 'PLUS', 'MINUS', 'WHOLE')),
  indicator_code text not null references indicator,
  primary key (check_code, position)
);

insert into figure_check (code, number, kind, severity, tolerance, name) values
  ('TOTAL_HANDLED_CASES',    1, 'SUM', 'ERROR', 0, 'Tổng số việc thụ lý = năm trước chuyển sang + thụ lý mới'),
  ('TOTAL_HANDLED_AMOUNT',   1, 'SUM', 'ERROR', 0, 'Tổng số tiền thụ lý = năm trước chuyển sang + thụ lý mới'),
  ('TO_ENFORCE_CASES',       2, 'SUM', 'ERROR', 0, 'Số việc phải thi hành = tổng số thụ lý − ủy thác − thu hồi, hủy'),
  ('TO_ENFORCE_AMOUNT',      2, 'SUM', 'ERROR', 0, 'Số tiền phải thi hành = tổng số thụ lý − ủy thác − thu hồi, hủy'),
  ('TO_ENFORCE_PARTS_CASES',  3, 'SUM', 'ERROR', 0, 'Số việc phải thi hành = có điều kiện + chưa có điều kiện + hoãn, tạm đình chỉ, khác'),
  ('TO_ENFORCE_PARTS_AMOUNT', 3, 'SUM', 'ERROR', 0, 'Số tiền phải thi hành = có điều kiện + chưa có điều kiện + hoãn, tạm đình chỉ, khác'),
  ('COMPLETED_WITHIN_CASES',  4, 'ORDER', 'ERROR', 0, 'Việc thi hành xong ≤ có điều kiện ≤ phải thi hành'),
  ('COMPLETED_WITHIN_AMOUNT', 4, 'ORDER', 'ERROR', 0, 'Tiền thi hành xong ≤ có điều kiện ≤ phải thi hành'),
  ('DISCONTINUED_WITHIN_CASES',  4, 'ORDER', 'ERROR', 0, 'Việc đình chỉ ≤ thi hành xong'),
  ('DISCONTINUED_WITHIN_AMOUNT', 4, 'ORDER', 'ERROR', 0, 'Tiền đình chỉ ≤ thi hành xong'),
  ('BUDGET_WITHIN',          4, 'ORDER', 'ERROR', 0, 'Đã thu ngân sách ≤ phải thu ngân sách'),
  ('RECOVERED_WITHIN',       4, 'ORDER', 'ERROR', 0, 'Đã thu hồi ≤ phải thu hồi'),
  ('COMPLAINTS_WITHIN',      4, 'ORDER', 'ERROR', 0, 'Khiếu nại, tố cáo giải quyết đúng hạn ≤ đến hạn'),
  ('NOT_NEGATIVE',           4, 'NOT_NEGATIVE', 'ERROR', 0, 'Số đếm được không nhỏ hơn 0'),
  ('RATES_WITHIN',           4, 'AT_MOST_ALL', 'ERROR', 0, 'Tỷ lệ không quá 100 %'),
  ('RATES_STATED',           5, 'STATED', 'WARNING', 0.01, 'Tỷ lệ nêu = tử số / mẫu số, làm tròn hai chữ số'),
  ('GROWTH_STATED',          6, 'STATED', 'ERROR', 0.01, 'Tăng, giảm nêu = (số này − số cùng kỳ) / số cùng kỳ'),
  ('DIFFERENCE_STATED',      7, 'STATED', 'ERROR', 0.01, 'Chênh lệch tỷ lệ tính bằng điểm phần trăm'),
  ('CARRIED_OUT_CASES',      8, 'SUM', 'ERROR', 0, 'Việc chuyển kỳ sau = phải thi hành − thi hành xong'),
  ('CARRIED_OUT_AMOUNT',     8, 'SUM', 'ERROR', 0, 'Tiền chuyển kỳ sau = phải thi hành − thi hành xong'),
  ('CARRIED_OVER_CASES',     8, 'CARRIED_OVER', 'WARNING', 0, 'Việc năm trước chuyển sang = số năm trước đã chuyển kỳ sau'),
  ('CARRIED_OVER_AMOUNT',    8, 'CARRIED_OVER', 'WARNING', 0, 'Tiền năm trước chuyển sang = số năm trước đã chuyển kỳ sau'),
  ('CUMULATIVE',             9, 'SERIES', 'ERROR', 0, 'Số lũy kế không giảm giữa hai mốc trong năm'),
  ('OFFICE_AND_BELOW',      10, 'PARTS', 'ERROR', 0, 'Toàn tỉnh = Văn phòng Cục + các đơn vị trực thuộc'),
  ('SAME_AS_OF',            11, 'PERIOD', 'ERROR', 0, 'Báo cáo lấy số liệu đúng mốc của đợt chấm'),
  ('WHOLE_YEAR_TARGET',     12, 'WHOLE_YEAR_TARGET', 'NOTE', 0, 'Chỉ tiêu là của cả năm; giữa năm chưa đạt chưa phải là không đạt'),
  ('SWING',                 13, 'SWING', 'WARNING', 50, 'Không tăng, giảm quá 50 % so với cùng kỳ'),
  ('TWO_VALUES',            14, 'TWO_VALUES', 'WARNING', 0, 'Số cùng kỳ nêu năm nay = số báo cáo năm trước'),
  ('SIGN',                  15, 'SIGN', 'ERROR', 0, 'Số ghi “giảm” phải là số âm'),
  ('OTHER_SHARE_CASES',     16, 'SHARE', 'WARNING', 5, 'Việc hoãn, tạm đình chỉ, khác không quá 5 % số phải thi hành'),
  ('OTHER_SHARE_AMOUNT',    16, 'SHARE', 'WARNING', 5, 'Tiền hoãn, tạm đình chỉ, khác không quá 5 % số phải thi hành'),
  ('SCOPE_STATED',          17, 'SCOPE', 'WARNING', 0, 'Báo cáo nêu rõ phạm vi: riêng Văn phòng Cục hay toàn tỉnh'),
  ('MONEY_TO_THE_DONG',     18, 'ROUND_MONEY', 'NOTE', 1000000, 'Tiền ghi đến đồng, không làm tròn triệu, tỷ'),
  ('SAME_MAGNITUDE',        18, 'SCALE', 'WARNING', 1000, 'Số tiền không gấp hay kém 1.000 lần nguồn khác hoặc cùng kỳ');

insert into figure_check_term (check_code, position, role, indicator_code)
select t.code || s.suffix, t.position, t.role, t.indicator || s.suffix
from (values ('_CASES'), ('_AMOUNT')) as s (suffix)
cross join (values
  ('TOTAL_HANDLED', 1, 'RESULT', 'TOTAL_HANDLED'), ('TOTAL_HANDLED', 2, 'PLUS', 'CARRIED_IN'), ('TOTAL_HANDLED', 3, 'PLUS', 'NEWLY_ACCEPTED'),
  ('TO_ENFORCE', 1, 'RESULT', 'TO_ENFORCE'), ('TO_ENFORCE', 2, 'PLUS', 'TOTAL_HANDLED'), ('TO_ENFORCE', 3, 'MINUS', 'DELEGATED_OUT'), ('TO_ENFORCE', 4, 'MINUS', 'CANCELLED'),
  ('TO_ENFORCE_PARTS', 1, 'RESULT', 'TO_ENFORCE'), ('TO_ENFORCE_PARTS', 2, 'PLUS', 'ENFORCEABLE'), ('TO_ENFORCE_PARTS', 3, 'PLUS', 'NOT_ENFORCEABLE'), ('TO_ENFORCE_PARTS', 4, 'PLUS', 'POSTPONED_SUSPENDED_OTHER'),
  ('COMPLETED_WITHIN', 1, 'RESULT', 'COMPLETED'), ('COMPLETED_WITHIN', 2, 'WHOLE', 'ENFORCEABLE'), ('COMPLETED_WITHIN', 3, 'WHOLE', 'TO_ENFORCE'),
  ('DISCONTINUED_WITHIN', 1, 'RESULT', 'DISCONTINUED'), ('DISCONTINUED_WITHIN', 2, 'WHOLE', 'COMPLETED'),
  ('CARRIED_OUT', 1, 'RESULT', 'CARRIED_OUT'), ('CARRIED_OUT', 2, 'PLUS', 'TO_ENFORCE'), ('CARRIED_OUT', 3, 'MINUS', 'COMPLETED'),
  ('CARRIED_OVER', 1, 'RESULT', 'CARRIED_IN'), ('CARRIED_OVER', 2, 'WHOLE', 'CARRIED_OUT'),
  ('OTHER_SHARE', 1, 'RESULT', 'POSTPONED_SUSPENDED_OTHER'), ('OTHER_SHARE', 2, 'WHOLE', 'TO_ENFORCE')
) as t (code, position, role, indicator);

insert into figure_check_term (check_code, position, role, indicator_code) values
  ('BUDGET_WITHIN', 1, 'RESULT', 'BUDGET_COLLECTED_AMOUNT'), ('BUDGET_WITHIN', 2, 'WHOLE', 'BUDGET_ENFORCEABLE_AMOUNT'),
  ('RECOVERED_WITHIN', 1, 'RESULT', 'RECOVERED_AMOUNT'), ('RECOVERED_WITHIN', 2, 'WHOLE', 'RECOVERABLE_AMOUNT'),
  ('COMPLAINTS_WITHIN', 1, 'RESULT', 'COMPLAINTS_RESOLVED'), ('COMPLAINTS_WITHIN', 2, 'WHOLE', 'COMPLAINTS_DUE');

insert into figure_check_term (check_code, position, role, indicator_code)
select c.code, row_number() over (partition by c.code order by i.position), 'RESULT', i.code
from (values ('NOT_NEGATIVE'), ('RATES_WITHIN'), ('RATES_STATED'), ('GROWTH_STATED'), ('DIFFERENCE_STATED'), ('CUMULATIVE'), ('OFFICE_AND_BELOW'),
             ('WHOLE_YEAR_TARGET'), ('SWING'), ('TWO_VALUES'), ('SIGN'), ('MONEY_TO_THE_DONG'), ('SAME_MAGNITUDE')) as c (code)
join indicator i on case c.code
  when 'NOT_NEGATIVE' then i.quantity in ('COUNT', 'MONEY') and i.derivation = 'BASE'
  when 'RATES_WITHIN' then i.derivation = 'RATE'
  when 'RATES_STATED' then i.derivation = 'RATE'
  when 'GROWTH_STATED' then i.derivation in ('INCREASE', 'GROWTH', 'GROWTH_ON_CARRIED_IN')
  when 'DIFFERENCE_STATED' then i.derivation = 'CHANGE'
  when 'CUMULATIVE' then i.code in ('NEWLY_ACCEPTED_CASES', 'NEWLY_ACCEPTED_AMOUNT', 'COMPLETED_CASES', 'COMPLETED_AMOUNT')
  when 'OFFICE_AND_BELOW' then i.quantity in ('COUNT', 'MONEY') and i.derivation = 'BASE'
  when 'WHOLE_YEAR_TARGET' then i.derivation = 'RATE'
  when 'SWING' then i.code in ('TO_ENFORCE_CASES', 'TO_ENFORCE_AMOUNT', 'ENFORCEABLE_CASES', 'ENFORCEABLE_AMOUNT', 'COMPLETED_CASES', 'COMPLETED_AMOUNT')
  when 'TWO_VALUES' then i.derivation in ('BASE', 'RATE') and i.quantity <> 'SCORE'
  when 'SIGN' then i.derivation in ('INCREASE', 'GROWTH', 'GROWTH_ON_CARRIED_IN', 'CHANGE', 'ABOVE_TARGET')
  when 'MONEY_TO_THE_DONG' then i.quantity = 'MONEY' and i.derivation = 'BASE'
  when 'SAME_MAGNITUDE' then i.quantity = 'MONEY' and i.derivation = 'BASE'
end;
