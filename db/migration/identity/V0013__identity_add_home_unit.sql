-- Where somebody works. Whether a member of a team is independent of the unit inspected hangs on it.
alter table account add column unit_id bigint references unit;
comment on column account.unit_id is 'null for those who stand for no unit: the standing office of the zone, administrators';
