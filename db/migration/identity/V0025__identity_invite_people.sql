-- People come by invitation: an account has no password until the invited person has chosen one.
alter table account alter column password_hash drop not null;
alter table account
  add column version    integer not null default 0,
  add column changed_at timestamptz not null default now(),
  add column changed_by text not null default '';
comment on column account.version is 'goes up with every change somebody makes to the account or its roles, so that the second of two is told';

-- A role is given and ended by somebody for a reason, and never deleted.
alter table role_grant
  add column acting     boolean not null default false,
  add column reason     text,
  add column given_by   bigint references account,
  add column given_at   timestamptz,
  add column ended_by   bigint references account,
  add column ended_at   timestamptz,
  add column end_reason text,
  add constraint role_grant_acting_has_days check (not acting or (role = 'UNIT_HEAD' and valid_to is not null)),
  add constraint role_grant_days check (valid_to is null or valid_to >= valid_from - 1);
comment on column role_grant.acting is 'a deputy who acts for the head on the days stated';
comment on column role_grant.valid_to is 'the last day; ended before its first day, it is the day before that';
create index role_grant_unit on role_grant (unit_id) where unit_id is not null;
create index account_unit on account (unit_id) where unit_id is not null;

alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link
  add column account_id bigint references account,
  add column created_by bigint references account,
  add constraint one_time_link_purpose_check check (purpose in ('FIRST_ADMINISTRATOR', 'INVITATION', 'PASSWORD_RESET')),
  add constraint one_time_link_account check ((purpose = 'FIRST_ADMINISTRATOR') = (account_id is null));
-- Of one account one link is open: a new one replaces it.
create unique index one_time_link_open on one_time_link (account_id) where used_at is null;
