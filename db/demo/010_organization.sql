-- The zone of the reference inspection and its members. Membership in 2023 is inferred from the zone's earlier list.
insert into unit (code, name, short_name, kind, locality, valid_from)
select 'CUC_' || code, 'Cục Thi hành án dân sự tỉnh ' || name, 'Cục THADS tỉnh ' || name, 'PROVINCIAL_DEPARTMENT', name, date '2010-01-01'
from (values
  ('HA_GIANG', 'Hà Giang'), ('TUYEN_QUANG', 'Tuyên Quang'), ('CAO_BANG', 'Cao Bằng'), ('BAC_KAN', 'Bắc Kạn'),
  ('HOA_BINH', 'Hòa Bình'), ('LAI_CHAU', 'Lai Châu'), ('DIEN_BIEN', 'Điện Biên'), ('SON_LA', 'Sơn La'),
  ('LANG_SON', 'Lạng Sơn'), ('LAO_CAI', 'Lào Cai'), ('YEN_BAI', 'Yên Bái'), ('THAI_NGUYEN', 'Thái Nguyên'),
  ('BAC_GIANG', 'Bắc Giang'), ('PHU_THO', 'Phú Thọ')) as province (code, name);

insert into unit (code, name, short_name, kind, parent_id, locality, valid_from)
select 'CHI_CUC_TP_TUYEN_QUANG', 'Chi cục Thi hành án dân sự thành phố Tuyên Quang', 'Chi cục THADS TP Tuyên Quang',
       'SUB_DEPARTMENT', id, 'Tuyên Quang', date '2010-01-01'
from unit where code = 'CUC_TUYEN_QUANG';

insert into emulation_zone (code, name, symbol, kind)
values ('KVTD_TDMNPB', 'Khu vực thi đua Khối cơ quan Tư pháp các tỉnh Trung du và miền núi phía Bắc', 'KVTĐ', 'AREA');

insert into emulation_year (sector, year, starts_on, ends_on)
values ('ENFORCEMENT', 2023, date '2022-10-01', date '2023-09-30');

insert into zone_member (zone_id, emulation_year_id, unit_id, role)
select zone.id, year.id, unit.id, 'MEMBER'
from emulation_zone zone, emulation_year year, unit
where unit.kind = 'PROVINCIAL_DEPARTMENT';

insert into assessment_round (emulation_year_id, kind, as_of, due_on)
select id, 'INTERIM', date '2023-08-31', date '2023-09-05' from emulation_year
union all
select id, 'FINAL', date '2023-09-30', date '2023-10-31' from emulation_year;
