-- The offices that take part. All have the password the sign-in page shows; outside the demonstration none of them is let in.
insert into account (username, display_name, demonstration, password_hash)
select username, office, true, '{bcrypt}$2a$10$U6/ucb9XzGCo3b8b10.qduhi9xoGaD710U117Vi8dmM6V/C8y86mq'
from (values
  ('quantri',       'Quản trị hệ thống'),
  ('thuky',         'Thường trực Khu vực thi đua'),
  ('lanhdao',       'Lãnh đạo Khu vực thi đua'),
  ('truongdoan',    'Cục trưởng Cục THADS tỉnh Hòa Bình'),
  ('doanvien',      'Công chức làm công tác thi đua, Cục THADS tỉnh Bắc Giang'),
  ('canbo',         'Công chức làm công tác thi đua, Cục THADS tỉnh Tuyên Quang'),
  ('cuctruong',     'Cục trưởng Cục THADS tỉnh Tuyên Quang'),
  ('chicuc',        'Công chức làm công tác thi đua, Chi cục THADS thành phố Tuyên Quang'),
  ('chicuctruong',  'Chi cục trưởng Chi cục THADS thành phố Tuyên Quang'),
  ('canbo.langson', 'Công chức làm công tác thi đua, Cục THADS tỉnh Lạng Sơn')) as office (username, office);

insert into role_grant (account_id, role)
select id, 'ADMIN' from account where username = 'quantri'
union all
select id, 'INSPECTOR' from account where username in ('truongdoan', 'doanvien');

insert into role_grant (account_id, role, zone_id)
select account.id, given.role, zone.id
from (values ('thuky', 'ZONE_SECRETARY'), ('lanhdao', 'LEADER')) as given (username, role)
join account on account.username = given.username
cross join (select id from emulation_zone where code = 'KVTD_TDMNPB') as zone;

insert into role_grant (account_id, role, unit_id)
select account.id, given.role, unit.id
from (values
  ('canbo',         'UNIT_CLERK', 'CUC_TUYEN_QUANG'),
  ('cuctruong',     'UNIT_HEAD',  'CUC_TUYEN_QUANG'),
  ('chicuc',        'UNIT_CLERK', 'CHI_CUC_TP_TUYEN_QUANG'),
  ('chicuctruong',  'UNIT_HEAD',  'CHI_CUC_TP_TUYEN_QUANG'),
  ('canbo.langson', 'UNIT_CLERK', 'CUC_LANG_SON')) as given (username, role, code)
join account on account.username = given.username
join unit on unit.code = given.code;
